using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Preferences;

/// <summary>Switches the language and returns to where the reader was.</summary>
[Open]
[Repeatable("choosing a language again changes nothing")]
public sealed class CultureModel(PortalCookies cookies) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost(string? language, string? returnUrl)
    {
        var culture = language == PortalLanguages.English.Name ? PortalLanguages.English : PortalLanguages.Chinese;
        cookies.Remember(HttpContext, PortalLanguages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
