using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards;

/// <summary>Everybody who bears a title of a selection, for anybody.</summary>
[Open]
public sealed class NamedModel(AwardTermService titles) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<NamedRow> Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await titles.NamedAsync(After, Before, ct);
}
