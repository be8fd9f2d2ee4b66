using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class ViewModel(NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    public NoticeForOffice Notice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Notice = await notices.GetAsync(Id, ct);
}
