using System.IO.Compression;
using System.Xml;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The parts of an xlsx: what may be in it, which sheet is meant, and the texts that cells share.</summary>
internal sealed class SheetPackage(ZipArchive package, SheetLimits limits, SheetInflation inflation)
{
    private const int MostEntries = 2_000;
    private const string Workbook = "xl/workbook.xml";
    private const string WorkbookLinks = "xl/_rels/workbook.xml.rels";
    private const string SharedTextsPart = "xl/sharedStrings.xml";
    private const string ContentTypes = "[Content_Types].xml";

    // Folders of parts that can act or hide something: macros, controls, embedded files, links to other workbooks, queries.
    private static readonly string[] Active = ["xl/vbaProject", "xl/activeX/", "xl/ctrlProps/", "xl/embeddings/", "xl/externalLinks/", "xl/connections", "xl/macrosheets/", "xl/dialogsheets/", "customUI/"];

    public static void RefuseOtherFormats(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        // The compound file of the 1990s holds old xls files, and also new ones with a password.
        if (length == 8 && head.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) throw new RefusedException(SheetRefusals.OldFormat);
        if (length < 4 || !head[..4].SequenceEqual("PK\u0003\u0004"u8)) throw new RefusedException(SheetRefusals.NotASpreadsheet);
        RefuseEndlessDirectory(file);
    }

    /// <summary>Opening a package reads its whole directory; half a million empty entries would cost 100 MB before anything is looked at.</summary>
    private static void RefuseEndlessDirectory(Stream file)
    {
        const int endOfDirectory = 22, longestComment = ushort.MaxValue;
        var tail = new byte[Math.Min(file.Length, endOfDirectory + longestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + endOfDirectory > tail.Length) throw new RefusedException(SheetRefusals.Damaged);
        if (System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)) > MostEntries) throw new RefusedException(SheetRefusals.TooLarge);
    }

    /// <summary>The only visible sheet with something in it.</summary>
    public ZipArchiveEntry TheSheet()
    {
        RefuseOddParts();
        var targets = Links();
        var sheets = new List<ZipArchiveEntry>();
        foreach (var id in SheetLinks())
            sheets.Add(targets.TryGetValue(id, out var target) ? Part(target) : throw new RefusedException(SheetRefusals.Damaged));
        if (sheets.Count == 0) throw new RefusedException(SheetRefusals.Damaged);
        if (sheets.Count == 1) return sheets[0];
        var filled = sheets.Where(HasCells).Take(2).ToList();
        return filled.Count switch
        {
            0 => throw new RefusedException(SheetRefusals.Empty),
            1 => filled[0],
            _ => throw new RefusedException(SheetRefusals.SeveralSheets),
        };
    }

    public IReadOnlyList<string> SharedTexts()
    {
        if (package.GetEntry(SharedTextsPart) is not { } part) return [];
        using var xml = inflation.Open(part);
        var (texts, characters, text) = (new List<string>(), 0L, new SheetText(xml, limits, inflation));
        while (Step(xml))
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "si") continue;
            var item = text.ReadRuns();
            texts.Add(item);
            characters += item.Length;
            if (texts.Count > limits.SharedTexts || characters > limits.SharedCharacters) throw new RefusedException(SheetRefusals.TooLarge);
        }

        return texts;
    }

    private void RefuseOddParts()
    {
        if (package.Entries.Count > limits.Entries) throw new RefusedException(SheetRefusals.TooLarge);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in package.Entries.Select(entry => entry.FullName))
        {
            if (!names.Add(name) || name.Contains("..", StringComparison.Ordinal) || name.AsSpan().ContainsAny('\\', '\0', ':') || name.StartsWith('/'))
                throw new RefusedException(SheetRefusals.Damaged);
            if (Array.Exists(Active, part => name.StartsWith(part, StringComparison.OrdinalIgnoreCase))) throw new RefusedException(SheetRefusals.ActiveContent);
        }

        if (!names.Contains(Workbook)) throw new RefusedException(SheetRefusals.NotASpreadsheet);
        RefuseMacroTypes();
    }

    private void RefuseMacroTypes()
    {
        using var xml = inflation.Open(Part(ContentTypes));
        while (Step(xml))
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                throw new RefusedException(SheetRefusals.ActiveContent);
    }

    /// <summary>Link ids of the sheets in the workbook's order.</summary>
    private List<string> SheetLinks()
    {
        using var xml = inflation.Open(Part(Workbook));
        var links = new List<string>();
        while (Step(xml))
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true") throw new RefusedException(SheetRefusals.OtherEpoch);
            if (xml.LocalName != "sheet") continue;
            if (xml.GetAttribute("state") is { } state && state != "visible") throw new RefusedException(SheetRefusals.HiddenSheet);
            links.Add(LinkId(xml) ?? throw new RefusedException(SheetRefusals.Damaged));
        }

        return links;
    }

    // The strict variant of the format has another namespace; the local name is the same.
    private static string? LinkId(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private Dictionary<string, string> Links()
    {
        using var xml = inflation.Open(Part(WorkbookLinks));
        var targets = new Dictionary<string, string>();
        while (Step(xml))
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    private bool HasCells(ZipArchiveEntry sheet)
    {
        using var xml = inflation.Open(sheet);
        while (Step(xml))
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "v" or "is" or "f") return true;
        return false;
    }

    private ZipArchiveEntry Part(string name) => package.GetEntry(name) ?? throw new RefusedException(SheetRefusals.Damaged);

    private bool Step(XmlReader xml)
    {
        inflation.Step();
        return xml.Read();
    }
}
