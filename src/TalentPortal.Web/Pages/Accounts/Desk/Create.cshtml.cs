using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageAccounts)]
public sealed class CreateModel(AccountAdministrationService administration) : PageModel
{
    [BindProperty] public CreateAccount Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var created = await administration.CreateAsync(Form, ct);
        TempData.Remember(created);
        return RedirectToPage("Account", new { id = created.Account });
    }
}
