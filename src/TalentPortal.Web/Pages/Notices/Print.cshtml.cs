using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

/// <summary>The whole list on A4.</summary>
[Open]
public sealed class PrintModel(PublicNoticeQueries notices) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    public PublicNotice Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await notices.WholeAsync(Number, ct);
        if (shown.Notice is null) return RedirectToPage("/Notices/View", new { Number });
        Sheet = shown.Notice;
        return Page();
    }
}
