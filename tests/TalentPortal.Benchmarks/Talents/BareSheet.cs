using System.IO.Compression;
using System.Xml;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>The least that reading a sheet takes: unpack, walk the XML, keep the texts of one row. It checks and counts nothing.</summary>
internal static class BareSheet
{
    public static IEnumerable<List<string>> Rows(Stream file)
    {
        using var package = new ZipArchive(file, ZipArchiveMode.Read);
        using var xml = XmlReader.Create(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        List<string>? row = null;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "row") row = [];
            else if (xml.NodeType is XmlNodeType.Text) row!.Add(xml.Value);
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row") yield return row!;
        }
    }
}
