using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// What a trial takes to be proven in every case where an amount is worked out from a proof, which nobody on the register has given yet: a sum, or a loan by principal, rate and days. An average,
/// so that what is expected of many cases is right and of a single one is not.
/// </summary>
public sealed record AssumedProof
{
    /// <summary>Which sum; null for a loan.</summary>
    public ProvenSumKind? Kind { get; init; }
    /// <summary>The proven sum of a case, or the principal of a loan.</summary>
    public required Money Sum { get; init; }
    /// <summary>Of a loan: a fraction of one year.</summary>
    public decimal? Rate { get; init; }
    public int? Days { get; init; }
    /// <summary>The average of so many cases that were approved before; nought where the office thought of it.</summary>
    public int Cases { get; init; }

    /// <returns>Null when there is none to take the average of.</returns>
    public static AssumedProof? AverageOf(ProvenSumKind kind, IReadOnlyCollection<Money> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.Count == 0 ? null : new() { Kind = kind, Sum = Mean(sums.Sum(sum => sum.Yuan), sums.Count), Cases = sums.Count };
    }

    /// <summary>
    /// Principal by the days it was owed, the rate by principal and days, and as many days as make the interest of such a loan that of the mean: large loans run longer. The day is rounded
    /// half up, and a cap of the version may cut a mean less than it cut the loans themselves.
    /// </summary>
    public static AssumedProof? AverageOf(IReadOnlyCollection<ProvenLoan> loans)
    {
        ArgumentNullException.ThrowIfNull(loans);
        if (loans.Count == 0) return null;
        var periods = loans.SelectMany(loan => loan.Periods).ToList();
        var owed = periods.Sum(period => period.Principal.Yuan * period.Days);
        var principal = Mean(loans.Sum(loan => loan.Periods.Sum(period => period.Principal.Yuan * period.Days) / loan.Days), loans.Count);
        return new()
        {
            Sum = principal,
            // As it can be typed: per cent with four decimals.
            Rate = decimal.Round(periods.Sum(period => period.Principal.Yuan * period.Days * period.Rate) / owed, 6, MidpointRounding.AwayFromZero),
            Days = (int)decimal.Round(owed / loans.Count / principal.Yuan, 0, MidpointRounding.AwayFromZero),
            Cases = loans.Count,
        };
    }

    /// <summary>Whether it is the proof that these amounts are worked out from.</summary>
    public bool Proves(AmountTerms amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.IsOfLoan ? Kind is null && Rate is not null && Days is not null : Kind is not null && amounts.Sum == Kind;
    }

    /// <summary>The sum a version pays a share of; null when it pays one of another sum, or none.</summary>
    internal Money? SumUnder(AllowanceRules rules) => Kind is not null && rules.Terms.Amounts?.Sum == Kind ? Sum : null;

    /// <summary>The facts of a person with the proof in them; unchanged under a version that asks for another one.</summary>
    internal AllowanceFacts In(AllowanceFacts facts, AllowanceRules rules, DateOnly from) =>
        facts.Own is not { } own ? facts
        : SumUnder(rules) is { } sum ? facts with { Own = own with { Sums = [new ProvenSum(Kind!.Value, sum)] } }
        : rules.Terms.Amounts is { IsOfLoan: true } && this is { Rate: { } rate, Days: { } days } ? facts with { Own = own with { Loan = new ProvenLoan([new LoanPeriod(Sum, rate, from, from.AddDays(days))]) } }
        : facts;

    private static Money Mean(decimal yuan, int count) => Money.RoundHalfUp(yuan / count);
}
