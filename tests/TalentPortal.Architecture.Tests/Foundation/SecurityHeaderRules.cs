namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Bar B28: what every answer carries, whatever it is.</summary>
internal static class SecurityHeaderRules
{
    /// <summary>What the policy says beside scripts and styles, whose nonce is another one in each answer.</summary>
    private static readonly string[] Policy = ["default-src 'self'", "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

    private static readonly (string Name, string Beginning)[] Headers =
    [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Permissions-Policy", "camera=(self), microphone=(),"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Strict-Transport-Security", "max-age=63072000"),
    ];

    public static IEnumerable<string> BrokenBy(HttpResponseMessage answer, bool signedIn)
    {
        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        foreach (var part in Policy.Except(policy)) yield return $"policy without {part}";
        foreach (var kind in new[] { "script-src", "style-src" })
            if (!policy.Any(part => part.StartsWith($"{kind} 'self' 'nonce-", StringComparison.Ordinal))) yield return $"{kind} without a nonce";
        if (policy.Any(part => part.Contains("unsafe", StringComparison.Ordinal))) yield return "an unsafe policy";
        foreach (var (name, beginning) in Headers)
            if (!Header(answer, name).StartsWith(beginning, StringComparison.Ordinal)) yield return $"{name}: {Header(answer, name)}";
        if (signedIn && Header(answer, "Cache-Control") != "no-store") yield return "may be stored";
        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By")) yield return "names its server";
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
