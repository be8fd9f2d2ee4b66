namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Bar B28: what every answer carries, whatever it is.</summary>
internal static class SecurityHeaderRules
{
    public static IEnumerable<string> BrokenBy(HttpResponseMessage answer, bool signedIn)
    {
        var policy = Header(answer, "Content-Security-Policy");
        if (!policy.Contains("script-src 'self' 'nonce-", StringComparison.Ordinal)) yield return "scripts without a nonce";
        if (policy.Contains("unsafe", StringComparison.Ordinal)) yield return "an unsafe policy";
        if (!policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return "may be framed";
        if (Header(answer, "X-Content-Type-Options") != "nosniff") yield return "may be sniffed";
        if (Header(answer, "Referrer-Policy") != "same-origin") yield return "tells the referrer";
        if (!Header(answer, "Strict-Transport-Security").StartsWith("max-age=63072000", StringComparison.Ordinal)) yield return "no strict transport";
        if (signedIn && Header(answer, "Cache-Control") != "no-store") yield return "may be stored";
        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By")) yield return "names its server";
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
