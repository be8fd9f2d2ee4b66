using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ReadLogs)]
public sealed class LogModel(AccountDirectory accounts, PortalTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public AccountEventKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    public AccountEventPage Found { get; private set; } = null!;
    public string? Next => Found.Next is { } id ? Url.Page("Log", new { Kind, after = id }) : null;

    public async Task OnGetAsync(CancellationToken ct) => Found = await accounts.EventsAsync(Kind, After, ct);

    public string DetailOf(AccountEventRow happened) => AccountEventWording.Of(happened, texts);
}
