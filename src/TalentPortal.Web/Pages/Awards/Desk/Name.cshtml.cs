using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The title of a selection is given: the day on the certificate, and with it the term.</summary>
[Requires(Capability.DecideAwards)]
public sealed class NameModel(AwardDeskQuery cases, AwardOutlook outlook, AwardTermService titles) : OutlookPageModel(cases, outlook)
{
    [BindProperty] public NameTalent Form { get; set; } = new();

    public void OnGet() => (Form.Version, Form.NamedOn) = (Case.Award.Version, Case.Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await titles.NameAsync(Id, Form, ct);
        return ToCase();
    }
}
