using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[SignedIn]
[Repeatable("the second post has the wrong present password; a password may not be kept, not even as a digest")]
public sealed class PasswordModel(PasswordService passwords, CurrentActor current) : PageModel
{
    [BindProperty] public ChangePassword Form { get; set; } = new();
    public bool IsFirst => current.SignedIn.MustChangePassword;
    public bool IsApplicant => current.SignedIn.IsApplicant;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var session = await passwords.ChangeAsync(current.SignedIn, Form, HttpContext.Address(), ct);
        await HttpContext.UseSessionAsync(session);
        return RedirectToPage("/Accounts/Home");
    }
}
