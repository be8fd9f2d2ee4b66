using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>The name of a house, whether it takes applications, and whose accounts act for it.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class BankModel(LoanHouseService houses, PortalTexts texts) : HouseFormPageModel(houses, Role.BankClerk)
{
    private readonly LoanHouseService houses = houses;

    [FromRoute] public LoanBankId Id { get; set; }
    public LoanBank Shown { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Shown = await houses.GetAsync(Id, ct);

    public void OnGet() => Form = DescribeLoanHouse.Of(Shown);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await houses.DescribeAsync(Id, Form, ct);
        return ToHouses(texts["loan.house.saved"]);
    }
}
