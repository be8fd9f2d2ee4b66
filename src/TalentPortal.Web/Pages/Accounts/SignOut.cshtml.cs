using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[SignedIn]
[Repeatable("signing out twice is signing out")]
public sealed class SignOutModel(SignInSessions sessions, CurrentActor current) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(current.SignedIn.SessionId, ct);
        await HttpContext.DropSessionAsync();
        return RedirectToPage("/Index");
    }
}
