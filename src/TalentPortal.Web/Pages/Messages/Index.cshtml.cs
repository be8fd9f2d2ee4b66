using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Messages;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Messages;

/// <summary>The inbox of whoever is signed in, in the room that person works in.</summary>
[SignedIn]
public sealed class IndexModel(InboxService inbox, CurrentActor current) : PageModel
{
    [FromQuery(Name = "unread")] public bool OnlyUnread { get; set; }
    [FromQuery(Name = "after")] public PortalMessageId? After { get; set; }
    [FromQuery(Name = "before")] public PortalMessageId? Before { get; set; }
    public InboxPage Found { get; private set; } = null!;
    public int Unread => current.SignedIn.Unread;
    /// <summary>The newest message the reader has before the eyes; what comes later is not marked with the others.</summary>
    public PortalMessageId? Newest => Found.Rows.Count > 0 ? Found.Rows[0].Id : null;

    public async Task OnGetAsync(CancellationToken ct) => Found = await inbox.PageAsync(new InboxFilter { Unread = OnlyUnread, After = After, Before = Before }, ct);

    [Repeatable("what is read stays read")]
    public async Task<IActionResult> OnPostAllAsync(PortalMessageId upTo, CancellationToken ct)
    {
        await inbox.ReadAllAsync(upTo, ct);
        return RedirectToPage("/Messages/Index");
    }
}
