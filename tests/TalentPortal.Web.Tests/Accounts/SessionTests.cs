using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();
    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task DisabledAccount_WithTheNextRequest_IsOutOnBothProcesses()
    {
        await using var twin = await host.StartTwinAsync();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        using var elsewhere = twin.Browse();
        elsewhere.Cookies.Add(clerk.Cookies.GetAllCookies());
        (await elsewhere.GetPageAsync("/work/rights")).Address.ShouldBe("/work/rights");
        await AdministerAsync(administration => administration.DisableAsync(clerk.Account.AccountId, default));
        (await elsewhere.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
        (await clerk.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task ChangedRoles_WithTheNextRequest_EndTheOldSession()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = new ChangeRoles { Roles = [Role.Finance], Version = clerk.Account.Version };
        await AdministerAsync(administration => administration.ChangeRolesAsync(clerk.Account.AccountId, form, default));
        (await clerk.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task SignedOutCookie_SentAgain_IsRefused()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var cookies = clerk.Cookies.GetAllCookies();
        await (await clerk.GetPageAsync("/work")).PressAsync("form[action='/signout']");
        using var thief = host.Browse();
        thief.Cookies.Add(cookies);
        (await thief.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task StaffSession_IsKeptByUse_AndEndsAfterHalfAnHourWithout()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        for (var step = 0; step < 3; step++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(29));
            (await clerk.GetPageAsync("/work/rights")).Address.ShouldBe("/work/rights");
        }
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        (await clerk.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task StaffSession_HoweverBusy_EndsAfterTwelveHours()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(11.5); passed += TimeSpan.FromMinutes(25))
        {
            (await clerk.GetPageAsync("/work/rights")).Address.ShouldBe("/work/rights");
            host.Clock.Advance(TimeSpan.FromMinutes(25));
        }
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        (await clerk.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task ApplicantSession_AfterSixHoursWithoutUse_StillHolds()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        host.Clock.Advance(TimeSpan.FromHours(6));
        (await applicant.GetPageAsync("/my")).Address.ShouldStartWith("/my");
    }

    [Fact]
    public async Task SignIn_OfABrowserWithASession_GivesAnotherId()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var before = clerk.Cookies.GetAllCookies().Single(cookie => cookie.Name.EndsWith("session", StringComparison.Ordinal)).Value;
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        var page = await (await clerk.GetPageAsync("/signin")).SubmitAsync(("Form.Name", clerk.Account.UserName!), ("Form.Password", NewAccount.DefaultPassword));
        page.Status.ShouldBe(HttpStatusCode.OK);
        clerk.Cookies.GetAllCookies().Single(cookie => cookie.Name.EndsWith("session", StringComparison.Ordinal)).Value.ShouldNotBe(before);
    }

    [Fact]
    public async Task OtherDevices_FromTheAccountPage_AreSignedOut()
    {
        using var here = await host.SignInAsAsync(Role.FirstReviewer);
        using var there = await host.SignInAsAsync(here.Account);
        await (await here.GetPageAsync("/account")).PressAsync("main form[method=post]");
        (await there.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
        (await here.GetPageAsync("/work/rights")).Address.ShouldBe("/work/rights");
    }

    [Fact]
    public async Task StyleSheet_WithASession_AsksTheDatabaseNothing()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await clerk.GetAsync("/css/theme.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LastSeenAsync(clerk)).ShouldBe(host.Now.AddMinutes(-2));
        await clerk.GetPageAsync("/work/rights");
        (await LastSeenAsync(clerk)).ShouldBe(host.Now);
    }

    private Task<DateTime> LastSeenAsync(PortalBrowser browser) =>
        host.WithDbAsync(db => db.Sessions.Where(session => session.AccountId == browser.Account.Id).Select(session => session.LastSeenAt).SingleAsync());

    private async Task AdministerAsync(Func<AccountAdministrationService, Task> work)
    {
        var administrator = await host.AddAccountAsync(Role.SystemAdministrator);
        await host.ActAsync(administrator, services => work(services.GetRequiredService<AccountAdministrationService>()));
    }
}
