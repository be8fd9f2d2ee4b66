using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Notices;

/// <summary>Notices that money is used up, and queues that none tells of.</summary>
[Requires(Capability.PublishNotices, Capability.ReadBudget, Capability.KeepBudget)]
public sealed class IndexModel(FundsNoticeService notices) : PageModel
{
    public IReadOnlyList<FundsNotice> Notices { get; private set; } = [];
    public IReadOnlyList<UnannouncedQueue> Unannounced { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Notices, Unannounced) = (await notices.ListAsync(ct), await notices.UnannouncedAsync(ct));
}
