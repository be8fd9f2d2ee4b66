using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Preferences;

/// <summary>Switches the language and returns to where the reader was.</summary>
[Open]
[Repeatable("choosing a language again changes nothing")]
public sealed class CultureModel(PortalCookies cookies, LanguageChoice choice) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl, CancellationToken ct)
    {
        var culture = language == PortalLanguages.English.Name ? PortalLanguages.English : PortalLanguages.Chinese;
        cookies.Remember(HttpContext, PortalLanguages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        await choice.KeepAsync(culture.Name, ct);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
