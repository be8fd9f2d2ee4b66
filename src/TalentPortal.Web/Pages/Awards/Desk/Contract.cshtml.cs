using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The contract as both sides signed it: tasks, days, milestones. The plan of payments follows from it.</summary>
[Requires(Capability.DecideAwards)]
public sealed class ContractModel(AwardDeskQuery cases, AwardOutlook outlook, AwardOfficeService office) : OutlookPageModel(cases, outlook)
{
    [BindProperty] public SignAwardContract Form { get; set; } = new();

    public void OnGet() => Form = SignAwardContract.For(Case.Award.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.SignContractAsync(Id, Form, ct);
        return ToCase();
    }
}
