using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The file: request, materials, draw, scores, inspection, decision, contract, money and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadAwards)]
public sealed class CaseModel(AwardDeskQuery cases, AwardMoneyExport export) : CasePageModel(cases)
{
    public void OnGet()
    {
    }

    /// <summary>The steps of the money, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetMoneyAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("award-money.xlsx", file => export.WriteAsync(file, Case.Award, ct));
}
