using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>The portal on a real port, bare pages beside its own, and somebody of its staff signed in.</summary>
internal abstract class PagesTown : PortalHost
{
    protected PagesTown() => UseKestrel(0);

    private string cookies = "";

    public string DatabasePath => Path.Combine(DataDirectory, "portal.db");

    /// <summary>A connection of the reader's browser, behind the proxy that holds the certificate.</summary>
    public HttpClient Connect()
    {
        // A redirect would mean that nobody is signed in, and would be measured instead of the page.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    /// <summary>Two readers at once, one for each core of a small server.</summary>
    public async Task RequestAsync(string address, int requests)
    {
        using var client = Connect();
        var uri = new Uri(address, UriKind.Relative);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            for (var i = 0; i < requests / 2; i++)
            {
                using var answer = await client.GetAsync(uri);
                answer.EnsureSuccessStatusCode();
            }
        }));
    }

    /// <exception cref="InvalidOperationException">The bare page does not say what the portal's says.</exception>
    public async Task MustBeSameAsync(string shown, string barePage)
    {
        using var client = Connect();
        var (expected, got) = (Markup.Settled(shown), Markup.Settled(await client.GetStringAsync(new Uri(barePage, UriKind.Relative))));
        if (expected == got) return;
        var at = expected.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException($"The pages differ at {at}: portal «{Near(expected, at)}», bare «{Near(got, at)}».");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new DatabasePath(DatabasePath));
            AddBare(services);
            services.AddRazorPages().AddApplicationPart(typeof(PagesTown).Assembly);
        });
    }

    /// <summary>What the bare pages ask.</summary>
    protected abstract void AddBare(IServiceCollection services);

    /// <param name="role">The reader's duty.</param>
    /// <param name="name">The reader's name.</param>
    /// <param name="address">A page: the browser has been there before and has the cookie that belongs to the forms.</param>
    protected async Task SignInReaderAsync(Role role, string name, string address)
    {
        using var browser = await SignInAsAsync(role, wish => wish.Name = name);
        cookies = string.Join("; ", browser.Cookies.GetAllCookies().Select(cookie => $"{cookie.Name}={cookie.Value}"));
        using var client = Connect();
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        cookies = string.Join("; ", [cookies, .. first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])]);
    }

    private static string Near(string text, int at) => text[Math.Min(text.Length, Math.Max(0, at - 60))..Math.Min(text.Length, at + 100)];
}

/// <summary>The file that the portal's database is.</summary>
internal sealed record DatabasePath(string Path);
