using SkiaSharp;
using TalentPortal.Application.Documents.Papers;

namespace TalentPortal.Web.Demo;

/// <summary>
/// One A4 page of a paper that a demo applicant hands in, as a PDF page or as the photograph of one. Each says in red that it is a
/// specimen. Lengths are points.
/// </summary>
internal sealed class DemoSheet : IDisposable
{
    private const float Width = 595, Height = 842, Margin = 72, TextSize = 12.5f, LineHeight = 23;
    /// <summary>Enough to read on a screen, small enough to make forty of them in a moment.</summary>
    private const float PhotoScale = 1.25f;
    private const int PhotoQuality = 60;

    private readonly SKTypeface face = new PaperFontOptions().Regular.Where(font => File.Exists(font.Path)).Select(font => SKTypeface.FromFile(font.Path, font.Face)).FirstOrDefault(found => found is not null) ?? SKTypeface.Default;
    private readonly SKPaint ink = new() { Color = new SKColor(0x22, 0x22, 0x22), IsAntialias = true };
    private readonly SKPaint red = new() { Color = new SKColor(0xB4, 0x23, 0x18), IsAntialias = true };
    private readonly SKPaint seal = new() { Color = new SKColor(0xB4, 0x23, 0x18, 0xA0), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.5f };

    public byte[] Pdf(IReadOnlyList<DemoPage> pages)
    {
        using var target = new MemoryStream();
        using (var document = SKDocument.CreatePdf(target))
        {
            foreach (var page in pages)
            {
                Draw(document.BeginPage(Width, Height), page);
                document.EndPage();
            }

            document.Close();
        }

        return target.ToArray();
    }

    /// <summary>The page on a desk, a little askew, as a phone sees it.</summary>
    public byte[] Photo(DemoPage page)
    {
        using var bitmap = new SKBitmap(new SKImageInfo((int)(Width * PhotoScale), (int)(Height * PhotoScale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var paper = new SKPaint { Color = new SKColor(0xFB, 0xFA, 0xF5), IsAntialias = true })
        {
            canvas.Clear(new SKColor(0x8A, 0x7B, 0x6A));
            canvas.Scale(PhotoScale);
            canvas.Translate(Width / 2, Height / 2);
            canvas.RotateDegrees(-1.2f);
            canvas.Scale(0.95f);
            canvas.Translate(-Width / 2, -Height / 2);
            canvas.DrawRect(0, 0, Width, Height, paper);
            Draw(canvas, page);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, PhotoQuality);
        return encoded.ToArray();
    }

    public void Dispose()
    {
        face.Dispose();
        ink.Dispose();
        red.Dispose();
        seal.Dispose();
    }

    private void Draw(SKCanvas canvas, DemoPage page)
    {
        using var title = new SKFont(face, 22);
        using var text = new SKFont(face, TextSize);
        using var small = new SKFont(face, 9);
        canvas.DrawText("样张 · 演示数据，非真实证件", Margin, 48, SKTextAlign.Left, small, red);
        canvas.DrawText(page.Title, Width / 2, 110, SKTextAlign.Center, title, ink);
        var y = 160f;
        foreach (var line in page.Lines.SelectMany(paragraph => Wrap(paragraph, text)))
        {
            canvas.DrawText(line, Margin, y, SKTextAlign.Left, text, ink);
            y += LineHeight;
        }

        if (page.SealedBy is not { } owner) return;
        canvas.DrawCircle(Width - 160, y + 30, 52, seal);
        canvas.DrawText("样章", Width - 160, y + 36, SKTextAlign.Center, text, red);
        canvas.DrawText(owner, Width - 160, y + 104, SKTextAlign.Center, small, red);
    }

    /// <summary>Chinese text breaks after any character.</summary>
    private static IEnumerable<string> Wrap(string paragraph, SKFont font)
    {
        var rest = paragraph;
        while (rest.Length > 0)
        {
            var fits = font.BreakText(rest, Width - 2 * Margin);
            var length = Math.Clamp(fits, 1, rest.Length);
            yield return rest[..length];
            rest = rest[length..];
        }
    }
}

/// <param name="Title">What the paper is.</param>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="SealedBy">Who stamped this page; null where there is no stamp.</param>
internal sealed record DemoPage(string Title, IReadOnlyList<string> Lines, string? SealedBy = null);
