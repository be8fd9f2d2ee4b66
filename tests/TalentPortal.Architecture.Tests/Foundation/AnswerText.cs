using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Reads an answer for comparing and searching.</summary>
internal static partial class AnswerText
{
    /// <summary>The body without what differs from one answer to the next: the keys asked for, nonces, tokens, form keys and request numbers.</summary>
    public static string Normalised(Answer answer, IEnumerable<string> keys)
    {
        var text = $"{(int)answer.Status} {answer.Location}\n{Encoding.UTF8.GetString(answer.Body)}";
        foreach (var key in keys.Where(key => key.Length > 3).OrderByDescending(key => key.Length))
            text = text.Replace(key, "KEY", StringComparison.OrdinalIgnoreCase).Replace(Uri.EscapeDataString(key), "KEY", StringComparison.OrdinalIgnoreCase).Replace(WebUtility.HtmlEncode(key), "KEY", StringComparison.OrdinalIgnoreCase);
        return Passing().Replace(text, "$1…");
    }

    /// <summary>The canaries that stand in an answer, whatever it is packed in.</summary>
    public static IEnumerable<string> Found(Answer answer, IEnumerable<string> canaries)
    {
        var text = WebUtility.HtmlDecode(Text(answer.Body));
        return canaries.Where(canary => text.Contains(canary, StringComparison.Ordinal));
    }

    private static string Text(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(body);
        using var package = new ZipArchive(new MemoryStream(body));
        return string.Concat(package.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex("""((?:nonce="|name="__RequestVerificationToken"[^>]*value="|name="__key"[^>]*value="|<p class="trace">))[^"<]*""")]
    private static partial Regex Passing();
}
