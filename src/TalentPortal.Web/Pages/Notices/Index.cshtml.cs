using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

[Open]
public sealed class IndexModel(PublicNoticeQueries notices, PublicFundsNotices fundsNotices) : PageModel
{
    public IReadOnlyList<CurrentNotice> Current { get; private set; } = [];
    /// <summary>Items whose money is used up.</summary>
    public IReadOnlyList<FundsNotice> Funds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Current, Funds) = (await notices.CurrentAsync(ct), await fundsNotices.CurrentAsync(ct));
}
