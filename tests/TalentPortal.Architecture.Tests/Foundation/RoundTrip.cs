using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>One account (or nobody) at the doors: its browser, its antiforgery token, and every answer's headers checked on the way.</summary>
internal sealed partial class RoundTrip : IDisposable
{
    private readonly PortalBrowser browser;
    private readonly List<string> missingHeaders = [];
    private string? token;

    private RoundTrip(Role? role, PortalBrowser browser) => (Role, this.browser) = (role, browser);

    public Role? Role { get; }
    public Account? Account => Role is null ? null : browser.Account;

    public static RoundTrip OfNobody(PortalHost host) => new(null, host.Browse());

    public static async Task<RoundTrip> OfAsync(PortalHost host, Role role, Account account) => new(role, await host.SignInAsAsync(account));

    public override string ToString() => Role?.ToString() ?? "A stranger";

    /// <summary>What answers have lacked since the last time, address and rule (bar B28).</summary>
    public IReadOnlyList<string> TakeMissingHeaders()
    {
        IReadOnlyList<string> taken = [.. missingHeaders];
        missingHeaders.Clear();
        return taken;
    }

    public Task<Answer> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public Task<Answer> HeadAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

    /// <param name="address">Of the handler.</param>
    /// <param name="fields">Of its form, without what every form carries.</param>
    /// <param name="withToken">The antiforgery token that goes with it; by default one of this account's pages.</param>
    /// <param name="site">What the browser would say of the page the form stands on.</param>
    public async Task<Answer> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, string? withToken = null, string? site = null)
    {
        var form = new FormUrlEncodedContent([.. fields, new("__key", Guid.NewGuid().ToString("N")), new("__RequestVerificationToken", withToken ?? await TokenAsync())]);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await SendAsync(request);
    }

    /// <summary>A token as it stands in this account's forms; the language switch is on every page.</summary>
    public async Task<string> TokenAsync() => token ??= TokenField().Match((await browser.GetPageAsync(Role is null ? "/signin" : "/account")).Content).Groups[1].Value;

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var answer = await browser.Http.SendAsync(request);
        missingHeaders.AddRange(SecurityHeaderRules.BrokenBy(answer, Role is not null).Select(rule => $"{request.Method} {request.RequestUri}: {rule}"));
        return new Answer(answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", answer.Content.Headers.ContentType, await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}

/// <summary>What came back, kept after the connection.</summary>
internal sealed record Answer(HttpStatusCode Status, string Location, MediaTypeHeaderValue? Type, byte[] Body)
{
    public bool IsSentToSignIn => Location.StartsWith("/signin", StringComparison.Ordinal);
    public bool IsRefusedRight => Status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || IsSentToSignIn;
}
