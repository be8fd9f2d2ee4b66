using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Preferences;

/// <summary>Switches large text on or off and returns to where the reader was.</summary>
[Open]
[Repeatable("choosing a size again changes nothing")]
public sealed class TextSizeModel(PortalCookies cookies) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost(string? size, string? returnUrl)
    {
        cookies.Remember(HttpContext, ReadingPreference.Cookie, size == ReadingPreference.Large ? ReadingPreference.Large : ReadingPreference.Normal);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
