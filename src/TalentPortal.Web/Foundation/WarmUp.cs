using Microsoft.AspNetCore.Http.Features;
using TalentPortal.Web.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// Draws one page before anybody asks for one: routes, rights, layout and parts are then compiled while the server begins to listen, and
/// the first visitor after a start does not wait for them.
/// </summary>
internal sealed class WarmUp
{
    /// <summary>A page that needs neither a row nor an account, in the layout that visitors see first.</summary>
    private const string Page = "/privacy";

    /// <summary>Status of the answer; null when the page could not be drawn, which is no reason not to start.</summary>
    public Task<int?> Drawn { get; private set; } = Task.FromResult<int?>(null);

    public void Begin(WebApplication app)
    {
        var warming = ((IApplicationBuilder)app).New();
        warming.UsePortalSecurity();
        warming.UsePortalLanguages();
        warming.UseRouting();
        warming.UsePortalAccounts();
        // The routes are taken before this returns: the server adds them to the same list when it begins to listen.
        warming.UseEndpoints(endpoints =>
        {
            foreach (var source in ((IEndpointRouteBuilder)app).DataSources) endpoints.DataSources.Add(source);
        });
        var pipeline = warming.Build();
        Drawn = Task.Run(() => DrawAsync(app, pipeline));
    }

    private static async Task<int?> DrawAsync(WebApplication app, RequestDelegate pipeline)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var contexts = app.Services.GetRequiredService<IHttpContextFactory>();
            var context = contexts.Create(Request());
            context.RequestServices = scope.ServiceProvider;
            await pipeline(context);
            var status = context.Response.StatusCode;
            contexts.Dispose(context);
            return status;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            app.Logger.LogWarning(failed, "The page {Page} could not be drawn at the start.", Page);
            return null;
        }
    }

    private static FeatureCollection Request()
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = HttpMethods.Get, Scheme = Uri.UriSchemeHttps, Path = Page });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return features;
    }
}
