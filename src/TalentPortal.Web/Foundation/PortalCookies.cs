namespace TalentPortal.Web.Foundation;

/// <summary>
/// One way to write cookies: <c>__Host-</c>, Secure, HttpOnly, SameSite=Lax and the whole site as path. On a developer's plain
/// http://localhost the prefix and Secure are left off, because a browser would drop the cookie.
/// </summary>
public sealed class PortalCookies(IHostEnvironment environment)
{
    private readonly bool plain = environment.IsDevelopment();

    public string Name(string word) => (plain ? "portal." : "__Host-portal.") + word;

    /// <summary>Sets up a cookie that the framework writes, such as the session's or the antiforgery one.</summary>
    public void Apply(CookieBuilder cookie, string word)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        cookie.Name = Name(word);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.IsEssential = true;
    }

    /// <summary>Remembers a reader's choice (language, text size) for a year.</summary>
    public void Remember(HttpContext context, string word, string value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name(word), value, new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = !plain || context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
    }

    public string? Read(HttpContext context, string word)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[Name(word)];
    }
}
