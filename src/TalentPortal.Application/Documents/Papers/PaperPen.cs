using System.Text;
using SkiaSharp;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>One size and weight of text: measures, breaks into lines by the rules of Chinese typesetting, draws. Lengths are points.</summary>
internal sealed class PaperPen : IDisposable
{
    private const string NeverFirst = "、。，．；：！？）】》」』〉”’％…—·,.;:!?)]}%";
    private const string NeverLast = "（【《「『〈“‘([{￥¥";

    private readonly SKFont[] fonts;

    public PaperPen(PaperFonts faces, float size, float lineHeight, bool isBold = false)
    {
        LineHeight = lineHeight;
        Size = size;
        fonts = [.. faces.Faces(isBold).Select(face => new SKFont(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Embolden = faces.MustThicken(isBold) })];
    }

    public float Size { get; }
    public float LineHeight { get; }

    public float Width(string text) => Runs(text).Sum(run => run.Font.MeasureText(run.Text));

    /// <summary>Draws one line; <paramref name="y"/> is the top of the line box.</summary>
    public void Draw(SKCanvas canvas, string line, float x, float y, SKPaint ink)
    {
        var baseline = y + (LineHeight + Size) / 2 - Size * 0.12f;
        foreach (var (text, font) in Runs(line))
        {
            using var blob = WithText(text, font);
            canvas.DrawText(blob, x, baseline, ink);
            x += font.MeasureText(text);
        }
    }

    /// <summary>
    /// Glyphs that carry their text. Some characters share their glyph with a radical (齐 and U+2EEC); without the text a PDF names the
    /// radical, and a search for 齐河 finds nothing.
    /// </summary>
    private static SKTextBlob WithText(string text, SKFont font)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var glyphs = font.GetGlyphs(text);
        var offsets = font.GetGlyphPositions(text);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawPositionedTextRun(font, glyphs.Length, utf8.Length);
        glyphs.CopyTo(run.Glyphs);
        offsets.CopyTo(run.Positions);
        utf8.CopyTo(run.Text);
        var (index, at) = (0, 0u);
        foreach (var rune in text.EnumerateRunes())
        {
            run.Clusters[index++] = at;
            at += (uint)rune.Utf8SequenceLength;
        }

        return builder.Build()!;
    }

    /// <summary>Lines no wider than <paramref name="width"/>; line breaks in the text stay.</summary>
    public List<string> Wrap(string text, float width, float firstIndent = 0)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var (line, used) = (new StringBuilder(), lines.Count == 0 ? firstIndent : 0);
            foreach (var piece in Pieces(paragraph).SelectMany(piece => Fit(piece, width)))
            {
                var pieceWidth = Width(piece);
                if (used + Width(piece.TrimEnd()) > width && line.Length > 0)
                {
                    lines.Add(line.ToString().TrimEnd());
                    (line, used) = (new StringBuilder(), 0);
                    if (string.IsNullOrWhiteSpace(piece)) continue;
                }

                line.Append(piece);
                used += pieceWidth;
            }

            lines.Add(line.ToString().TrimEnd(' '));
        }

        return lines;
    }

    public void Dispose()
    {
        foreach (var font in fonts) font.Dispose();
    }

    /// <summary>What may not be torn apart: a Chinese character with its punctuation, a Latin word, a number.</summary>
    private static IEnumerable<string> Pieces(string paragraph)
    {
        var piece = new StringBuilder();
        var runes = paragraph.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            piece.Append(runes[i]);
            var next = i + 1 < runes.Length ? runes[i + 1] : null;
            if (next is null || MayBreak(runes[i], next))
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }
    }

    private static bool MayBreak(string left, string right) =>
        !NeverFirst.Contains(right, StringComparison.Ordinal) && !NeverLast.Contains(left, StringComparison.Ordinal)
        && (left == " " || left == "\u3000" || IsWide(left) || IsWide(right));

    private static bool IsWide(string character) => char.ConvertToUtf32(character, 0) >= 0x2E80;

    /// <summary>A word wider than the whole line (an address, a hash) is cut where it must be.</summary>
    private IEnumerable<string> Fit(string piece, float width)
    {
        while (Width(piece) > width && piece.Length > 1)
        {
            var length = piece.Length - 1;
            while (length > 1 && Width(piece[..length]) > width) length--;
            if (char.IsHighSurrogate(piece[length - 1]) && length > 1) length--;
            yield return piece[..length];
            piece = piece[length..];
        }

        yield return piece;
    }

    /// <summary>Stretches of text that one installed face can show.</summary>
    private IEnumerable<(string Text, SKFont Font)> Runs(string text)
    {
        var (run, runFont) = (new StringBuilder(), fonts[0]);
        foreach (var rune in text.EnumerateRunes())
        {
            var font = fonts.FirstOrDefault(candidate => candidate.ContainsGlyph(rune.Value)) ?? fonts[0];
            if (font != runFont && run.Length > 0)
            {
                yield return (run.ToString(), runFont);
                run.Clear();
            }

            runFont = font;
            run.Append(rune);
        }

        if (run.Length > 0) yield return (run.ToString(), runFont);
    }
}
