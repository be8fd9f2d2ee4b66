using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// Bills of a lease against what was paid (domain 8): payments settle the oldest bill first, whatever they were meant for. In fen; exact, so bills paid, bills open and the credit add
/// up to what they were made of.
/// </summary>
public sealed record RentAccount
{
    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<SettledBill> Bills { get; init; }
    /// <summary>Paid and not asked for yet.</summary>
    public required Money Credit { get; init; }
    public required DateOnly On { get; init; }

    public Money Open => Bills.Sum(bill => bill.Open);
    /// <summary>Months whose rent is due and not paid in full. A month that costs nothing is never one of them.</summary>
    public int MonthsInArrears => Bills.Count(bill => bill.IsOverdueOn(On));

    /// <param name="bills">One of a month at most.</param>
    /// <param name="payments">In any order; those after <paramref name="on"/> do not count.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">Two bills of one month, or something below zero.</exception>
    public static RentAccount Of(IEnumerable<RentBill> bills, IEnumerable<RentPayment> payments, DateOnly on)
    {
        List<RentBill> asked = [.. bills.OrderBy(bill => bill.Month)];
        List<RentPayment> paid = [.. payments.Where(payment => payment.On <= on)];
        if (asked.DistinctBy(bill => bill.Month).Count() != asked.Count) throw new ArgumentException("A month has one bill.", nameof(bills));
        if (asked.Exists(bill => bill.Amount.IsNegative) || paid.Exists(payment => payment.Amount.IsNegative)) throw new ArgumentException("Bills and payments are not below zero.", nameof(bills));
        var left = paid.Sum(payment => payment.Amount);
        List<SettledBill> settled = [];
        foreach (var bill in asked)
        {
            var part = left < bill.Amount ? left : bill.Amount;
            settled.Add(new SettledBill(bill, part));
            left -= part;
        }

        return new() { Bills = settled, Credit = left, On = on };
    }

    /// <summary>What follows from it: 3 unpaid months bring a written reminder, 6 in all the end of the lease, as the rules say.</summary>
    public ArrearsStep Step(FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return MonthsInArrears >= rules.TerminationMonths ? ArrearsStep.Terminate
            : MonthsInArrears >= rules.ReminderMonths ? ArrearsStep.Remind
            : MonthsInArrears > 0 ? ArrearsStep.Overdue
            : ArrearsStep.None;
    }
}

/// <summary>The rent of one month.</summary>
public sealed record RentBill(YearMonth Month, Money Amount, DateOnly DueOn)
{
    /// <summary>Due on the day of the rules, and not before the tenant has moved in.</summary>
    public static RentBill Of(YearMonth month, IReadOnlyList<FlatBillLine> lines, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(rules);
        var day = new DateOnly(month.Year, month.Month, rules.RentDueDay);
        return new(month, lines.Sum(line => line.Amount), lines.Count > 0 && lines[0].From > day ? lines[0].From : day);
    }
}

public sealed record RentPayment(DateOnly On, Money Amount);

/// <summary>A bill and what of it is paid.</summary>
public sealed record SettledBill(RentBill Bill, Money Paid)
{
    public Money Open => Bill.Amount - Paid;

    /// <summary>The day on which it is due is still in time.</summary>
    public bool IsOverdueOn(DateOnly day) => !Open.IsZero && day > Bill.DueOn;
}

public enum ArrearsStep
{
    None,
    /// <summary>欠费</summary>
    Overdue,
    /// <summary>书面催缴</summary>
    Remind,
    /// <summary>可解除合同</summary>
    Terminate,
}
