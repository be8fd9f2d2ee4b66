using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[SignedIn]
[Repeatable("the other browsers are signed out only once")]
public sealed class IndexModel(AccountQueries accounts, SignInSessions sessions, CurrentActor current) : PageModel
{
    public OwnAccount Account { get; private set; } = null!;
    public Guid ThisSession => current.SignedIn.SessionId;

    public async Task OnGetAsync(CancellationToken ct) => Account = await accounts.OwnAsync(current.Actor, ct);

    /// <summary>Signs every other browser out.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndOthersAsync(current.SignedIn, ct);
        return RedirectToPage();
    }
}
