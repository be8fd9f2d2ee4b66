using System.Security.Cryptography;

namespace TalentPortal.Application.Documents;

/// <summary>Reads through another stream and keeps count and SHA-256 of what went by.</summary>
internal sealed class HashingStream(Stream inner) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    public override long Length => length;
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Position { get => length; set => throw new NotSupportedException(); }

    public byte[] Hash() => hash.GetCurrentHash();

    public override int Read(byte[] buffer, int offset, int count) => Count(buffer.AsSpan(offset, count)[..inner.Read(buffer, offset, count)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Count(buffer.Span[..read]);
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }

    private int Count(ReadOnlySpan<byte> read)
    {
        hash.AppendData(read);
        length += read.Length;
        return read.Length;
    }
}
