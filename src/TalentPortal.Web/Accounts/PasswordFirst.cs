using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Accounts;

/// <summary>Whoever signed in with a one-time password chooses an own one before anything else.</summary>
internal sealed class PasswordFirst(RequestDelegate next)
{
    private const string PasswordPage = "/account/password";
    private static readonly string[] Allowed = [PasswordPage, "/signout", "/language", "/text-size", "/error"];

    public Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        if (!current.IsSignedIn || !current.SignedIn.MustChangePassword || Allowed.Any(path => context.Request.Path.StartsWithSegments(path))) return next(context);
        if (context.Request.IsPartial()) context.Response.Headers["HX-Redirect"] = PasswordPage;
        else context.Response.Redirect(PasswordPage);
        return Task.CompletedTask;
    }
}
