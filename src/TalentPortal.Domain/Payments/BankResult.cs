using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Payments;

/// <summary>One answer of the bank that was taken in (回盘), with what it did.</summary>
public sealed class BankResult
{
    private BankResult() { }

    internal BankResult(int sequence, string digest, (int Paid, int Failed, int Unchanged, int Open) outcome, Actor by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Digest, ByName, At) = (sequence, digest, by.Name, at);
        (Paid, Failed, Unchanged, Open) = outcome;
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    /// <summary>SHA-256 (hex) of the file as it came.</summary>
    public string Digest { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Paid { get; private set; }
    public int Failed { get; private set; }
    /// <summary>Rows that said what was already known.</summary>
    public int Unchanged { get; private set; }
    /// <summary>Lines the bank has not answered yet.</summary>
    public int Open { get; private set; }
}

/// <summary>What a result did: lines newly paid and failed, rows without effect, and the lines still open after it.</summary>
public sealed record BankResultOutcome(
    IReadOnlyList<PaymentLine> Paid, IReadOnlyList<(PaymentLine Line, string Reason)> Failed, int Unchanged, IReadOnlyList<PaymentLine> Open)
{
    public bool HadEffect => Paid.Count > 0 || Failed.Count > 0;
}
