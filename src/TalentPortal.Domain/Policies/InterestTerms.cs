using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// How much of the interest on a proven loan a policy bears (贴息). Rates are fractions of one year: 0.035 is 3.5 %. Source of the way of
/// counting: the county's rules on guaranteed start-up loans (domain rule 7).
/// </summary>
public sealed record InterestTerms
{
    public required InterestBearing Bearing { get; init; }
    /// <summary>For <see cref="InterestBearing.Share"/>: 0.50 is half of the interest.</summary>
    public decimal? Share { get; init; }
    /// <summary>For <see cref="InterestBearing.UpToRate"/> the highest rate that is borne, for <see cref="InterestBearing.AboveRate"/> the rate the borrower pays himself.</summary>
    public decimal? Rate { get; init; }
    /// <summary>Interest above it is not counted, whatever the contract says.</summary>
    public RateCeiling? Ceiling { get; init; }
    /// <summary>More of the principal is not counted.</summary>
    public Money? PrincipalCap { get; init; }
    /// <summary>More days of one loan are not counted, over all its cases; the earliest count.</summary>
    public int? DayCap { get; init; }
    /// <summary>For how many loans of one person interest is borne, each a case of its own.</summary>
    public int MostLoans { get; init; } = 1;
    /// <summary>Days of a year (计息基数): 360 or 365.</summary>
    public required int DaysOfYear { get; init; }

    internal bool IsPossible =>
        Bearing switch
        {
            InterestBearing.Share => Share is > 0 and <= 1 && Rate is null,
            InterestBearing.UpToRate => Rate is > 0 and < 1 && Share is null,
            _ => Rate is >= 0 and < 1 && Share is null,
        }
        && Ceiling is null or { Rate: > 0 and < 1 } && PrincipalCap is null or { IsNegative: false, IsZero: false } && DayCap is null or > 0 && MostLoans > 0 && DaysOfYear is 360 or 365;

    /// <summary>The interest of each period and what of it is borne; see <see cref="BorneInterest"/>.</summary>
    /// <param name="loan">Its periods of this case.</param>
    /// <param name="before">What earlier cases had of the same loan.</param>
    public BorneInterest Of(ProvenLoan loan, LoanBefore? before = null) => BorneInterest.Of(this, loan, before?.Days ?? 0);

    /// <summary>The part of a contract's rate that is counted.</summary>
    internal decimal Counted(decimal contract)
    {
        var known = Ceiling is { } ceiling ? Math.Min(contract, ceiling.Rate) : contract;
        return Bearing switch
        {
            InterestBearing.UpToRate => Math.Min(known, Rate!.Value),
            InterestBearing.AboveRate => Math.Max(0, known - Rate!.Value),
            _ => known,
        };
    }
}

public enum InterestBearing
{
    /// <summary>按利息的比例</summary>
    Share,
    /// <summary>按不高于规定的利率</summary>
    UpToRate,
    /// <summary>借款人自付规定利率以内的部分</summary>
    AboveRate,
}

/// <summary>The highest rate that counts: a published reference rate (LPR) of a day, and basis points on top of it.</summary>
public sealed record RateCeiling(decimal Reference, DateOnly PublishedOn, int Points)
{
    internal decimal Rate => Reference + Points / 10_000m;
}
