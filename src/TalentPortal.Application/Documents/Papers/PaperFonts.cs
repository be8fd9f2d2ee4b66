using SkiaSharp;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>
/// The typefaces papers are set in, loaded from files: Skia's own font search finds none on a server, or the Japanese face. Where
/// there is no Chinese font, papers can still be printed from the browser; the PDF is refused with the list of places looked at.
/// </summary>
public sealed class PaperFonts : IDisposable
{
    public static readonly Refusal NoChineseFont = new("document.no_chinese_font");

    private readonly PaperFontOptions options;
    private readonly Lazy<IReadOnlyList<SKTypeface>> regular;
    private readonly Lazy<IReadOnlyList<SKTypeface>> bold;

    public PaperFonts(PaperFontOptions options)
    {
        this.options = options;
        regular = new(() => Load(options.Regular));
        bold = new(() => Load(options.Bold));
    }

    public bool AreInstalled => regular.Value.Count > 0;

    public void Require()
    {
        if (!AreInstalled) throw new RefusedException(NoChineseFont.With(string.Join(", ", options.Regular.Select(font => font.Path))));
    }

    /// <summary>Every installed face of the wanted weight in order of preference; a rare character is taken from a later one.</summary>
    internal IReadOnlyList<SKTypeface> Faces(bool isBold) => isBold && bold.Value.Count > 0 ? bold.Value : regular.Value;

    /// <summary>True when a bold text must be thickened, because only the regular face is installed.</summary>
    internal bool MustThicken(bool isBold) => isBold && bold.Value.Count == 0;

    public void Dispose()
    {
        foreach (var faces in new[] { regular, bold })
            if (faces.IsValueCreated)
                foreach (var face in faces.Value) face.Dispose();
    }

    private static SKTypeface[] Load(IReadOnlyList<PaperFont> candidates) =>
        [.. candidates.Where(font => File.Exists(font.Path)).Select(font => SKTypeface.FromFile(font.Path, font.Face)).OfType<SKTypeface>()];
}
