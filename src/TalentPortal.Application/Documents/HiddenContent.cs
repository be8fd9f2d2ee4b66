using System.Buffers.Binary;

namespace TalentPortal.Application.Documents;

/// <summary>Signs that a file is two files at once (polyglot): what one program shows as a photo, another unpacks or runs.</summary>
internal static class HiddenContent
{
    private const int ZipEndBytes = 22;

    private static readonly byte[][] Pages = [.. new[] { "<script", "<html", "<?php", "<!doctype html" }.Select(text => text.Select(c => (byte)c).ToArray())];

    public static bool In(ReadOnlySpan<byte> content) =>
        HasZipEnd(content) || HasPage(content) || content.IndexOf("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"u8) >= 0;

    /// <summary>A PDF reader accepts a header anywhere in the first kilobyte.</summary>
    public static bool HasPdfHeader(ReadOnlySpan<byte> content) => content[..Math.Min(1024, content.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>A zip is found from its end; the comment length must fit, or ordinary image data would be accused now and then.</summary>
    private static bool HasZipEnd(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - ZipEndBytes - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
            if (tail.Length - at >= ZipEndBytes && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) <= tail.Length - at - ZipEndBytes) return true;
        return false;
    }

    private static bool HasPage(ReadOnlySpan<byte> content)
    {
        for (var rest = content; rest.IndexOf((byte)'<') is >= 0 and var at; rest = rest[1..])
        {
            rest = rest[at..];
            foreach (var page in Pages)
                if (StartsWithIgnoringCase(rest, page)) return true;
        }

        return false;
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> content, ReadOnlySpan<byte> lowerCase)
    {
        if (content.Length < lowerCase.Length) return false;
        for (var i = 0; i < lowerCase.Length; i++)
            if ((content[i] is >= (byte)'A' and <= (byte)'Z' ? content[i] + 32 : content[i]) != lowerCase[i]) return false;
        return true;
    }
}
