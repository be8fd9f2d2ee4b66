using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// CSV as RFC 4180, and harmless when a spreadsheet opens it: a text that a spreadsheet would run is led by an apostrophe, which
/// <see cref="Parse"/> takes off again. Numbers are written bare; so are texts that are nothing but a signed number (−5, +8613812345678).
/// </summary>
public static partial class CsvText
{
    /// <summary>With the byte order mark, without which Excel misreads Chinese.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private const char Apostrophe = '\'';

    public static string Line(IEnumerable<ExportCell> cells) => string.Join(',', cells.Select(Field)) + "\r\n";

    public static string Field(ExportCell cell) => cell.Value switch
    {
        null => "",
        decimal figure => figure.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Quoted(IsRisky(text) ? Apostrophe + text : text),
        var other => throw new InvalidOperationException($"A cell cannot hold {other.GetType().Name}."),
    };

    public static async Task WriteAsync<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, Encoding, leaveOpen: true);
        await writer.WriteAsync(Line(columns.Select(column => ExportCell.Text(column.Heading))).AsMemory(), ct);
        await foreach (var row in rows.WithCancellation(ct)) await writer.WriteAsync(Line(columns.Select(column => column.Cell(row))).AsMemory(), ct);
    }

    /// <summary>The fields of each record, as they were before they were made harmless.</summary>
    public static IEnumerable<IReadOnlyList<string>> Parse(string csv)
    {
        var (fields, field, quoted, any) = (new List<string>(), new StringBuilder(), false, false);
        for (var i = csv.StartsWith('\uFEFF') ? 1 : 0; i < csv.Length; i++)
        {
            var character = csv[i];
            if (quoted)
            {
                if (character != '"') field.Append(character);
                else if (i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[++i]);
                else quoted = false;
                continue;
            }

            any |= character is not ('\r' or '\n');
            switch (character)
            {
                case '"': quoted = true; break;
                case ',': Close(); break;
                case '\n' when any:
                    Close();
                    yield return fields;
                    (fields, any) = ([], false);
                    break;
                case '\r' or '\n': break;
                default: field.Append(character); break;
            }
        }

        if (any)
        {
            Close();
            yield return fields;
        }

        void Close()
        {
            var text = field.ToString();
            fields.Add(text.StartsWith(Apostrophe) && IsRisky(text[1..]) ? text[1..] : text);
            field.Clear();
        }
    }

    /// <summary>
    /// What a spreadsheet takes for a formula or a command, also in full width and behind blanks. An apostrophe before such a text is
    /// risky as well, or reading would take off what the writer did not put there.
    /// </summary>
    private static bool IsRisky(string text)
    {
        var trimmed = text.AsSpan().TrimStart(" \u00A0\u3000\uFEFF\u200B");
        if (trimmed.Length == 0 || PlainNumber().IsMatch(text)) return false;
        return WrittenNumber.HalfWidth(trimmed[0]) is '=' or '+' or '-' or '@' or '|' or '%' or '\t' or '\r' or '\n' or '\u2212'
            || (trimmed[0] == Apostrophe && IsRisky(trimmed[1..].ToString()));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^[+-]?[0-9]+(?:\.[0-9]+)?\z")]
    private static partial Regex PlainNumber();
}
