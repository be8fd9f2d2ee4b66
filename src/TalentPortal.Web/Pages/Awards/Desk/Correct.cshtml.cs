using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The one notice of everything missing (一次性告知).</summary>
[Requires(Capability.CheckAwards)]
public sealed class CorrectModel(AwardDeskQuery cases, AwardCheckService check) : CasePageModel(cases)
{
    [BindProperty] public RequestCorrections Form { get; set; } = new();

    public void OnGet() =>
        Form = new RequestCorrections { Version = Case.Award.Version, Items = [.. Enumerable.Range(0, Case.Terms.Materials.Count + 1).Select(_ => new CorrectionRequest())] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await check.RequestCorrectionAsync(Id, Form, ct);
        return ToCase();
    }
}
