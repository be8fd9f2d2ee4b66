using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TalentPortal.Application.Accounts;

namespace TalentPortal.Web.Accounts;

/// <summary>
/// The sign-in cookie. It carries the session's id and nothing else; every request asks the database whether the session still
/// holds and who it is, so an end works at once on every process.
/// </summary>
public sealed class SessionCookie : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "session";

    public static ClaimsPrincipal PrincipalOf(Guid session) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, session.ToString("N"))], Scheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var known = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id)
            ? await services.GetRequiredService<SignInSessions>().FindAsync(id, context.HttpContext.RequestAborted)
            : null;
        if (known is not null)
        {
            services.GetRequiredService<CurrentActor>().Is(known);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    // The rights filter answers whoever is not signed in or not allowed; the scheme itself never redirects.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status401Unauthorized);
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status403Forbidden);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
