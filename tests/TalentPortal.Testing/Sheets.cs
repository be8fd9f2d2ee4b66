using System.IO.Compression;
using System.Security;
using System.Text;

namespace TalentPortal.Testing;

/// <summary>Makes xlsx files part by part, so that a test can make every wrong one too.</summary>
public static class Sheets
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One sheet with these rows, every cell as inline text.</summary>
    public static MemoryStream Xlsx(params string[][] rows) => Package(Parts(SheetXml(rows)));

    public static Dictionary<string, string> Parts(string sheetXml) => new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["xl/workbook.xml"] = WorkbookXml("""<sheet name="名册" sheetId="1" r:id="rId1"/>"""),
        ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>""",
        ["xl/worksheets/sheet1.xml"] = sheetXml,
    };

    public static string WorkbookXml(string sheets, string properties = "") =>
        $"""<workbook xmlns="{Spreadsheet}" xmlns:r="{Links}"><workbookPr {properties}/><sheets>{sheets}</sheets></workbook>""";

    public static string SheetXml(IEnumerable<string[]> rows, string after = "")
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Spreadsheet}"><sheetData>""");
        foreach (var row in rows)
        {
            xml.Append("<row>");
            foreach (var cell in row) xml.Append("""<c t="inlineStr"><is><t xml:space="preserve">""").Append(SecurityElement.Escape(cell)).Append("</t></is></c>");
            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").Append(after).Append("</worksheet>").ToString();
    }

    public static MemoryStream Package(IEnumerable<KeyValuePair<string, string>> parts) => Package(parts, _ => { });

    /// <summary>The parts, and whatever else the test packs.</summary>
    public static MemoryStream Package(IEnumerable<KeyValuePair<string, string>> parts, Action<ZipArchive> packMore)
    {
        var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

            packMore(package);
        }

        file.Position = 0;
        return file;
    }
}
