using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[Open]
[Repeatable("a second code replaces nothing and is limited by its own counter")]
public sealed class RegisterModel(RegistrationService registration) : PageModel
{
    [BindProperty] public AskForCode Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RedirectToPage("/Accounts/RegisterCode", new { id = await registration.AskForCodeAsync(Form, HttpContext.Address(), ct) });
}
