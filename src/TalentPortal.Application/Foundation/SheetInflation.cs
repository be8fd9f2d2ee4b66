using System.IO.Compression;
using System.Xml;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Counts what comes out of a packed file, over all its parts, and stops when it is more than the limits allow. The sizes written in
/// the file's own directory are never believed.
/// </summary>
internal sealed class SheetInflation(SheetLimits limits)
{
    private long inflated;
    private long sinceStep;

    /// <summary>Bytes that came out of the part opened last.</summary>
    public long FromEntry { get; private set; }

    /// <summary>A reader without DTDs, entities or outside references, whose every byte is counted.</summary>
    public XmlReader Open(ZipArchiveEntry entry)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNameTable(limits.DistinctNames),
            CloseInput = true,
        };
        sinceStep = 0;
        return XmlReader.Create(new Meter(entry.Open(), entry.CompressedLength, this), settings);
    }

    /// <summary>The XML reader has moved on, so what it buffered so far was ordinary.</summary>
    public void Step() => sinceStep = 0;

    private void Count(int bytes, long fromEntry, long packed)
    {
        FromEntry = fromEntry;
        inflated += bytes;
        sinceStep += bytes;
        RefusedException.ThrowIf(
            inflated > limits.InflatedBytes || sinceStep > limits.BytesPerStep ? SheetRefusals.TooLarge
            : fromEntry > limits.RatioGrace && fromEntry > Math.Max(packed, 1) * limits.Ratio ? SheetRefusals.TooLarge
            : null);
    }

    private sealed class Meter(Stream inner, long packed, SheetInflation total) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = inner.Read(buffer, offset, count);
            read += bytes;
            total.Count(bytes, read, packed);
            return bytes;
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

    /// <summary>XML readers keep every distinct name for ever; millions of invented ones would be a way to fill memory.</summary>
    private sealed class BoundedNameTable(int limit) : NameTable
    {
        private int added;

        public override string Add(string key) => Get(key) ?? Bounded(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Bounded(base.Add(key, start, len));

        private string Bounded(string name) => ++added <= limit ? name : throw new RefusedException(SheetRefusals.TooLarge);
    }
}
