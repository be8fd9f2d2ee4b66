using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>What the two sides found when the flat was given back (退租验收单): water, electricity, gas, heating, property fee, damage.</summary>
public sealed record ClearanceSheet(IReadOnlyList<ClearanceLine> Lines)
{
    public Money Total => Lines.Sum(line => line.Amount);

    /// <summary>Every item of the list is looked at once, also where nothing is owed; damage says what it is.</summary>
    public Refusal? WhyInvalid() =>
        Enum.GetValues<ClearanceItem>().All(item => Lines.Count(line => line.Item == item) == 1) && Lines.All(line => Enum.IsDefined(line.Item) && !line.Amount.IsNegative && (line.Item is not ClearanceItem.Damage || line.Amount.IsZero || !string.IsNullOrWhiteSpace(line.Words)))
            ? null : FlatRefusals.ClearanceUnclear;
}

public sealed record ClearanceLine(ClearanceItem Item, Money Amount, string? Words = null);

public enum ClearanceItem
{
    /// <summary>水费</summary>
    Water,
    /// <summary>电费</summary>
    Electricity,
    /// <summary>燃气费</summary>
    Gas,
    /// <summary>供暖费</summary>
    Heating,
    /// <summary>物业费</summary>
    PropertyFee,
    /// <summary>损坏赔偿</summary>
    Damage,
}

/// <summary>
/// What goes back at the end (domain 8): deposit and rent paid ahead, less open rent and what the clearance sheet says. In fen; exact. Where that is below zero the tenant still owes it:
/// one of the two sums is always zero.
/// </summary>
public sealed record LeaseSettlement(Money Deposit, Money Credit, Money OpenRent, Money Deductions)
{
    private Money Difference => Deposit + Credit - OpenRent - Deductions;

    public Money Refund => Difference.IsNegative ? Money.Zero : Difference;
    public Money Owed => Difference.IsNegative ? -Difference : Money.Zero;

    public static LeaseSettlement Of(Money deposit, RentAccount account, ClearanceSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(sheet);
        return new(deposit, account.Credit, account.Open, sheet.Total);
    }
}
