using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bars B1, B22 and B28 over HTTP: every role and a stranger at every door. What is expected comes from the committed table and the
/// access table, never from the page. Seeded defects: let the rights filter pass everybody; drop a header in SecurityHeaders; write
/// a row in a GET handler; <c>[IgnoreAntiforgeryToken]</c> on a page.
/// </summary>
public sealed class HandlerRoundTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly Role?[] Everybody = [null, .. Enum.GetValues<Role>().Cast<Role?>()];

    [Fact]
    public async Task Reading_ByEveryRole_OpensWhatTheTableAllowsAndChangesNoRow()
    {
        var doors = await HandlersAsync(handler => handler.Verb == "GET" && !handler.NeedsParameters);
        var browsers = await BrowsersAsync();
        await browsers[0].Browser.GetPageAsync("/signin");
        var before = await DatabaseContents.ReadAsync(host);
        var wrong = new List<string>();
        foreach (var (role, browser) in browsers)
            foreach (var door in doors)
                wrong.AddRange(await TryReadAsync(door, role, browser));

        wrong.ShouldBeEmpty();
        doors.Count.ShouldBeGreaterThan(30);
        (await DatabaseContents.ReadAsync(host)).ShouldBe(before);
    }

    [Fact]
    public async Task Reading_WithParameters_IsRefusedToEveryRoleWithoutTheRight()
    {
        var doors = await HandlersAsync(handler => handler.Verb == "GET" && handler.NeedsParameters);
        var wrong = new List<string>();
        foreach (var (role, browser) in await BrowsersAsync())
            foreach (var door in doors.Where(door => !door.Allows(role)))
                wrong.AddRange(await TryReadAsync(door, role, browser));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Posting_WithoutAToken_Is400ForEveryRoleThatMayPostAndChangesNoRow()
    {
        // The error page stands in for a request that failed; asked for by its own address it is not there.
        var doors = await HandlersAsync(handler => handler.Verb == "POST" && handler.Page != "/Error");
        var browsers = await BrowsersAsync();
        await browsers[0].Browser.GetPageAsync("/signin");
        var before = await DatabaseContents.ReadAsync(host);
        var wrong = new List<string>();
        foreach (var (role, browser) in browsers)
            foreach (var door in doors.Where(door => door.Allows(role)))
                wrong.AddRange(await TryPostAsync(door, role, browser));

        wrong.ShouldBeEmpty();
        (await DatabaseContents.ReadAsync(host)).ShouldBe(before);
    }

    private static async Task<IEnumerable<string>> TryReadAsync(PortalHandler door, Role? role, PortalBrowser browser)
    {
        using var answer = await browser.GetAsync(door.Address(AnyValue));
        var isOpen = !IsSentAway(answer) && (int)answer.StatusCode < 500;
        var isRefused = role is null ? IsSentAway(answer) : answer.StatusCode is HttpStatusCode.Forbidden;
        var asExpected = door.Allows(role) ? isOpen : isRefused;
        return [.. asExpected ? [] : new[] { $"{Who(role)} GET {door.Address(AnyValue)}: {(int)answer.StatusCode} {answer.Headers.Location}" }, .. MissingHeaders(answer, role is not null)];
    }

    private static async Task<IEnumerable<string>> TryPostAsync(PortalHandler door, Role? role, PortalBrowser browser)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__key", Guid.NewGuid().ToString("N"))]);
        using var answer = await browser.Http.PostAsync(new Uri(door.Address(AnyValue), UriKind.Relative), form);
        var asExpected = answer.StatusCode is HttpStatusCode.BadRequest && !IsFormShownAgain(await answer.Content.ReadAsStringAsync());
        return [.. asExpected ? [] : new[] { $"{Who(role)} POST {door.Address(AnyValue)}: {(int)answer.StatusCode}" }, .. MissingHeaders(answer, role is not null)];
    }

    /// <summary>With what is wrong in it, also 400: the handler was asked. A token that does not fit is answered by the error page.</summary>
    internal static bool IsFormShownAgain(string body) => body.Contains("err-box", StringComparison.Ordinal);

    private static bool IsSentAway(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
        || (answer.Headers.Location?.OriginalString.StartsWith("/signin", StringComparison.Ordinal) ?? false);

    private static IEnumerable<string> MissingHeaders(HttpResponseMessage answer, bool signedIn) =>
        SecurityHeaderRules.BrokenBy(answer, signedIn).Select(rule => $"{answer.RequestMessage!.RequestUri!.PathAndQuery}: {rule}");

    internal static string AnyValue(string parameter) => parameter switch
    {
        "year" => "2026",
        "serial" or "quarter" or "entry" => "1",
        _ => "0197a1b2-0000-7000-8000-000000000001",
    };

    private static string Who(Role? role) => role?.ToString() ?? "A stranger";

    private static async Task<List<PortalHandler>> HandlersAsync(Func<PortalHandler, bool> which) =>
        [.. (await HandlerRightsTests.ReadAsync()).Select(PortalHandler.Parse).Where(which)];

    private async Task<List<(Role? Role, PortalBrowser Browser)>> BrowsersAsync()
    {
        var browsers = new List<(Role?, PortalBrowser)>();
        foreach (var role in Everybody) browsers.Add((role, role is { } known ? await host.SignInAsAsync(known) : host.Browse()));
        return browsers;
    }
}
