using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A handler that works as often as it is sent: what the search for such handlers must find.</summary>
[Open]
public sealed class TwiceModel : PageModel
{
    [Repeatable("planted for the search")]
    public IActionResult OnPost() => RedirectToPage();
}
