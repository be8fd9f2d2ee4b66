using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

[Requires(Capability.PublishNotices)]
public sealed class EditModel(NoticeDraftService drafts, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [BindProperty] public DraftNotice Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var notice = await notices.GetAsync(Id, ct);
        var heading = notice.Heading;
        Form = new DraftNotice
        {
            Policy = notice.Policy,
            Version = notice.Version,
            Title = heading.Title,
            ItemName = heading.ItemName,
            Department = heading.Department,
            Phone = heading.Phone,
            HowToObject = heading.HowToObject,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.AmendAsync(Id, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
