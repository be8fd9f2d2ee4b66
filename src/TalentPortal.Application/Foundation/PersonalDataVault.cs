using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Seals and opens personal numbers. Envelope: format 1, key id, 12-byte nonce, 16-byte tag, ciphertext (AES-256-GCM). The associated
/// data is field and owner, so a ciphertext copied to another row or column does not open. Who may open is not decided here: only the
/// services named in the architecture test call <see cref="Open"/>, each for a reason that is said there. Everybody else shows masks.
/// </summary>
public sealed class PersonalDataVault(PersonalDataKeys keys)
{
    private const byte Format = 1;
    private const int NonceBytes = 12, TagBytes = 16, HeadBytes = 2 + NonceBytes + TagBytes;

    /// <summary>Seals a normalised text (see the value objects of the data standards: CitizenId, BankCard, MobileNumber).</summary>
    public ProtectedText Seal(PersonalField field, Guid owner, string normalised)
    {
        var plain = Encoding.UTF8.GetBytes(normalised);
        var envelope = new byte[HeadBytes + plain.Length];
        envelope[0] = Format;
        envelope[1] = keys.CurrentId;
        var nonce = envelope.AsSpan(2, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys.Encryption(keys.CurrentId), TagBytes);
        cipher.Encrypt(nonce, plain, envelope.AsSpan(HeadBytes), envelope.AsSpan(2 + NonceBytes, TagBytes), AssociatedData(field, owner));
        return new ProtectedText(envelope, IndexOf(field, normalised));
    }

    /// <exception cref="CryptographicException">The envelope was altered, moved, or its key is missing.</exception>
    public string Open(PersonalField field, Guid owner, ProtectedText text)
    {
        var envelope = text.Envelope.AsSpan();
        if (envelope.Length < HeadBytes || envelope[0] != Format) throw new CryptographicException("Unknown envelope.");
        var plain = new byte[envelope.Length - HeadBytes];
        using var cipher = new AesGcm(keys.Encryption(envelope[1]), TagBytes);
        cipher.Decrypt(envelope.Slice(2, NonceBytes), envelope[HeadBytes..], envelope.Slice(2 + NonceBytes, TagBytes), plain, AssociatedData(field, owner));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>As staff without clearance see it.</summary>
    public string Masked(PersonalField field, Guid owner, ProtectedText text) => field switch
    {
        PersonalField.IdNumber => Masks.IdNumber(Open(field, owner, text)),
        PersonalField.Phone => Masks.Phone(Open(field, owner, text)),
        PersonalField.BankAccount => Masks.BankAccount(Open(field, owner, text)),
        PersonalField.MailAddress => Masks.Mail(Open(field, owner, text)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Nobody has said how this is masked."),
    };

    /// <summary>As a public notice shows it, where two people can be told apart by nothing else.</summary>
    public string MaskedForPublic(Guid owner, ProtectedText idNumber) => Masks.PublicIdNumber(Open(PersonalField.IdNumber, owner, idNumber));

    /// <summary>The same text for another owner.</summary>
    public ProtectedText SealFor(PersonalField field, Guid owner, ProtectedText text, Guid newOwner) => Seal(field, newOwner, Open(field, owner, text));

    /// <summary>The blind index of a normalised text: exact search without the text, useless without the key.</summary>
    public byte[] IndexOf(PersonalField field, string normalised) =>
        HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes($"{field}\n{normalised}"));

    /// <summary>A keyed hash for something that is only ever compared: a one-time code, the key of a counter.</summary>
    public byte[] Fingerprint(string purpose, string text) =>
        HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes($"fingerprint {purpose}\n{text}"));

    private static byte[] AssociatedData(PersonalField field, Guid owner)
    {
        var data = new byte[4 + 16];
        BinaryPrimitives.WriteInt32BigEndian(data, (int)field);
        owner.TryWriteBytes(data.AsSpan(4));
        return data;
    }
}
