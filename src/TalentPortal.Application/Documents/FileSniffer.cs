using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Decides what an upload is by its content and whether it may come in: JPEG, PNG or PDF of at most 10 MB, nothing hidden inside,
/// nothing that runs. Images leave freshly encoded; a PDF stays byte for byte, since it may carry a signature.
/// </summary>
public static class FileSniffer
{
    public const int MostBytes = 10 * 1024 * 1024;

    public static FileFault? Screen(string name, byte[] content, out ScreenedFile? file)
    {
        file = null;
        if (content.Length == 0) return FileFault.Empty;
        if (content.Length > MostBytes) return FileFault.TooLarge;
        if (!UploadName.TryClean(name, out var clean, out var promised)) return FileFault.Name;
        if (KindOf(content) is not { } kind || kind != promised) return FileFault.Type;
        if (HiddenContent.In(content) || (kind != FileKind.Pdf && HiddenContent.HasPdfHeader(content))) return FileFault.Disguised;

        var kept = content;
        var fault = kind == FileKind.Pdf ? PdfScreen.Check(content) : ImageScreen.Clean(kind, content, out kept);
        if (fault is null) file = new ScreenedFile(kind, clean, kept);
        return fault;
    }

    /// <summary>Null when it is none of the three.</summary>
    public static FileKind? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : content.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : null;
}
