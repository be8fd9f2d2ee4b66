using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>Another guarantee body; its fund comes next.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class NewBodyModel(LoanHouseService houses, PortalTexts texts) : HouseFormPageModel(houses, Role.GuaranteeClerk)
{
    private readonly LoanHouseService houses = houses;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await houses.OpenBodyAsync(Form, ct);
        return ToHouses(texts["loan.house.saved"]);
    }
}
