using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A title is to be taken away, with cause and grounds; another officer confirms it.</summary>
[Requires(Capability.DecideAwards)]
public sealed class RemovalModel(AwardDeskQuery cases, AwardTermService titles) : CasePageModel(cases)
{
    [BindProperty] public ProposeRemoval Form { get; set; } = new();

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await titles.ProposeRemovalAsync(Id, Form, ct);
        return ToCase();
    }
}
