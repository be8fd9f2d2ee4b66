using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class IndexModel(NoticeQueries notices) : PageModel
{
    [FromQuery] public NoticeState? State { get; set; }
    [FromQuery] public NoticeId? Before { get; set; }
    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await notices.ListAsync(State, Before, ct);
        (Rows, HasMore) = ([.. rows.Take(NoticeQueries.PageSize)], rows.Count > NoticeQueries.PageSize);
    }
}
