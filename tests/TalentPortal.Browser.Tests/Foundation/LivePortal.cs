using Microsoft.Playwright;
using TalentPortal.Domain.Accounts;
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
        await context.AddCookiesAsync(signedIn.Cookies.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString(), HttpOnly = true }));
    }
}
