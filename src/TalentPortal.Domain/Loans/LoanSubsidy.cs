using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// The interest of one loan in a period and what of it is borne (domain 7): balance × rate × days ÷ 360, each line rounded half up to the fen; the subsidy is worked out of the sum of the lines
/// that count, by <see cref="InterestTerms"/> as for every policy that bears interest, and rounded once more. The borrower's share is the rest, so both always add up to the interest.
/// </summary>
public sealed class LoanSubsidy
{
    private readonly LoanStretch[] stretches;
    private readonly BorneInterest borne;
    private readonly decimal rate;
    private readonly int daysOfYear;

    private LoanSubsidy(LoanStretch[] stretches, BorneInterest borne, decimal rate, int daysOfYear)
    {
        (this.stretches, this.borne, this.rate, this.daysOfYear) = (stretches, borne, rate, daysOfYear);
        foreach (var stretch in stretches) Interest += Part(stretch).Interest;
    }

    /// <summary>Of all days, as the bank asks for it.</summary>
    public Money Interest { get; }
    public Money Subsidy => borne.Amount;
    public Money Borrower => Interest - Subsidy;
    public int Days => stretches.Sum(stretch => stretch.To.DayNumber - stretch.From.DayNumber);
    /// <summary>计息天数: those that bring a subsidy.</summary>
    public int SubsidisedDays => borne.Parts.Sum(part => part.Days);
    public IReadOnlyList<LoanStretch> Stretches => stretches;
    /// <summary>Before it is divided by the days of the year and rounded: fen × rate × days, exact; of all days, and of those that count.</summary>
    public decimal Product => stretches.Sum(stretch => Part(stretch).Product);
    public decimal BorneProduct => borne.Parts.Sum(part => part.Product);

    public static LoanSubsidy Of(LoanCourse course, LoanQuarter quarter, LoanRules rules) => Of(course, quarter.From, quarter.Until, rules);

    /// <param name="course">The loan.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The first day that does not count any more.</param>
    /// <param name="rules">Of the day on which the contract was signed.</param>
    public static LoanSubsidy Of(LoanCourse course, DateOnly from, DateOnly until, LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(rules);
        LoanStretch[] stretches = [.. course.Stretches(from, until, rules)];
        var contract = course.Contract;
        var counting = new List<LoanPeriod>(stretches.Length);
        foreach (var stretch in stretches)
            if (stretch.Without is null) counting.Add(new(stretch.Principal, contract.Rate, stretch.From, stretch.To));
        return new(stretches, rules.TermsOf(contract.Kind, contract.Reference).Of(new ProvenLoan(counting)), contract.Rate, rules.DaysOfYear);
    }

    /// <summary>Line by line, each with its sum; the last two add up to the interest.</summary>
    public IReadOnlyList<LoanAmountLine> Receipt()
    {
        List<LoanAmountLine> lines = [.. stretches.Select(Line)];
        var counted = borne.Parts.Count > 0 ? borne.Parts[0].Rate : rate;
        if (counted != rate) lines.Add(new(CalculationText.Of("loan.interest.counted", TextArgument.Rate(counted), TextArgument.Rate(rate)), borne.Interest));
        lines.Add(new(CalculationText.Of("loan.interest.borne", TextArgument.Of(SubsidisedDays), TextArgument.Of(borne.Interest)), Subsidy));
        lines.Add(new(CalculationText.Of("loan.interest.borrower", TextArgument.Of(Interest)), Borrower));
        return lines;
    }

    private LoanAmountLine Line(LoanStretch stretch)
    {
        var key = stretch.Without switch
        {
            null => "loan.interest.line",
            LoanWithout.Extended => "loan.interest.extended",
            LoanWithout.Overdue => "loan.interest.overdue",
            LoanWithout.SalariedJob => "loan.interest.job",
            LoanWithout.HiresLost => "loan.interest.hires",
            LoanWithout.BusinessClosed => "loan.interest.closed",
            _ => "loan.interest.misused",
        };
        return new(CalculationText.Of(key, TextArgument.Of(stretch.From), TextArgument.Of(stretch.To.AddDays(-1)), TextArgument.Of(stretch.To.DayNumber - stretch.From.DayNumber),
            TextArgument.Of(stretch.Principal), TextArgument.Rate(rate), TextArgument.Of(daysOfYear)), Part(stretch).Interest);
    }

    private InterestPart Part(LoanStretch stretch)
    {
        var period = new LoanPeriod(stretch.Principal, rate, stretch.From, stretch.To);
        return new(period, stretch.Principal, rate, period.Days, daysOfYear);
    }
}
