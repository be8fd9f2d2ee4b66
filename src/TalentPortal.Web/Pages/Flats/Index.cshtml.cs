using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats;

/// <summary>What everybody may see: who is to get which flat, and the queue by numbers.</summary>
[Open]
public sealed class IndexModel(PublicFlatsQuery flats, NoticeOfficeSettings office) : PageModel
{
    public NoticeOfficeSettings Office => office;
    public PublicFlats Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await flats.ReadAsync(ct);
}
