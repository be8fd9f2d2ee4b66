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
public sealed class RolesModel(AccountDirectory accounts, AccountAdministrationService administration) : PageModel
{
    [FromRoute] public AccountId Id { get; set; }
    [BindProperty] public ChangeRoles Form { get; set; } = new();
    public AccountForAdministration Found { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await accounts.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new ChangeRoles
    {
        Version = Found.Version,
        Roles = [.. Found.Account.Roles],
        CreditCode = Found.CreditCode,
        TownshipCode = Found.TownshipCode,
        Department = Found.Department,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await administration.ChangeRolesAsync(Id, Form, ct);
        return RedirectToPage("Account", new { id = Id });
    }
}
