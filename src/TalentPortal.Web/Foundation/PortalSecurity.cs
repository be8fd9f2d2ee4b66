using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace TalentPortal.Web.Foundation;

/// <summary>What every answer carries and every request must show, before any page is asked.</summary>
internal static class PortalSecurity
{
    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        var cookies = new PortalCookies(builder.Environment);
        builder.Services.AddAntiforgery(options =>
        {
            cookies.Apply(options.Cookie, "form");
            // The framework's SAMEORIGIN would contradict our own, stricter header.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options => cookies.Apply(options.Cookie, "once"));
        // Only a proxy on the same machine, or on a network that the settings name, may say what the browser's address and scheme were.
        var networks = builder.Configuration.GetSection("Proxy:Networks").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }

    public static void UsePortalSecurity(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<CrossSiteGuard>();
    }
}
