using SkiaSharp;

namespace TalentPortal.Application.Documents;

/// <summary>A picture small enough for a screen, encoded anew: a case page with ten photographs stays light.</summary>
public static class ImagePreview
{
    /// <summary>The longer side in pixels; enough to read the small print of a photographed page.</summary>
    public const int LongestSide = 1600;
    private const int JpegQuality = 85;

    /// <summary>Null when the bytes are no picture.</summary>
    public static byte[]? Of(byte[] picture, int longestSide = LongestSide)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        using var whole = SKBitmap.Decode(codec);
        if (whole is null) return null;
        var scale = Math.Min(1f, (float)longestSide / Math.Max(whole.Width, whole.Height));
        using var small = new SKBitmap(new SKImageInfo(Math.Max(1, (int)(whole.Width * scale)), Math.Max(1, (int)(whole.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(small))
        {
            // Paper under whatever a PNG leaves open.
            canvas.Clear(SKColors.White);
            using var image = SKImage.FromBitmap(whole);
            canvas.DrawImage(image, new SKRect(0, 0, small.Width, small.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        using var encoded = small.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }
}
