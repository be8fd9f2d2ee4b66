using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Messages;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Messages;

namespace TalentPortal.Web.Pages.Messages;

/// <summary>One message. Looking at it changes nothing, as everywhere; going on from it marks it as read.</summary>
[SignedIn]
[Repeatable("what is read stays read")]
public sealed class MessageModel(InboxService inbox) : PageModel
{
    [FromRoute] public PortalMessageId Id { get; set; }
    public PortalMessage Message { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Message = await inbox.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await inbox.ReadAsync(Id, ct);
        return RedirectToPage("/Messages/Index");
    }

    /// <summary>To what the message speaks of.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        await inbox.ReadAsync(Id, ct);
        return LocalRedirect(Url.Of(Message));
    }
}
