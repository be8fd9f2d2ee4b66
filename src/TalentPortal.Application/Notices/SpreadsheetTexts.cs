using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace TalentPortal.Application.Notices;

/// <summary>
/// Every text in an xlsx: all sheets whether shown or not, all shared strings whether used or not, comments, headers, names,
/// properties. Read as packed XML and not through a spreadsheet library, which would show the visible part only.
/// </summary>
internal static class SpreadsheetTexts
{
    private const int MostParts = 2_000;
    private const long MostBytes = 200_000_000;

    public static IEnumerable<LocatedText> Of(byte[] content)
    {
        var texts = new List<LocatedText>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var left = MostBytes;
            foreach (var part in zip.Entries.Take(MostParts + 1))
            {
                if (IsXml(part.FullName)) Read(part, texts, ref left);
                else if (!IsHarmless(part)) texts.Add(new LocatedText(part.FullName, null));
            }

            if (zip.Entries.Count > MostParts) texts.Add(new LocatedText("zip", null));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException)
        {
            texts.Add(new LocatedText("zip", null));
        }

        return texts;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Folders, and the printer's own settings, which Excel adds by itself.</summary>
    private static bool IsHarmless(ZipArchiveEntry part) => part.FullName.EndsWith('/') || part.FullName.Contains("printerSettings", StringComparison.Ordinal);

    private static void Read(ZipArchiveEntry part, List<LocatedText> texts, ref long left)
    {
        using var counted = new CountedStream(part.Open(), left);
        using var xml = XmlReader.Create(counted, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = false });
        var (cell, item) = ("", new System.Text.StringBuilder());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "c") cell = xml.GetAttribute("r") ?? cell;
                for (var i = 0; i < xml.AttributeCount; i++)
                {
                    xml.MoveToAttribute(i);
                    texts.Add(new LocatedText($"{part.FullName} {cell}", xml.Value));
                }

                xml.MoveToElement();
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Comment) item.Append(AsShown(xml.Value));

            // The runs of one string, one comment or one cell belong together: 371425 in bold and the rest plain is still a number.
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is not ("r" or "t" or "rPr") && item.Length > 0)
            {
                texts.Add(new LocatedText($"{part.FullName} {cell}".TrimEnd(), item.ToString()));
                item.Clear();
            }
        }

        left -= counted.Count;
    }

    /// <summary>Excel keeps a long number as 1.3812345678E10; a reader sees 13812345678.</summary>
    private static string AsShown(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : value;

    /// <summary>Counts what is really unpacked; what the zip's directory promises is not believed.</summary>
    private sealed class CountedStream(Stream inner, long most) : Stream
    {
        public long Count { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Count += read;
            return Count <= most ? read : throw new InvalidDataException("The spreadsheet unpacks to more than it may.");
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
