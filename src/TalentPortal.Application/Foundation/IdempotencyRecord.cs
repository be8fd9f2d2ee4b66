namespace TalentPortal.Application.Foundation;

/// <summary>One consequential form, sent once: its key, what was in it, and the answer it got. Kept for ever.</summary>
public sealed class IdempotencyRecord
{
    private IdempotencyRecord() { }

    public IdempotencyRecord(Guid key, Guid account, string handler, byte[] fingerprint, DateTime now)
    {
        Key = key;
        Account = account;
        Handler = handler;
        Fingerprint = fingerprint;
        At = now;
    }

    /// <summary>Made when the form was rendered.</summary>
    public Guid Key { get; private set; }
    public Guid Account { get; private set; }
    public string Handler { get; private set; } = "";
    /// <summary>A keyed digest of the form without its tokens: useless without the key to whoever copies the table.</summary>
    public byte[] Fingerprint { get; private set; } = [];
    /// <summary>Where the first answer led.</summary>
    public string Outcome { get; private set; } = "";
    public DateTime At { get; private set; }

    public void Answered(string outcome) => Outcome = outcome;

    public bool IsSameForm(Guid account, string handler, byte[] fingerprint) =>
        Account == account && Handler == handler && Fingerprint.AsSpan().SequenceEqual(fingerprint);
}
