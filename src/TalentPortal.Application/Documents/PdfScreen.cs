using System.Text;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Looks whether a PDF would do something when it is opened. Names are compared after their <c>#xx</c> escapes are undone, in the
/// file itself and inside compressed object streams; what cannot be looked into is refused.
/// </summary>
internal static class PdfScreen
{
    // Long enough not to occur by chance in compressed data, so they are sought everywhere.
    private static readonly string[] ActiveNames =
        ["/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/Rendition", "/SubmitForm", "/ImportData", "/GoToE"];

    // Short ones are sought outside streams only; inside, ten megabytes of noise would contain them.
    private static readonly string[] ShortActiveNames = ["/JS", "/XFA"];

    private const long MostInflated = 64 * 1024 * 1024;

    public static FileFault? Check(byte[] content)
    {
        if (content.AsSpan(Math.Max(0, content.Length - 2048)).IndexOf("%%EOF"u8) < 0) return FileFault.Damaged;

        var text = Encoding.Latin1.GetString(content);
        if (HasName(text, ActiveNames)) return FileFault.PdfActive;

        var outside = new StringBuilder(text.Length);
        var (position, seen, inflated) = (0, 0, 0L);
        foreach (var stream in PdfStreams.In(text))
        {
            outside.Append(text, position, stream.Start - position);
            position = stream.End;
            if (!HasName(stream.Dictionary, ["/ObjStm"])) continue;
            if (stream.Inflate(content) is not { } objects || (inflated += objects.Length) > MostInflated) return FileFault.PdfUnreadable;
            outside.Append(' ').Append(Encoding.Latin1.GetString(objects)).Append(' ');
            seen++;
        }

        // An object stream written so that this reader overlooks it must not be opened by another reader.
        if (Unescaped(text).Split("/ObjStm").Length - 1 > seen) return FileFault.PdfUnreadable;
        var structure = outside.Append(text, position, text.Length - position).ToString();
        if (HasName(structure, ActiveNames) || HasName(structure, ShortActiveNames)) return FileFault.PdfActive;
        return HasName(structure, ["/Encrypt"]) ? FileFault.PdfUnreadable : null;
    }

    /// <summary>True when one of the names stands in the text as a whole name, whatever its characters are escaped as.</summary>
    internal static bool HasName(string text, string[] names)
    {
        var plain = text.Contains('#', StringComparison.Ordinal) ? Unescaped(text) : text;
        return names.Any(name => Stands(text, name) || (!ReferenceEquals(plain, text) && Stands(plain, name)));
    }

    private static bool Stands(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length == text.Length || IsDelimiter(text[at + name.Length])) return true;
        return false;
    }

    private static bool IsDelimiter(char character) => character <= ' ' || "()<>[]{}/%".Contains(character, StringComparison.Ordinal);

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                plain.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
