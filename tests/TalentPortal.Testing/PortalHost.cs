using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using Xunit;

namespace TalentPortal.Testing;

/// <summary>
/// The whole portal in the test's process, on its own data directory and its own migrated database (SQLite, or SQL Server when
/// <c>TALENTPORTAL_TEST_SQLSERVER</c> is set). Time stands still until the test moves it. docs/testing.md shows how to use it.
/// </summary>
public class PortalHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly bool isTwin;

    // Tests read texts as the portal's reader does by default, on whatever machine.
    static PortalHost() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    public PortalHost() : this(TestDatabase.New(), new FakeTimeProvider(new DateTimeOffset(2026, 3, 12, 1, 0, 0, TimeSpan.Zero)), isTwin: false) { }

    private PortalHost(TestDatabase database, FakeTimeProvider clock, bool isTwin) => (this.database, Clock, this.isTwin) = (database, clock, isTwin);

    /// <summary>Thursday 12 March 2026, 09:00 in the county.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The machine's clock instead of <see cref="Clock"/>, for tests that measure.</summary>
    public bool RealTime { get; init; }

    /// <summary>Settings of this host beside the usual ones of tests; to be filled before the first use.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The usual settings of tests and those of this host; the later of two wins.</summary>
    internal IEnumerable<KeyValuePair<string, string>> AllSettings => new Dictionary<string, string>
    {
        ["Data:Directory"] = DataDirectory,
        ["Database:Provider"] = database.Provider,
        ["Database:ConnectionString"] = database.ConnectionString,
        // One round and no wait: tests sign in often. The tests of guessing set their own.
        ["SignIn:PasswordRounds"] = "1",
        ["SignIn:AnswerAfter"] = "00:00:00",
        ["Outbox:Worker"] = "false",
        ["Demo:Fill"] = "false",
        ["Jobs:Worker"] = "false",
        // Once an hour: a test that moves the clock by a year would wait for thousands of rounds.
        ["Housekeeping:Worker"] = "false",
        ["OrphanSweep:Worker"] = "false",
        ["WarmUp"] = "false",
        ["DuplicateSearch:Nightly"] = "false",
        ["Log:Console"] = "false",
        ["DailyDeadlines:Worker"] = "false",
    }.Concat(Settings);

    /// <summary>The environment's name; neither Development nor Production unless a test asks for one.</summary>
    public string Environment { get; init; } = "Testing";

    public string DataDirectory => database.Directory;

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public PersonalDataVault Vault => Services.GetRequiredService<PersonalDataVault>();
    public PortalTexts Texts => Services.GetRequiredService<PortalTexts>();

    public async ValueTask InitializeAsync()
    {
        if (!isTwin) await database.CreateAsync();
        StartServer();
    }

    /// <summary>A second process on the same database, with the same clock. Dispose it before its elder.</summary>
    public async Task<PortalHost> StartTwinAsync()
    {
        var twin = new PortalHost(database, Clock, isTwin: true);
        foreach (var (key, value) in Settings) twin.Settings[key] = value;
        await twin.InitializeAsync();
        return twin;
    }

    /// <summary>A browser that is not signed in.</summary>
    public PortalBrowser Browse() => Browse(new System.Net.CookieContainer());

    /// <summary>A browser that carries another's cookies, for a twin: the same person, another process.</summary>
    public PortalBrowser Browse(System.Net.CookieContainer cookies) =>
        new(CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies)), cookies, new HtmlParser());

    /// <summary>A browser signed in as a new account of this role, whose person, employer, township or department is made as needed.</summary>
    public async Task<PortalBrowser> SignInAsAsync(Role role, Action<NewAccount>? shape = null) => await SignInAsAsync(await AddAccountAsync(role, shape));

    /// <summary>A browser signed in to this account: a real session row and a real cookie, without the sign-in form.</summary>
    public async Task<PortalBrowser> SignInAsAsync(Account account)
    {
        var session = await WithAsync(async services =>
        {
            var started = services.GetRequiredService<SignInSessions>().Start(account);
            await services.GetRequiredService<IPortalDb>().SaveChangesAsync(CancellationToken.None);
            return started;
        });
        var browser = Browse();
        browser.Cookies.Add(SessionCookieOf(session.Id));
        browser.Account = account;
        return browser;
    }

    public async Task<Account> AddAccountAsync(Role role, Action<NewAccount>? shape = null)
    {
        var wish = new NewAccount(role);
        shape?.Invoke(wish);
        return await WithAsync(services => wish.AddAsync(services, Now));
    }

    /// <summary>Runs something with the services of one scope, as nobody.</summary>
    public async Task<TResult> WithAsync<TResult>(Func<IServiceProvider, Task<TResult>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task WithAsync(Func<IServiceProvider, Task> work) => WithAsync(async services =>
    {
        await work(services);
        return true;
    });

    public Task<TResult> WithDbAsync<TResult>(Func<IPortalDb, Task<TResult>> work) => WithAsync(services => work(services.GetRequiredService<IPortalDb>()));

    /// <summary>Runs something with the services of one scope, as this account: its roles, duties and conflicts as a request would have them.</summary>
    public async Task<TResult> ActAsync<TResult>(Account account, Func<IServiceProvider, Task<TResult>> work)
    {
        var session = await WithAsync(async services =>
        {
            var started = services.GetRequiredService<SignInSessions>().Start(account);
            await services.GetRequiredService<IPortalDb>().SaveChangesAsync(CancellationToken.None);
            return started.Id;
        });
        await using var scope = Services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<SignInSessions>().FindAsync(session, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(known ?? throw new InvalidOperationException("The account cannot sign in."));
        return await work(scope.ServiceProvider);
    }

    public Task ActAsync(Account account, Func<IServiceProvider, Task> work) => ActAsync(account, async services =>
    {
        await work(services);
        return true;
    });

    /// <summary>From now on the services of this scope act as this, whether or not such a session exists.</summary>
    public static void Become(IServiceProvider scope, SignedIn signedIn) => scope.GetRequiredService<CurrentActor>().Is(signedIn);

    /// <summary>The text messages written to a phone, the latest first.</summary>
    public async Task<IReadOnlyList<InboxMessage>> MessagesToAsync(string phone) =>
        [.. (await WithAsync(services => services.GetRequiredService<DevelopmentInbox>().LatestAsync(1000, CancellationToken.None))).Where(message => message.To == phone)];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(Environment);
        foreach (var (key, value) in AllSettings) builder.UseSetting(key, value);
        // A service that cannot be made fails here, not at the first visitor of its page.
        builder.UseDefaultServiceProvider(services => services.ValidateOnBuild = services.ValidateScopes = true);
        builder.ConfigureTestServices(SharedPages.Use);
        if (!RealTime) builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!isTwin) await database.DropAsync();
        GC.SuppressFinalize(this);
    }

    private System.Net.Cookie SessionCookieOf(Guid session)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        var ticket = new AuthenticationTicket(SessionCookie.PrincipalOf(session), new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow() + options.ExpireTimeSpan }, SessionCookie.Scheme);
        return new System.Net.Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", "localhost") { Secure = true, HttpOnly = true };
    }
}
