using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Messages.Desk;

/// <summary>What waits, what left today, what could not be sent and why; nothing of what the messages say.</summary>
[Requires(Capability.ManageAccounts)]
public sealed class IndexModel(OutboxDesk outbox, PortalTexts texts) : PageModel
{
    public OutboxState State { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        State = await outbox.StateAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAgainAsync(OutboxMessageId id, long version, CancellationToken ct)
    {
        await outbox.SendAgainAsync(id, version, ct);
        TempData["Done"] = texts["message.desk.again.done", 1];
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken ct)
    {
        TempData["Done"] = texts["message.desk.again.done", await outbox.SendAllAgainAsync(ct)];
        return RedirectToPage("Index");
    }
}
