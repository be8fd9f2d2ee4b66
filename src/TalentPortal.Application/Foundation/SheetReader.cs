using System.Globalization;
using System.IO.Compression;
using System.Xml;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Reads the one sheet of an uploaded xlsx row by row, in bounded memory. Written by us, because the file comes from outside: every
/// inflated byte is counted, nothing outside the file is looked up, and what a clerk could not see on the screen (formulas, hidden
/// sheets, macros, merged cells) refuses the whole file with one sentence. Numbers and dates stay as they are stored.
/// </summary>
public sealed class SheetReader : IDisposable
{
    private readonly SheetLimits limits;
    private readonly SheetInflation inflation;
    private readonly ZipArchive package;
    private readonly ZipArchiveEntry sheet;
    private readonly IReadOnlyList<string> sharedTexts;

    private SheetReader(Stream file, SheetLimits limits)
    {
        this.limits = limits;
        inflation = new SheetInflation(limits);
        package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var book = new SheetPackage(package, limits, inflation);
        sheet = book.TheSheet();
        sharedTexts = book.SharedTexts();
    }

    /// <param name="file">Seekable; stays open.</param>
    /// <param name="limits">What the file may cost; the usual limits when null.</param>
    /// <exception cref="RefusedException">See <see cref="SheetRefusals"/>; also thrown while reading the rows.</exception>
    public static SheetReader Open(Stream file, SheetLimits? limits = null)
    {
        SheetPackage.RefuseOtherFormats(file);
        return Refusing(() => new SheetReader(file, limits ?? new SheetLimits()));
    }

    /// <summary>Roughly how much of the sheet has been read. The length is the file's own word, so it is good for a progress bar only.</summary>
    public int Percent => (int)Math.Clamp(inflation.FromEntry * 100 / Math.Max(sheet.Length, 1), 0, 100);

    /// <summary>The rows with something in them, in order.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        using var xml = Refusing(() => inflation.Open(sheet));
        var rows = new SheetRows(xml, limits, inflation, sharedTexts);
        while (Refusing(rows.Next) is { } row)
            if (!row.IsEmpty) yield return row;
    }

    public void Dispose() => package.Dispose();

    /// <summary>Whatever the unpacker or the XML reader trips over is the file's fault, not ours.</summary>
    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new RefusedException(SheetRefusals.Damaged);
        }
    }
}

/// <summary>Walks the sheet's XML: row by row, and after the last one through what follows them.</summary>
internal sealed class SheetRows(XmlReader xml, SheetLimits limits, SheetInflation inflation, IReadOnlyList<string> sharedTexts)
{
    private readonly List<string> cells = [];
    private readonly SheetText text = new(xml, limits, inflation);
    private int number;

    public SheetRow? Next()
    {
        while (Step())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "mergeCell") throw new RefusedException(SheetRefusals.MergedCells.With(Short(xml.GetAttribute("ref"))));
            if (xml.LocalName == "row") return ReadRow();
        }

        return null;
    }

    private SheetRow ReadRow()
    {
        number = xml.GetAttribute("r") is { } written && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > number ? given : number + 1;
        if (number > limits.Rows) throw new RefusedException(SheetRefusals.TooManyRows.With(limits.Rows));
        cells.Clear();
        if (xml.IsEmptyElement) return new SheetRow(number, []);
        while (Step() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row"))
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "c") ReadCell();
        return new SheetRow(number, [.. cells]);
    }

    private void ReadCell()
    {
        var reference = xml.GetAttribute("r");
        var type = xml.GetAttribute("t");
        var column = reference is null ? cells.Count : ColumnOf(reference);
        if (column >= limits.Columns) throw new RefusedException(SheetRefusals.TooManyColumns.With(limits.Columns));
        var content = xml.IsEmptyElement ? "" : ReadContent(reference ?? $"{number}");
        while (cells.Count <= column) cells.Add("");
        cells[column] = type == "s" && content.Length > 0 ? Shared(content) : content;
    }

    private string ReadContent(string reference)
    {
        var content = "";
        while (Step() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "f") throw new RefusedException(SheetRefusals.Formula.With(Short(reference)));
            if (xml.LocalName is "v") content = text.ReadPlain();
            else if (xml.LocalName is "is") content = text.ReadRuns();
        }

        return content;
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < sharedTexts.Count
            ? sharedTexts[i]
            : throw new RefusedException(SheetRefusals.Damaged);

    /// <summary>0 for A, 25 for Z, 26 for AA.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z') break;
            column = Math.Min(column * 26 + (letter - 'A') + 1, 1 << 20);
        }

        return column - 1 >= 0 ? column - 1 : throw new RefusedException(SheetRefusals.Damaged);
    }

    // What a file says of itself goes into a message: a few characters are enough.
    private static string Short(string? reference) => reference is null ? "" : reference[..Math.Min(reference.Length, 20)];

    private bool Step()
    {
        inflation.Step();
        return xml.Read();
    }
}

/// <summary>Text inside the current element, piece by piece, so that a giant one is noticed before it is held.</summary>
internal sealed class SheetText(XmlReader xml, SheetLimits limits, SheetInflation inflation)
{
    private readonly char[] buffer = new char[limits.CellCharacters];

    /// <summary>Reads to the end of the current element and gives the text directly inside it.</summary>
    public string ReadPlain()
    {
        if (xml.IsEmptyElement) return "";
        var (depth, length) = (xml.Depth, 0);
        while (Step() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) length = Append(length);
        return new string(buffer, 0, length);
    }

    /// <summary>Reads a string item: plain text or formatted runs, without the phonetic guides (rPh) that East Asian Excel adds.</summary>
    public string ReadRuns()
    {
        if (xml.IsEmptyElement) return "";
        var (depth, content, guide) = (xml.Depth, "", int.MaxValue);
        while (Step() && xml.Depth > depth)
        {
            if (xml.Depth <= guide) guide = int.MaxValue;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh" && !xml.IsEmptyElement) guide = xml.Depth;
            else if (xml.LocalName == "t" && guide == int.MaxValue) content += ReadPlain();
            if (content.Length > limits.CellCharacters) throw new RefusedException(SheetRefusals.CellTooLong.With(limits.CellCharacters));
        }

        return content;
    }

    private int Append(int length)
    {
        while (true)
        {
            inflation.Step();
            var read = xml.ReadValueChunk(buffer, length, buffer.Length - length);
            length += read;
            if (read == 0 && length < buffer.Length) return length;
            if (length == buffer.Length) throw new RefusedException(SheetRefusals.CellTooLong.With(limits.CellCharacters));
        }
    }

    private bool Step()
    {
        inflation.Step();
        return xml.Read();
    }
}
