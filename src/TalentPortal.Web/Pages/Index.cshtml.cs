using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages;

[Open]
public sealed class IndexModel(PublicNoticeQueries notices) : PageModel
{
    public IReadOnlyList<CurrentNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Notices = await notices.CurrentAsync(ct);
}
