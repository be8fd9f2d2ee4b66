using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Messages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Dev;

/// <summary>Messages in clear. Exists in Development only.</summary>
[Open]
public sealed class InboxModel(DevelopmentInbox inbox, IHostEnvironment environment) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<InboxMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return NotFound();
        Messages = await inbox.LatestAsync(Shown, ct);
        return Page();
    }
}
