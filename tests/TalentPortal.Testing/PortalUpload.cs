using System.Net.Http.Headers;
using SkiaSharp;

namespace TalentPortal.Testing;

/// <summary>A file as a browser sends it with a form.</summary>
public sealed record PortalUpload(string Field, string Name, string ContentType, byte[] Content)
{
    /// <summary>A picture of one pixel as a phone would name it.</summary>
    public static PortalUpload Photo(string field = "Form.Photo") => new(field, "IMG_20260312.png", "image/png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    /// <summary>A face that nobody has, large enough for a sheet.</summary>
    public static PortalUpload Portrait(string field = "Form.Photos", int width = 480, int height = 640)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        using (var skin = new SKPaint { Color = new SKColor(0xE8, 0xC4, 0xA0), IsAntialias = true })
        using (var cloth = new SKPaint { Color = new SKColor(0x35, 0x4F, 0x73), IsAntialias = true })
        {
            canvas.Clear(new SKColor(0xD5, 0xDE, 0xE8));
            canvas.DrawOval(width / 2f, height, width * 0.42f, height * 0.36f, cloth);
            canvas.DrawOval(width / 2f, height * 0.4f, width * 0.22f, height * 0.24f, skin);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return new(field, "IMG_20260312.jpg", "image/jpeg", encoded.ToArray());
    }

    internal void AddTo(MultipartFormDataContent form)
    {
        var content = new ByteArrayContent(Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        form.Add(content, Field, Name);
    }
}
