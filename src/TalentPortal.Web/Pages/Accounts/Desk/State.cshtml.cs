using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

/// <summary>Disables an active account or enables a disabled one; the form says which it was made for.</summary>
[Requires(Capability.ManageAccounts)]
public sealed class StateModel(AccountDirectory accounts, AccountAdministrationService administration) : PageModel
{
    [FromRoute] public AccountId Id { get; set; }
    [BindProperty] public bool Disable { get; set; }
    public AccountForAdministration Found { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await accounts.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Disable = !Found.Account.IsDisabled;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await (Disable ? administration.DisableAsync(Id, ct) : administration.EnableAsync(Id, ct));
        return RedirectToPage("Account", new { id = Id });
    }
}
