using System.Net.Http.Headers;

namespace TalentPortal.Testing;

/// <summary>A file as a browser sends it with a form.</summary>
public sealed record PortalUpload(string Field, string Name, string ContentType, byte[] Content)
{
    /// <summary>A picture of one pixel as a phone would name it.</summary>
    public static PortalUpload Photo(string field = "Form.Photo") => new(field, "IMG_20260312.png", "image/png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    internal void AddTo(MultipartFormDataContent form)
    {
        var content = new ByteArrayContent(Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        form.Add(content, Field, Name);
    }
}
