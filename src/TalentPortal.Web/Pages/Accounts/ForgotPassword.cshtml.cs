using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[Open]
[Repeatable("a second code replaces nothing and is limited by its own counter")]
public sealed class ForgotPasswordModel(PasswordService passwords) : PageModel
{
    [BindProperty] public AskForPasswordReset Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RedirectToPage("/Accounts/ResetPassword", new { id = await passwords.AskAsync(Form, HttpContext.Address(), ct) });
}
