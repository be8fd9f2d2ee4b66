using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>The portal on a real port with the sample pages, as a developer runs it, so that plain http will do.</summary>
public sealed class LivePortal : SamplePortal, IAsyncLifetime
{
    public LivePortal()
    {
        Environment = "Development";
        UseKestrel(0);
    }

    public Uri Address => ClientOptions.BaseAddress;

    ValueTask IAsyncLifetime.InitializeAsync() => InitializeAsync();

    /// <summary>Gives the browser the session of a new account with this role.</summary>
    public async Task SignInAsync(IBrowserContext context, Role role)
    {
        using var signedIn = await SignInAsAsync(role);
        await GiveAsync(context, signedIn);
    }

    /// <summary>Gives the browser a session of this account.</summary>
    public async Task SignInAsync(IBrowserContext context, Account account)
    {
        using var signedIn = await SignInAsAsync(account);
        await GiveAsync(context, signedIn);
    }

    /// <summary>The background jobs that wait, one after the other.</summary>
    public async Task WorkAsync()
    {
        while (await Services.GetRequiredService<JobWorker>().RunNextAsync(TestContext.Current.CancellationToken)) Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public DateOnly Today => Services.GetRequiredService<CountyClock>().Today;

    /// <summary>So many days later, and what happens by itself when days are over has happened.</summary>
    public Task LiveAsync(int days)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        return WithAsync(async services =>
        {
            while (await services.GetRequiredService<DailyDeadlines>().RunAsync(TestContext.Current.CancellationToken) > 0) { }
            while (await services.GetRequiredService<RecognitionDaily>().RunAsync(TestContext.Current.CancellationToken) > 0) { }
        });
    }

    private async Task GiveAsync(IBrowserContext context, PortalBrowser signedIn) =>
        await context.AddCookiesAsync(signedIn.Cookies.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString(), HttpOnly = true }));
}
