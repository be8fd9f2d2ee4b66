using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions;

/// <summary>One list in publicity, for anybody until it is taken down.</summary>
[Open]
public sealed class NoticeModel(RecognitionNoticeService notices, NoticeOfficeSettings office) : PageModel
{
    public RecognitionNotice Shown { get; private set; } = null!;
    public NoticeOfficeSettings Office => office;

    public async Task OnGetAsync(string number, CancellationToken ct) => Shown = await notices.PublicAsync(number, ct);
}
