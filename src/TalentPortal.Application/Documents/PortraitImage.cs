using SkiaSharp;

namespace TalentPortal.Application.Documents;

/// <summary>A photograph of a face as it is kept: small, on white, encoded anew.</summary>
public static class PortraitImage
{
    /// <summary>The longer side in pixels; enough for a printed sheet.</summary>
    public const int LongestSide = 800;
    /// <summary>The longer side in pixels on a card.</summary>
    public const int CardSide = 240;
    /// <summary>The shorter side in pixels; below it a face cannot be told on paper.</summary>
    public const int ShortestSide = 200;

    /// <summary>Null when there are too few pixels.</summary>
    public static byte[]? Of(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        return codec is null || Math.Min(codec.Info.Width, codec.Info.Height) < ShortestSide ? null : ImagePreview.Of(picture, LongestSide);
    }
}
