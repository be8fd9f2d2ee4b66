namespace TalentPortal.Web.Foundation;

internal static class PortalAddress
{
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>http://localhost:5080 unless an address is configured in any of the usual ways.</summary>
    public static void UsePortalAddress(this WebApplicationBuilder builder)
    {
        var configured = Settings.Any(key => builder.Configuration[key] is not null) || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!configured) builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }
}
