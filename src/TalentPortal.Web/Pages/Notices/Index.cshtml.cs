using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

[Open]
public sealed class IndexModel(PublicNoticeQueries notices) : PageModel
{
    public IReadOnlyList<CurrentNotice> Current { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Current = await notices.CurrentAsync(ct);
}
