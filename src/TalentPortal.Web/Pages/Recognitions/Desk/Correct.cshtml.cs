using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The one notice of everything missing (一次性告知), from intake or from review.</summary>
[Requires(Capability.AcceptRecognitions, Capability.ReviewRecognitions)]
public sealed class CorrectModel(RecognitionDeskQuery cases, RecognitionDeskService desk) : CasePageModel(cases)
{
    private const int Rows = 5;

    [BindProperty] public RequestCorrections Form { get; set; } = new();

    /// <summary>Proofs that were not handed in come first.</summary>
    public void OnGet()
    {
        var missing = Case.Entry.Proofs.Where(proof => Case.Application.Proofs.All(file => file.Code != proof.Code)).Select(proof => proof.Code);
        Form = new RequestCorrections { Version = Case.Application.Version, Items = [.. missing.Concat(Enumerable.Repeat(Case.Entry.Proofs[0].Code, Rows)).Take(Rows).Select(code => new CorrectionRequest { Subject = code })] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.RequestCorrectionAsync(Id, Form, ct);
        return ToCase();
    }
}
