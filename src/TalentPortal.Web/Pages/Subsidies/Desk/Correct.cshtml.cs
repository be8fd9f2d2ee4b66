using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The one notice of everything missing (一次性告知), from intake or from first review: suggested lines, and room for more.</summary>
[Requires(Capability.AcceptSubsidies, Capability.ReviewSubsidies)]
public sealed class CorrectModel(SubsidyCaseQuery cases, CorrectionSuggestions suggestions, SubsidyCorrectionService corrections) : CasePageModel(cases)
{
    private const int RoomForMore = 5;

    [BindProperty] public RequestCorrections Form { get; set; } = new();

    public IReadOnlyList<string> Subjects => CorrectionSubjects.Of(Case.PolicyVersion.Terms.Materials);

    public string NameOf(string subject, PortalTexts texts) => CorrectionSubjects.NameOf(subject, Case.PolicyVersion.Terms.Materials, texts);

    public async Task OnGetAsync(CancellationToken ct) => Form = new RequestCorrections
    {
        Version = Case.Version,
        Items = [.. await suggestions.OfAsync(Case, ct), .. Enumerable.Range(0, RoomForMore).Select(_ => new CorrectionRequest())],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await corrections.RequestAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
