using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalentPortal.Testing;

/// <summary>One answer as a reader sees it.</summary>
public sealed class PortalPage(PortalBrowser browser, HttpResponseMessage answer, IHtmlDocument? document, string content)
{
    public HttpStatusCode Status => answer.StatusCode;
    public HttpResponseMessage Answer => answer;

    /// <summary>Path and query of where the reader ended.</summary>
    public string Address => answer.RequestMessage!.RequestUri!.PathAndQuery;
    public string Content => content;
    public IHtmlDocument Document => document ?? throw new InvalidOperationException($"{Address} answered {(int)Status} with {answer.Content.Headers.ContentType}, not with a page.");

    /// <summary>What stands in the main part, white space folded.</summary>
    public string Text => Fold((Document.QuerySelector("main") ?? Document.Body!).TextContent);
    public string Heading => Fold(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".err-box li").Select(line => Fold(line.TextContent))];

    public IElement? Find(string selector) => Document.QuerySelector(selector);
    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => Fold(element.TextContent))];

    /// <summary>Fills in and sends a form; hidden fields (antiforgery, the form's key, the row's version) go with it.</summary>
    /// <param name="values">By field name, for example <c>Form.Name</c>.</param>
    /// <param name="form">Selector of the form; by default the first one in main that posts.</param>
    /// <param name="button">Selector of the button that is pressed, where the form has one with an address of its own.</param>
    public Task<PortalPage> SubmitAsync(IReadOnlyDictionary<string, string> values, string form = "main form[method=post]", string? button = null)
    {
        var found = Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{Address} has no {form}.");
        var pressed = button is null ? null : found.QuerySelector(button) ?? throw new InvalidOperationException($"{Address} has no {button}.");
        var target = new Uri(answer.RequestMessage!.RequestUri!, (pressed?.GetAttribute("formaction") ?? found.GetAttribute("action")) is { Length: > 0 } action ? action : Address);
        return browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(FieldsOf(found, values)) });
    }

    public Task<PortalPage> SubmitAsync(params (string Name, string Value)[] values) => SubmitAsync(values.ToDictionary(pair => pair.Name, pair => pair.Value));

    /// <summary>Fills in the page's form for files and sends it with one, as a browser does.</summary>
    public Task<PortalPage> UploadAsync(PortalUpload file, params (string Name, string Value)[] values)
    {
        const string Form = "main form[enctype='multipart/form-data']";
        var found = Document.QuerySelector(Form) as IHtmlFormElement ?? throw new InvalidOperationException($"{Address} has no {Form}.");
        var target = new Uri(answer.RequestMessage!.RequestUri!, found.GetAttribute("action") is { Length: > 0 } action ? action : Address);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(found, values.ToDictionary(pair => pair.Name, pair => pair.Value))) content.Add(new StringContent(value), name);
        file.AddTo(content);
        return browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = content });
    }

    /// <summary>Sends a form of one button.</summary>
    public Task<PortalPage> PressAsync(string form) => SubmitAsync(new Dictionary<string, string>(), form);

    /// <summary>Sends the page's form with a file in one of its fields.</summary>
    public Task<PortalPage> UploadAsync(string field, string fileName, HttpContent file, string form = "main form[method=post]")
    {
        var found = Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{Address} has no {form}.");
        var content = new MultipartFormDataContent { { file, field, fileName } };
        foreach (var (name, value) in FieldsOf(found, new Dictionary<string, string>())) content.Add(new StringContent(value), name);
        return browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(answer.RequestMessage!.RequestUri!, found.GetAttribute("action") is { Length: > 0 } action ? action : Address)) { Content = content });
    }

    public Task<PortalPage> FollowAsync(string selector) =>
        browser.GetPageAsync((Document.QuerySelector(selector) as IHtmlAnchorElement)?.GetAttribute("href") ?? throw new InvalidOperationException($"{Address} has no link {selector}."));

    /// <summary>The form as <see cref="SubmitAsync(IReadOnlyDictionary{string, string}, string, string?)"/> would send it, for tests that send it more than once.</summary>
    public PostedForm FormToSend(string form = "main form[method=post]", PortalUpload? file = null, params (string Name, string Value)[] values)
    {
        var found = Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{Address} has no {form}.");
        var target = new Uri(answer.RequestMessage!.RequestUri!, found.GetAttribute("action") is { Length: > 0 } action ? action : Address);
        return new PostedForm(target, FieldsOf(found, values.ToDictionary(pair => pair.Name, pair => pair.Value)), file);
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, IReadOnlyDictionary<string, string> values)
    {
        var fields = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => !field.HasAttribute("disabled") && !values.ContainsKey(field.GetAttribute("name")!)).SelectMany(Present).ToList();
        fields.AddRange(values);
        return fields;
    }

    /// <summary>What the field would send untouched.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Present(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [KeyValuePair.Create(box.Name!, box.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        _ => [],
    };

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
