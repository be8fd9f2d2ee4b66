using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Reads an xlsx as what it is, packed XML, without the library that wrote it.</summary>
internal sealed partial class RawWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public RawWorkbook(Stream xlsx)
    {
        using var zip = new ZipArchive(xlsx, ZipArchiveMode.Read);
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToDictionary(entry => entry.FullName.TrimStart('/'), entry => XDocument.Load(entry.Open(), LoadOptions.PreserveWhitespace));
        var shared = parts.TryGetValue("xl/sharedStrings.xml", out var strings) ? strings.Descendants(Main + "si").Select(item => item.Value).ToList() : [];
        Sheets = [.. parts["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)];
        FormulaCells = parts.Values.Sum(part => part.Descendants(Main + "f").Count());
        Rows = [.. Enumerable.Range(1, Sheets.Count).Select(i => parts[$"xl/worksheets/sheet{i}.xml"].Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => Read(cell, shared)).ToList()).ToList())];
    }

    public IReadOnlyList<string> Sheets { get; }
    public int FormulaCells { get; }

    /// <summary>Sheet, row, cell: whether it is a text, and what it says.</summary>
    public IReadOnlyList<List<List<(bool IsText, string Value)>>> Rows { get; }

    private static (bool, string) Read(XElement cell, List<string> shared)
    {
        var type = cell.Attribute("t")?.Value ?? "n";
        var value = type == "inlineStr" ? cell.Descendants(Main + "t").Single().Value : cell.Element(Main + "v")?.Value ?? "";
        return type == "s" ? (true, shared[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)]) : (type is "str" or "inlineStr", Escapes().Replace(value, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escapes();
}
