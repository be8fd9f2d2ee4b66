using System.IO.Compression;
using System.Text;

namespace TalentPortal.Testing;

/// <summary>
/// Looks for texts in files, whatever they were written as: UTF-8, UTF-16, hex, base64 in each of its three alignments, and any of
/// these inside a zip. A short text inside a longer base64 is found by the characters that depend on it alone.
/// </summary>
public sealed class Plaintext
{
    private readonly List<(string Text, string Form, byte[] Bytes)> patterns;

    public Plaintext(IEnumerable<string> texts) => patterns = [.. texts.Distinct().SelectMany(text => Forms(text).DistinctBy(form => Convert.ToHexString(form.Bytes)).Select(form => (text, form.Form, form.Bytes)))];

    /// <summary>What was found where, one line each.</summary>
    public IReadOnlyList<string> FindIn(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).SelectMany(file => FindIn(Path.GetRelativePath(directory, file), Read(file)))];

    public IEnumerable<string> FindIn(string name, byte[] content)
    {
        foreach (var (text, form, bytes) in patterns)
            if (content.AsSpan().IndexOf(bytes) >= 0) yield return $"{name}: {text} as {form}";
        if (!content.AsSpan().StartsWith("PK"u8)) yield break;
        foreach (var (part, inside) in Unpack(content))
            foreach (var found in FindIn($"{name}/{part}", inside)) yield return found;
    }

    private static IEnumerable<(string Form, byte[] Bytes)> Forms(string text)
    {
        var (utf8, utf16) = (Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text));
        yield return ("UTF-8", utf8);
        yield return ("UTF-16LE", utf16);
        yield return ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        foreach (var bytes in new[] { utf8, utf16 })
        {
            yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
            yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
            for (var before = 0; before < 3; before++) yield return ("base64", Encoding.ASCII.GetBytes(Base64(bytes, before)));
        }
    }

    /// <summary>The middle of the base64 of these bytes after so many others: what neither neighbour can change.</summary>
    private static string Base64(byte[] bytes, int before)
    {
        var written = Convert.ToBase64String([.. new byte[before], .. bytes]);
        var first = (before * 8 + 5) / 6;
        return written[first..((before + bytes.Length) * 8 / 6)];
    }

    private static IEnumerable<(string Part, byte[] Content)> Unpack(byte[] content)
    {
        using var package = new ZipArchive(new MemoryStream(content));
        foreach (var part in package.Entries)
        {
            using var inside = new MemoryStream();
            using (var packed = part.Open()) packed.CopyTo(inside);
            yield return (part.FullName, inside.ToArray());
        }
    }

    private static byte[] Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        open.CopyTo(content);
        return content.ToArray();
    }
}
