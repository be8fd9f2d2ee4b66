namespace TalentPortal.Domain.Foundation;

/// <summary>
/// A personal number (ID, bank account, phone) at rest: an AES-GCM envelope and a keyed index for exact search. It cannot be read
/// or printed here; only the personal-data vault of the application layer opens it, and it records who looked and why.
/// </summary>
public sealed class ProtectedText
{
    private ProtectedText() { }

    public ProtectedText(byte[] envelope, byte[] index)
    {
        Envelope = envelope;
        Index = index;
    }

    /// <summary>Version, key id, nonce, tag and ciphertext; the associated data binds it to field and owner.</summary>
    public byte[] Envelope { get; private set; } = [];

    /// <summary>HMAC-SHA-256 of the normalised text under the index key: equal texts of one field have equal indexes.</summary>
    public byte[] Index { get; private set; } = [];

    public bool SameTextAs(ProtectedText? other) => other is not null && Index.AsSpan().SequenceEqual(other.Index);

    public override string ToString() => "[protected]";
}

/// <summary>The kinds of protected text. Part of the associated data, so a value moved to another field no longer opens.</summary>
public enum PersonalField
{
    IdNumber,
    Phone,
    BankAccount,
    MessageRecipient,
    MessageBody,
    ObjectorContact,
    /// <summary>Kept in clear, so that it can be searched; shown in full only with a reason, like the numbers.</summary>
    Name,
    /// <summary>Everything the register holds of a person on one page, numbers masked; opening it is a look of its own.</summary>
    Profile,
    /// <summary>The ID number, as part of a list that was taken out with numbers.</summary>
    ListedIdNumber,
    /// <summary>The phone, as part of such a list.</summary>
    ListedPhone,
    /// <summary>Both, as part of such a list.</summary>
    ListedNumbers,
    MailAddress,
    /// <summary>A child of whoever is looked at, as a school place has to know it; opened with a reason.</summary>
    Child,
}
