using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.My.Offers;

/// <summary>The card that the money of an offer goes to.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class AccountModel(OwnOffersQuery offers, OwnOfferService service) : OwnOfferPageModel(offers), IAccountPage
{
    [BindProperty] public SaveBankAccount Form { get; set; } = new();

    public void OnGet() => Form = new SaveBankAccount { HolderName = Shown.Name, BankName = Shown.Account?.BankName };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SaveAccountAsync(Id, Form, ct);
        return RedirectToPage("Offer", new { Id });
    }
}
