using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards;

/// <summary>A draw of experts, so that anybody can compute it again: codes instead of names.</summary>
[Open]
public sealed class DrawModel(AwardDeskQuery cases) : PageModel
{
    public PublicDraw Shown { get; private set; } = null!;

    public async Task OnGetAsync(string number, CancellationToken ct) => Shown = await cases.DrawAsync(number, ct);
}
