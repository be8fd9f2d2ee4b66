using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TalentPortal.Application.Accounts;

namespace TalentPortal.Testing;

/// <summary>A browser without scripts: keeps cookies, reads HTML, sends forms with everything they carry.</summary>
public sealed class PortalBrowser(HttpClient http, CookieContainer cookies, IHtmlParser parser) : IDisposable
{
    private const int MostRedirects = 10;

    /// <summary>For requests that no page would send.</summary>
    public HttpClient Http => http;
    public CookieContainer Cookies => cookies;

    /// <summary>Whose session this is, when the host signed it in.</summary>
    public Account Account { get; internal set; } = null!;

    /// <summary>Opens an address and follows redirects, as somebody would see it.</summary>
    public async Task<PortalPage> GetPageAsync(string address) => await FollowAsync(await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)));

    /// <summary>One request without following anything.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    internal async Task<PortalPage> SendAsync(HttpRequestMessage request) => await FollowAsync(await http.SendAsync(request));

    private async Task<PortalPage> FollowAsync(HttpResponseMessage answer)
    {
        for (var step = 0; step < MostRedirects && answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther; step++)
            answer = await http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        var content = await answer.Content.ReadAsStringAsync();
        return new PortalPage(this, answer, answer.Content.Headers.ContentType?.MediaType == "text/html" ? (IHtmlDocument)parser.ParseDocument(content) : null, content);
    }

    public void Dispose() => http.Dispose();
}
