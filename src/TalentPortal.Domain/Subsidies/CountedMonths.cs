using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// The months of a right as other benefits and a later application of the same person see them: what is with the person, or will be. Of a
/// right that ended so that nothing unpaid is paid any more (<see cref="EndReasons.VoidsWhatIsUnpaid"/>) that is what a payment carries;
/// of months that were taken back, what a payment carried and did not come back, the oldest repaid first (zero when all of it did). In fen; exact.
/// </summary>
public static class CountedMonths
{
    /// <param name="right">As it stands.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="repaid">What came back of its recoveries.</param>
    public static IReadOnlyList<MonthAmount> Of(Entitlement right, IEnumerable<AccrualLine> lines, Money repaid)
    {
        ArgumentNullException.ThrowIfNull(right);
        var all = lines.ToList();
        var takenBack = all.Where(line => line.Kind is AccrualKind.Recovery).Select(line => line.Month).ToHashSet();
        var counted = new List<MonthAmount>();
        foreach (var month in all.Where(line => line.Kind is not AccrualKind.Recovery).GroupBy(line => line.Month).OrderBy(month => month.Key))
        {
            var isBack = takenBack.Contains(month.Key);
            // A line is carried until the bank has confirmed that nothing was paid.
            var amount = month.Where(line => line.PaymentLineId is not null || !(isBack || right.EndReason.VoidsWhatIsUnpaid())).Sum(line => line.Amount);
            if (isBack)
            {
                var back = repaid < amount ? repaid : amount;
                (amount, repaid) = (amount - back, repaid - back);
            }

            if (isBack || !amount.IsZero) counted.Add(new MonthAmount(month.Key, amount));
        }

        return counted;
    }
}

/// <summary>What one month came to, in fen.</summary>
public readonly record struct MonthAmount(YearMonth Month, Money Amount);
