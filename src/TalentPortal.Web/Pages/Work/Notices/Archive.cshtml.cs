using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>The sheet as it went out, kept after the list came down.</summary>
[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class ArchiveModel(NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    public string Sheet { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct) => Sheet = await notices.ArchivedAsync(Id, ct);
}
