namespace TalentPortal.Testing;

/// <summary>A form as it would be sent, hidden fields and all; it can be sent many times, as a nervous finger or a bad line does.</summary>
public sealed record PostedForm(Uri Target, IReadOnlyList<KeyValuePair<string, string>> Fields, PortalUpload? File = null)
{
    /// <summary>The same key and tokens with one field more or another value.</summary>
    public PostedForm With(string field, string value) =>
        this with { Fields = [.. Fields.Where(known => known.Key != field), KeyValuePair.Create(field, value)] };

    /// <summary>Sends it once and follows nothing.</summary>
    public async Task<HttpResponseMessage> SendAsync(PortalBrowser browser)
    {
        ArgumentNullException.ThrowIfNull(browser);
        using var request = new HttpRequestMessage(HttpMethod.Post, Target) { Content = Content() };
        return await browser.Http.SendAsync(request);
    }

    private HttpContent Content()
    {
        if (File is null) return new FormUrlEncodedContent(Fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields) content.Add(new StringContent(value), name);
        File.AddTo(content);
        return content;
    }
}
