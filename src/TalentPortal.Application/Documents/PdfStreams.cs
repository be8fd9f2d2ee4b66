using System.IO.Compression;

namespace TalentPortal.Application.Documents;

/// <summary>The streams of a PDF as they lie in the file, found by their keywords and not by the (forgeable) cross-reference table.</summary>
internal static class PdfStreams
{
    private const int LongestDictionary = 20_000;

    public static IEnumerable<PdfStream> In(string latin1)
    {
        for (var at = latin1.IndexOf("stream", StringComparison.Ordinal); at >= 0; at = latin1.IndexOf("stream", at + 6, StringComparison.Ordinal))
        {
            if (at >= 3 && string.CompareOrdinal(latin1, at - 3, "end", 0, 3) == 0) continue;
            var before = latin1.AsSpan(Math.Max(0, at - LongestDictionary), at - Math.Max(0, at - LongestDictionary)).TrimEnd();
            var start = at + 6 + (latin1.AsSpan(at + 6).StartsWith("\r\n") ? 2 : 1);
            if (!before.EndsWith(">>") || start >= latin1.Length || latin1.IndexOf("endstream", start, StringComparison.Ordinal) is not (>= 0 and var end)) continue;
            var dictionary = before[Math.Max(0, before.LastIndexOf(" obj"))..].ToString();
            yield return new PdfStream(dictionary, start, end);
            at = end;
        }
    }
}

/// <summary>One stream: the text of its dictionary and where its bytes lie.</summary>
internal sealed record PdfStream(string Dictionary, int Start, int End)
{
    private const int MostInflated = 32 * 1024 * 1024;

    private static readonly string[] OtherFilters =
        ["/LZWDecode", "/LZW", "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/RunLengthDecode", "/RL", "/CCITTFaxDecode", "/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/Crypt", "/DecodeParms", "/DP"];

    public bool IsImage => PdfScreen.HasName(Dictionary, ["/Image"]);

    /// <summary>The plain bytes, or null when packed in another way than plain or deflate, damaged, or blown up beyond all measure.</summary>
    public byte[]? Inflate(byte[] content)
    {
        if (PdfScreen.HasName(Dictionary, OtherFilters)) return null;
        if (!PdfScreen.HasName(Dictionary, ["/FlateDecode", "/Fl"])) return content[Start..End];

        using var zlib = new ZLibStream(new MemoryStream(content, Start, End - Start), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            while (zlib.Read(buffer) is > 0 and var read)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > MostInflated) return null;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return plain.ToArray();
    }
}
