using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// Interest on a proven loan, period by period, and what a policy bears of it. Interest of a period = principal × rate × days ÷ days of the
/// year; days are the actual ones, the first counted, the last not. Amounts in fen. Each printed figure is rounded half up to the fen once:
/// the interest of a period, and the share of their sum. Source: domain rule 7.
/// </summary>
public sealed record BorneInterest(IReadOnlyList<InterestPart> Parts, Money Interest, Money Amount)
{
    /// <param name="terms">Of the version.</param>
    /// <param name="loan">Its periods of this case.</param>
    /// <param name="daysBefore">Days of the same loan that earlier cases had; they use up the limit.</param>
    internal static BorneInterest Of(InterestTerms terms, ProvenLoan loan, int daysBefore)
    {
        var (parts, left) = (new List<InterestPart>(), terms.DayCap is { } most ? Math.Max(0, most - daysBefore) : int.MaxValue);
        foreach (var period in loan.Periods)
        {
            var days = Math.Min(period.Days, left);
            left -= days;
            var principal = terms.PrincipalCap is { } highest && period.Principal > highest ? highest : period.Principal;
            parts.Add(new(period, principal, terms.Counted(period.Rate), days, terms.DaysOfYear));
        }

        var interest = parts.Sum(part => part.Interest);
        return new(parts, interest, terms.Bearing is InterestBearing.Share ? interest.Times(terms.Share!.Value) : interest);
    }
}

/// <summary>What of a period counts under the terms.</summary>
public sealed record InterestPart(LoanPeriod Period, Money Principal, decimal Rate, int Days, int DaysOfYear)
{
    /// <summary>Before it is divided by the days of the year and rounded: fen × rate × days, exact.</summary>
    public decimal Product => Principal.Fen * Rate * Days;

    public Money Interest => new((long)decimal.Round(Product / DaysOfYear, 0, MidpointRounding.AwayFromZero));

    /// <summary>The contract has more principal, rate or days than count.</summary>
    internal bool IsLimited => Principal != Period.Principal || Rate != Period.Rate || Days != Period.Days;
}
