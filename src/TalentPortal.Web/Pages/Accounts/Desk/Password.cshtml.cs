using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageAccounts)]
[FreshSignIn]
public sealed class PasswordModel(AccountDirectory accounts, AccountAdministrationService administration) : PageModel
{
    [FromRoute] public AccountId Id { get; set; }
    public AccountForAdministration Found { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await accounts.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData.Remember(await administration.ResetPasswordAsync(Id, ct));
        return RedirectToPage("Account", new { id = Id });
    }
}
