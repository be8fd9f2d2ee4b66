using Microsoft.AspNetCore.StaticAssets;

namespace TalentPortal.Web.Foundation;

/// <summary>Writes the security headers on every response, errors and files included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string TwoYears = "max-age=63072000; includeSubDomains";

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = new CspNonce();
        context.Features.Set(nonce);
        context.Response.OnStarting(() =>
        {
            Write(context, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context, CspNonce nonce)
    {
        var headers = context.Response.Headers;
        // A download that is opened after all runs nothing and belongs to no origin.
        headers.ContentSecurityPolicy = headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal) ? Policy(nonce) + "; sandbox" : Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!environment.IsDevelopment()) headers.StrictTransportSecurity = TwoYears;
        if (IsPersonal(context) || IsNoPage(context)) headers.CacheControl = "no-store";
    }

    private static string Policy(CspNonce nonce) => string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce.Value}'",
        $"style-src 'self' 'nonce-{nonce.Value}'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    /// <summary>The answer to a form, or an error: nobody knows yet or any more who asked, and neither is worth keeping.</summary>
    private static bool IsNoPage(HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status400BadRequest || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    /// <summary>Whatever a signed-in reader sees stays out of caches; the portal's own style sheets and scripts may be kept.</summary>
    private static bool IsPersonal(HttpContext context) =>
        context.User.Identity?.IsAuthenticated is true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}
