using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Encrypts and decrypts whole files in pieces of 64 KiB with AES-256-GCM. File: format 1, key id, 16-byte salt, pieces. Each file has
/// its own key (HKDF of ring key and salt), the nonce is the piece's number and a mark on the last, the associated data is the file's
/// id: pieces cannot be swapped, dropped, or moved to another file.
/// </summary>
internal static class SealedStream
{
    private const byte Format = 1;
    private const int SaltBytes = 16, TagBytes = 16, NonceBytes = 12, PieceBytes = 64 * 1024;
    private const int HeadBytes = 2 + SaltBytes;

    public static async Task SealAsync(PersonalDataKeys keys, StoredFileId file, Stream plain, Stream target, CancellationToken ct)
    {
        var head = new byte[HeadBytes];
        (head[0], head[1]) = (Format, keys.CurrentId);
        RandomNumberGenerator.Fill(head.AsSpan(2));
        await target.WriteAsync(head, ct);

        using var cipher = new AesGcm(FileKey(keys, head), TagBytes);
        var (piece, next) = (new byte[PieceBytes], new byte[PieceBytes]);
        var length = await plain.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, ct);
        for (long number = 0; ; number++)
        {
            var nextLength = length == PieceBytes ? await plain.ReadAtLeastAsync(next, PieceBytes, throwOnEndOfStream: false, ct) : 0;
            var sealedPiece = new byte[length + TagBytes];
            cipher.Encrypt(Nonce(number, isLast: nextLength == 0), piece.AsSpan(0, length), sealedPiece.AsSpan(0, length), sealedPiece.AsSpan(length), file.Value.ToByteArray());
            await target.WriteAsync(sealedPiece, ct);
            if (nextLength == 0) return;
            (piece, next, length) = (next, piece, nextLength);
        }
    }

    /// <exception cref="CryptographicException">Altered, truncated, another file's bytes, or the key is not in the ring.</exception>
    public static async Task OpenAsync(PersonalDataKeys keys, StoredFileId file, Stream source, Stream plain, CancellationToken ct)
    {
        var head = new byte[HeadBytes];
        if (await source.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, ct) < HeadBytes || head[0] != Format) throw new CryptographicException("Unknown file envelope.");

        using var cipher = new AesGcm(FileKey(keys, head), TagBytes);
        var (piece, next) = (new byte[PieceBytes + TagBytes], new byte[PieceBytes + TagBytes]);
        var length = await source.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct);
        for (long number = 0; ; number++)
        {
            var nextLength = length == piece.Length ? await source.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, ct) : 0;
            if (length < TagBytes) throw new CryptographicException("The file is cut short.");
            var opened = new byte[length - TagBytes];
            cipher.Decrypt(Nonce(number, isLast: nextLength == 0), piece.AsSpan(0, opened.Length), piece.AsSpan(opened.Length, TagBytes), opened, file.Value.ToByteArray());
            await plain.WriteAsync(opened, ct);
            if (nextLength == 0) return;
            (piece, next, length) = (next, piece, nextLength);
        }
    }

    private static byte[] FileKey(PersonalDataKeys keys, byte[] head) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Encryption(head[1]), PersonalDataKeys.KeyBytes, salt: head[2..], info: Encoding.ASCII.GetBytes("stored file"));

    private static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
