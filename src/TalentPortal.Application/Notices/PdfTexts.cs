using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TalentPortal.Application.Documents;

namespace TalentPortal.Application.Notices;

/// <summary>
/// The texts of a PDF, for the gate only. Which font a string is set in is not worked out: every shown string is read by every
/// character map of the file, so each reading that a viewer could show is among them. Pictures, encryption, odd packing and text
/// without a character map make the file unreadable.
/// </summary>
internal static partial class PdfTexts
{
    private static readonly string[] NotText = ["/ObjStm", "/XRef", "/Metadata", "/FontFile", "/FontFile2", "/FontFile3", "/Length1", "/CIDFontType0C", "/Type1C", "/OpenType", "/ICCBased"];

    public static IEnumerable<LocatedText> Of(byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        if (PdfScreen.Check(content) is not null) return [new LocatedText("", null)];

        var (maps, pages, outside) = (new List<Dictionary<int, string>>(), new List<string>(), new StringBuilder());
        var position = 0;
        foreach (var stream in PdfStreams.In(text))
        {
            outside.Append(text, position, stream.Start - position);
            position = stream.End;
            if (stream.IsImage) return [new LocatedText("", null)];
            if (PdfScreen.HasName(stream.Dictionary, ["/XRef"])) continue;
            if (stream.Inflate(content) is not { } plain) return [new LocatedText("", null)];

            var inflated = Encoding.Latin1.GetString(plain);
            if (inflated.Contains("beginbf", StringComparison.Ordinal)) maps.Add(ToUnicode(inflated));
            else if (PdfScreen.HasName(stream.Dictionary, ["/ObjStm"])) outside.Append(inflated);
            else if (!PdfScreen.HasName(stream.Dictionary, NotText)) pages.Add(inflated);
        }

        outside.Append(text, position, text.Length - position);
        var shown = pages.Where(page => ShowOperator().IsMatch(page)).ToList();
        if (shown.Count == 0 || maps.Count == 0 || pages.Any(page => InlineImage().IsMatch(page))) return [new LocatedText("", null)];
        var strings = Literals().Matches(outside.ToString()).Select(match => Latin(Bytes(match.Value)));
        return [new LocatedText("", string.Join('\n', strings)), .. shown.SelectMany((page, i) => Readings(page, maps).Select(reading => new LocatedText($"{i + 1}", reading)))];
    }

    /// <summary>The page's strings in order, by each map in turn and as plain characters.</summary>
    private static IEnumerable<string> Readings(string page, List<Dictionary<int, string>> maps)
    {
        var tokens = Tokens().Matches(page).Select(match => match.Value).ToList();
        foreach (var map in maps.Prepend([]))
        {
            var reading = new StringBuilder();
            foreach (var token in tokens)
            {
                if (token[0] is '(' or '<') reading.Append(Read(Bytes(token), map));
                else reading.Append(token == "ET" ? '\n' : ' ');
            }

            yield return reading.ToString();
        }
    }

    private static string Read(byte[] bytes, Dictionary<int, string> map)
    {
        if (map.Count == 0) return Latin(bytes);
        var reading = new StringBuilder();
        var width = map.Keys.Max() > 0xFF || bytes.Length % 2 == 0 && map.ContainsKey(-2) ? 2 : 1;
        for (var i = 0; i + width <= bytes.Length; i += width)
            reading.Append(map.GetValueOrDefault(width == 2 ? bytes[i] << 8 | bytes[i + 1] : bytes[i], "\uFFFD"));
        return reading.ToString();
    }

    /// <summary>A string outside a page (a note, a field, a bookmark): UTF-16 when it says so.</summary>
    private static string Latin(byte[] bytes) =>
        bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);

    /// <summary>The bfchar and bfrange lines of a ToUnicode map; key −2 marks codes of two bytes.</summary>
    private static Dictionary<int, string> ToUnicode(string cmap)
    {
        var map = new Dictionary<int, string>();
        if (TwoByteCodes().IsMatch(cmap)) map[-2] = "";
        foreach (Match section in Sections().Matches(cmap))
        {
            var isRange = section.Groups[1].Value == "range";
            var codes = HexStrings().Matches(section.Groups[2].Value).Select(match => match.Groups[1].Value).ToList();
            for (var i = 0; !isRange && i + 1 < codes.Count; i += 2) map[Code(codes[i])] = Utf16(codes[i + 1]);
            if (isRange) AddRanges(section.Groups[2].Value, map);
        }

        return map;
    }

    private static void AddRanges(string lines, Dictionary<int, string> map)
    {
        foreach (Match line in RangeLines().Matches(lines))
        {
            var (first, last) = (Code(line.Groups[1].Value), Math.Min(Code(line.Groups[2].Value), 0xFFFF));
            if (line.Groups[3].Success)
            {
                var start = Utf16(line.Groups[3].Value);
                for (var code = first; code <= last && start.Length > 0; code++) map[code] = start[..^1] + (char)(start[^1] + code - first);
            }
            else
            {
                var targets = HexStrings().Matches(line.Groups[4].Value);
                for (var i = 0; i < targets.Count && first + i <= last; i++) map[first + i] = Utf16(targets[i].Groups[1].Value);
            }
        }
    }

    private static int Code(string hex) => int.Parse(hex.Length > 4 ? hex[^4..] : hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Utf16(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex.Length % 4 == 0 ? hex : hex.PadLeft((hex.Length + 3) / 4 * 4, '0')));

    private static byte[] Bytes(string token)
    {
        if (token[0] == '<')
        {
            var hex = string.Concat(token.Where(char.IsAsciiHexDigit));
            return Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");
        }

        return Encoding.Latin1.GetBytes(Escapes().Replace(token[1..^1], match => match.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' or 'f' => " ",
            >= '0' and <= '7' => ((char)(Convert.ToInt32(match.Value[1..], 8) & 0xFF)).ToString(),
            '\r' or '\n' => "",
            var other => other.ToString(),
        }));
    }

    [GeneratedRegex(@"\b(Tj|TJ)\b|['""]\s")]
    private static partial Regex ShowOperator();

    [GeneratedRegex(@"\bBI\s[\s\S]{1,400}?\sID\s")]
    private static partial Regex InlineImage();

    /// <summary>Strings as they are shown, and what moves the pen between them.</summary>
    [GeneratedRegex(@"\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]+>|\b(?:Td|TD|Tm|T\*|ET)\b")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|(?<!<)<[0-9A-Fa-f\s]+>(?!>)")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\\(?:[0-7]{1,3}|\r\n|[\s\S])")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"beginbf(char|range)([\s\S]*?)endbf")]
    private static partial Regex Sections();

    [GeneratedRegex(@"begincodespacerange\s*<[0-9A-Fa-f]{4}>")]
    private static partial Regex TwoByteCodes();

    [GeneratedRegex("<([0-9A-Fa-f]+)>")]
    private static partial Regex HexStrings();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")]
    private static partial Regex RangeLines();
}
