using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageAccounts)]
public sealed class AccountModel(AccountDirectory accounts, CurrentActor current) : PageModel
{
    [FromRoute] public AccountId Id { get; set; }
    public AccountForAdministration Found { get; private set; } = null!;
    public string? OneTimePassword { get; private set; }
    public string? SentTo { get; private set; }
    public bool IsOwn => Id == current.Actor.Id;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await accounts.GetAsync(Id, ct);
        (OneTimePassword, SentTo) = TempData.NewPassword();
    }
}
