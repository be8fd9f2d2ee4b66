using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Testing.Foundation;

/// <summary>A browser without script: opens pages and sends the forms that stand on them, hidden fields included.</summary>
public sealed class PortalBrowser : IDisposable
{
    private readonly HttpClient client;

    internal PortalBrowser(HttpClient client, Actor? actor)
    {
        this.client = client;
        if (actor is not null) client.DefaultRequestHeaders.Add(TestActor.Header, actor.Id.ToString());
    }

    public HttpClient Client => client;

    public async Task<PortalAnswer> GetAsync(string path) => await ReadAsync(await client.GetAsync(path));

    /// <summary>Sends a form of a page as it stands, with some fields filled in or replaced.</summary>
    public async Task<PortalAnswer> SubmitAsync(PortalAnswer page, string form, params (string Name, string Value)[] filled)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"There is no form {form} on the page.");
        var names = filled.Select(field => field.Name).ToHashSet();
        var fields = Carried(element).Where(field => !names.Contains(field.Name)).Concat(filled).Select(field => KeyValuePair.Create(field.Name, field.Value));
        var action = element.GetAttribute("action") is { Length: > 0 } own ? own : page.Path;
        return await ReadAsync(await client.PostAsync(action, new FormUrlEncodedContent(fields)));
    }

    public async Task<PortalAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await ReadAsync(await client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    public void Dispose() => client.Dispose();

    private static IEnumerable<(string Name, string Value)> Carried(IHtmlFormElement form) =>
        form.Elements.Select(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, ""),
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlTextAreaElement text => (text.Name, text.Value),
            IHtmlSelectElement choice => (choice.Name, choice.Value ?? ""),
            _ => (null, ""),
        }).Where(field => !string.IsNullOrEmpty(field.Item1)).Select(field => (field.Item1!, field.Item2));

    private static async Task<PortalAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New().OpenAsync(page => page.Content(text));
        return new PortalAnswer(response, text, document);
    }
}

/// <summary>What came back: status and headers, text, and the text as a document.</summary>
public sealed record PortalAnswer(HttpResponseMessage Response, string Text, IDocument Document)
{
    public int Status => (int)Response.StatusCode;
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;
    public string? Location => Response.Headers.Location?.OriginalString;
    public string TextOf(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
