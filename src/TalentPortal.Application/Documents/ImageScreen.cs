using SkiaSharp;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Decodes an image and encodes it anew: position, camera, comments and anything appended are gone, the orientation is applied.
/// Large photographs are decoded at a reduced size, which also bounds the memory.
/// </summary>
internal static class ImageScreen
{
    /// <summary>Declared pixels; more is a flood or a camera file nobody needs here.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>A4 at 300 dpi has 8.7 million pixels; above this size a photograph is halved until it fits.</summary>
    private const long EnoughPixels = 16_000_000;
    private const int JpegQuality = 88;

    public static FileFault? Clean(FileKind kind, byte[] content, out byte[] clean)
    {
        clean = [];
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != Format(kind) || codec.FrameCount > 1) return FileFault.Damaged;

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels) return FileFault.TooManyPixels;

        var size = codec.Info.Size;
        for (var scale = 0.5f; (long)size.Width * size.Height > EnoughPixels && kind == FileKind.Jpeg; scale /= 2) size = codec.GetScaledDimensions(scale);
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, kind == FileKind.Png ? SKAlphaType.Premul : SKAlphaType.Opaque));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return FileFault.Damaged;

        using var upright = Upright(bitmap, codec.EncodedOrigin);
        using var encoded = (upright ?? bitmap).Encode(Format(kind), JpegQuality);
        clean = encoded.ToArray();
        return null;
    }

    /// <summary>The picture as the camera meant it, or null when it already is.</summary>
    private static SKBitmap? Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return null;
        var (w, h) = (bitmap.Width, bitmap.Height);
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(turned ? h : w, turned ? w : h, bitmap.ColorType, bitmap.AlphaType);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        });
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static SKEncodedImageFormat Format(FileKind kind) => kind == FileKind.Png ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg;
}
