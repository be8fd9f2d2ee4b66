using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B9 for every handler that changes something: it takes part in sending once, or it is on the list of those that need not. No
/// valid form is needed for that: a key whose answer is on record is answered with it before the page is asked, whatever process
/// wrote the record, and the same key with other contents is refused.
/// </summary>
public sealed class OnceOnlyHandlerTests(SamplePortal host) : IClassFixture<SamplePortal>
{
    private const string FirstAnswer = "/answered-before", Samples = "/Samples/";

    // Each says on its page why; whoever adds one adds it here and is asked in review.
    private static readonly string[] Exempt =
    [
        "/Accounts/ForgotPassword", "/Accounts/Index", "/Accounts/Mail", "/Accounts/MailCode", "/Accounts/Password", "/Accounts/Register", "/Accounts/RegisterCode", "/Accounts/ResetPassword",
        "/Accounts/SignIn", "/Accounts/SignOut", "/Documents/Check", "/Error",
        "/Leader/Statistics#Export", "/Messages/Index#All", "/Messages/Message", "/Messages/Message#Open", "/My/Corrections/Phone", "/My/Corrections/PhoneCode", "/My/Data", "/Preferences/Culture", "/Preferences/TextSize", "/Services/Desk/Child", "/Subsidies/Desk/Find#Period", "/Subsidies/Desk/Reveal", "/Subsidies/Desk/Reveal#Handling", "/Subsidies/Precheck/Index", "/Subsidies/Precheck/Receipt", "/Work/Calendar/Notice#Preview", "/Work/Employers/Index#Export", "/Work/Objections/Contact", "/Work/Policies/Amend#Row", "/Work/Policies/Write#Row", "/Work/Search", "/Work/Statistics/Index#Export", "/Work/Talents/Index", "/Work/Talents/Index#Export", "/Work/Talents/Numbers/Export#Download", "/Work/Talents/Reveal",
    ];

    [Fact]
    public async Task Handlers_ThatMayBeSentTwice_AreThoseOfTheList() =>
        (await RepeatableAsync()).Where(name => !name.StartsWith(Samples, StringComparison.Ordinal)).ShouldBe(Exempt, ignoreOrder: true);

    [Fact]
    public async Task Handlers_ThatMayBeSentTwice_AreFoundWhenPlanted() => (await RepeatableAsync()).ShouldContain("/Samples/Twice");

    [Fact]
    public async Task Changes_ComeByPostAlone_AndByPagesAlone()
    {
        (await PortalHandler.AllAsync(host)).Select(handler => handler.Verb).Distinct().ShouldBeSubsetOf(["GET", "POST", "PAGE"]);
        var others = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Except(["GET", "HEAD"]).Any());
        others.Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryOtherHandler_SentWithAKeyThatWasAnswered_GivesTheFirstAnswerAndRefusesOtherContents()
    {
        var doors = (await PostsAsync()).Where(post => post.Exemption is null && !IsSample(post)).Select(post => post.Door).ToList();
        var browsers = await BrowsersAsync();
        var wrong = new List<string>();
        foreach (var door in doors) wrong.AddRange(await ProbeAsync(door, browsers));

        wrong.ShouldBeEmpty();
        doors.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task AHandlerThatWorksEachTime_IsFoundByTheProbe()
    {
        var planted = (await PostsAsync()).Single(post => post.Door.Page == "/Samples/Twice").Door;
        (await ProbeAsync(planted, await BrowsersAsync())).Count.ShouldBe(2);
    }

    private async Task<IReadOnlyList<string>> ProbeAsync(PortalHandler door, IReadOnlyDictionary<Role, (PortalBrowser Browser, string Token)> browsers)
    {
        var (browser, token) = browsers[browsers.Keys.First(role => door.Allows(role))];
        var (address, key) = (door.Address(HandlerRoundTests.AnyValue), Guid.NewGuid());
        await RememberAsync(key, browser.Account, address.Split('?')[0] + "#" + (door.Name.Length == 0 ? null : door.Name));
        using var same = await PostAsync(browser, address, token, key);
        using var other = await PostAsync(browser, address, token, key, ("Something", "else"));
        return
        [
            .. same.Headers.Location?.OriginalString == FirstAnswer ? [] : new[] { $"{door}: known key answered {(int)same.StatusCode} {same.Headers.Location}" },
            .. other.StatusCode is HttpStatusCode.UnprocessableEntity ? [] : new[] { $"{door}: other contents answered {(int)other.StatusCode} {other.Headers.Location}" },
        ];
    }

    /// <summary>What an earlier process left behind: this account sent an empty form to this handler and was led on.</summary>
    private Task RememberAsync(Guid key, Application.Accounts.Account account, string handler) => host.WithDbAsync(db =>
    {
        var record = new IdempotencyRecord(key, account.Id, handler, host.Vault.Fingerprint("form", Convert.ToHexString(SHA256.HashData([]))), host.Now);
        record.Answered(FirstAnswer);
        db.IdempotencyRecords.Add(record);
        return db.SaveChangesAsync(CancellationToken.None);
    });

    private static async Task<HttpResponseMessage> PostAsync(PortalBrowser browser, string address, string token, Guid key, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("__key", key.ToString("N")), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await browser.Http.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private async Task<IReadOnlyDictionary<Role, (PortalBrowser, string)>> BrowsersAsync()
    {
        var browsers = new Dictionary<Role, (PortalBrowser, string)>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await host.SignInAsAsync(role);
            var page = await browser.GetPageAsync("/accessibility");
            browsers[role] = (browser, page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        return browsers;
    }

    private async Task<IEnumerable<string>> RepeatableAsync() => (await PostsAsync()).Where(post => post.Exemption is not null)
        .Select(post => post.Door.Name.Length == 0 ? post.Door.Page : $"{post.Door.Page}#{post.Door.Name}").Distinct();

    private static bool IsSample((PortalHandler Door, RepeatableAttribute? Exemption) post) => post.Door.Page.StartsWith(Samples, StringComparison.Ordinal);

    /// <summary>Every handler that takes a POST, with its exemption as the compiled page declares it.</summary>
    private async Task<IReadOnlyList<(PortalHandler Door, RepeatableAttribute? Exemption)>> PostsAsync()
    {
        var exemptions = new Dictionary<(string, string), RepeatableAttribute>();
        var loader = host.Services.GetRequiredService<PageLoader>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
            foreach (var handler in (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods)
                if ((handler.MethodInfo.GetCustomAttribute<RepeatableAttribute>() ?? handler.MethodInfo.DeclaringType!.GetCustomAttribute<RepeatableAttribute>()) is { } exemption)
                    exemptions[(page.ViewEnginePath, handler.Name ?? "")] = exemption;

        return [.. (await PortalHandler.AllAsync(host)).Where(handler => handler.Verb == "POST").Select(handler => (handler, exemptions.GetValueOrDefault((handler.Page, handler.Name))))];
    }
}
