using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards;

/// <summary>One list in publicity, for anybody until it is taken down.</summary>
[Open]
public sealed class ListModel(AwardListService lists, NoticeOfficeSettings office) : PageModel
{
    public AwardList Shown { get; private set; } = null!;
    public NoticeOfficeSettings Office => office;

    public async Task OnGetAsync(string number, CancellationToken ct) => Shown = await lists.PublicAsync(number, ct);
}
