using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Awards;

/// <summary>The sums of an award (domain 6 and 3.6), in whole fen.</summary>
public static class AwardMoney
{
    /// <summary>What the county adds to what other layers gave for the same title; never negative (3.6.3).</summary>
    public static Money CountyShare(Money award, Money elsewhere)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(elsewhere, Money.Zero);
        return BenefitStacking.Beyond(award, elsewhere);
    }

    /// <summary>The instalments of a sum; they add up to it to the fen.</summary>
    public static IReadOnlyList<Money> Plan(Money total, IReadOnlyList<InstalmentTerm> terms) => total.Split([.. terms.Select(term => (decimal)term.Percent)]);

    /// <summary>After an upgrade: what is not paid yet of the new sum, in equal parts.</summary>
    public static IReadOnlyList<Money> Replan(Money newTotal, Money paid, int remaining)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(remaining, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(newTotal, paid);
        return (newTotal - paid).Split([.. Enumerable.Repeat(1m, remaining)]);
    }

    /// <summary>A project that is stopped: what was paid and not properly spent comes back.</summary>
    public static Money Unspent(Money paid, Money properlySpent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(properlySpent, paid);
        return paid - properlySpent;
    }
}

/// <summary>The service promised for an award, as it stands on a day (3.7): what would go back if the person left on it.</summary>
public sealed record ServiceClock(Money Paid, int PromisedMonths, DateOnly StartedOn, DateOnly Today)
{
    public int Served => Math.Min(PromisedMonths, FullMonths.Between(StartedOn, Today));
    public int Missing => PromisedMonths - Served;
    public DateOnly EndsOn => StartedOn.AddMonths(PromisedMonths).AddDays(-1);
    public Money Clawback => LinearClawback.Of(Paid, PromisedMonths, Served);
    /// <summary>The day from which the figure is next smaller; null when nothing is left.</summary>
    public DateOnly? FallsOn => Missing == 0 ? null : StartedOn.AddMonths(Served + 1).AddDays(-1);
}
