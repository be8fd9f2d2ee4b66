using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// How an amount came about (核算单), complete in itself: stored with the decision, printed years later without the policy tables,
/// recomputed under any version. The same facts give the same text.
/// </summary>
public sealed record Receipt
{
    public required PolicyStamp Version { get; init; }
    public required IReadOnlyList<ReceiptLine> Lines { get; init; }
    public required Money Total { get; init; }
    /// <summary>Sum of the held lines; not in the total.</summary>
    public Money Held { get; init; }
    /// <summary>Months used and left; null for receipts that use none.</summary>
    public ReceiptBalance? Balance { get; init; }

    public string ToJson() => PortalJson.Write(this);

    public static Receipt FromJson(string json) => PortalJson.Read<Receipt>(json);

    internal static Receipt Of(PolicyStamp version, IReadOnlyList<ReceiptLine> lines, ReceiptBalance? balance) => new()
    {
        Version = version,
        Lines = lines,
        Total = lines.Sum(line => line.Amount ?? Money.Zero),
        Held = lines.Sum(line => line.Held ?? Money.Zero),
        Balance = balance,
    };
}

/// <summary>The foot of an allowance receipt: 累计 5/36 个月, 余 31, 最迟 2030-08 发完.</summary>
public sealed record ReceiptBalance
{
    public required int MonthLimit { get; init; }
    public required int PaidBefore { get; init; }
    public required int PaidNow { get; init; }
    /// <summary>The last month looked at.</summary>
    public required YearMonth Through { get; init; }
    /// <summary>First insured month; null while there is none.</summary>
    public YearMonth? FirstMonth { get; init; }
    public YearMonth? WindowEnd { get; init; }

    [JsonIgnore]
    public int Cumulative => PaidBefore + PaidNow;

    /// <summary>Months that may still be paid; those not used when the window ends lapse.</summary>
    [JsonIgnore]
    public int Remaining => WindowHasEnded ? 0 : MonthLimit - Cumulative;

    [JsonIgnore]
    public int Lapsed => WindowHasEnded ? MonthLimit - Cumulative : 0;

    [JsonIgnore]
    private bool WindowHasEnded => WindowEnd is { } end && Through >= end;
}
