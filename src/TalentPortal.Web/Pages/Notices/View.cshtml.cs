using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

[Open]
public sealed class ViewModel(PublicNoticeQueries notices) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [FromQuery] public int After { get; set; }
    public NoticeOnView Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await notices.PageAsync(Number, After, ct);
        if (Shown.IsTakenDown) Response.StatusCode = StatusCodes.Status410Gone;
    }
}
