using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>Whether somebody may have a loan and how much, as found out on one day (domain 7).</summary>
public sealed record LoanEligibility
{
    public required LoanBorrowerKind Kind { get; init; }
    /// <summary>The borrower, or each partner.</summary>
    public IReadOnlyList<LoanPerson> People { get; init; } = [];
    public LoanFirm? Firm { get; init; }
    public required int EarlierLoans { get; init; }
    /// <summary>Still owed of guaranteed loans: it uses up the ceiling.</summary>
    public required Money Owed { get; init; }
    /// <summary>A counter-guarantor, or the husband or wife of one, guarantees another such loan.</summary>
    public required bool GuarantorTaken { get; init; }
    public DateOnly? BarredUntil { get; init; }

    /// <summary>Everything that stands in the way, at once: nobody is told of it piece by piece.</summary>
    public IReadOnlyList<LoanObstacle> WhyNot(Money asked, int months, LoanRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<LoanObstacle> obstacles = [.. People.SelectMany((person, i) => person.WhyNot(rules).Select(refusal => new LoanObstacle(refusal, Kind is LoanBorrowerKind.Partnership ? i + 1 : null)))];
        obstacles.AddRange((Firm?.WhyNot(rules, today) ?? []).Select(refusal => new LoanObstacle(refusal)));
        if (EarlierLoans >= rules.MostLoans) obstacles.Add(new(LoanRefusals.TooManyLoans.With(EarlierLoans, rules.MostLoans)));
        if (GuarantorTaken) obstacles.Add(new(LoanRefusals.GuarantorTaken));
        if (BarredUntil is { } until && today < until) obstacles.Add(new(LoanRefusals.Barred.With(until)));
        var ceiling = Ceiling(rules).Amount;
        if (asked > ceiling || asked.Fen <= 0) obstacles.Add(new(LoanRefusals.AboveCeiling.With(ceiling)));
        if (months > rules.MonthsOf(Kind) || months < 1) obstacles.Add(new(LoanRefusals.TermTooLong.With(rules.MonthsOf(Kind))));
        return obstacles;
    }

    public string ToJson() => PortalJson.Write(this);

    public static LoanEligibility FromJson(string json) => PortalJson.Read<LoanEligibility>(json);

    public LoanCeiling Ceiling(LoanRules rules) => LoanCeiling.Of(Kind, People.Count, Owed, rules);
}

/// <summary>What stands in the way; of a partnership, which partner it is about, from 1.</summary>
public sealed record LoanObstacle(Refusal Refusal, int? Partner = null);

/// <summary>One person who borrows.</summary>
public sealed record LoanPerson
{
    public LoanCategory? Category { get; init; }
    public required bool OnPublicPayroll { get; init; }
    public required bool HasSalariedJob { get; init; }
    /// <summary>A registered business in the county.</summary>
    public required bool HasBusiness { get; init; }
    public required bool HasOverdueRecord { get; init; }
    /// <summary>To the query of credit and marriage, by both where married.</summary>
    public required bool HasConsented { get; init; }

    internal IEnumerable<Refusal> WhyNot(LoanRules rules)
    {
        if (Category is not { } category || !rules.Categories.Contains(category)) yield return LoanRefusals.NoCategory;
        if (OnPublicPayroll) yield return LoanRefusals.PublicPayroll;
        if (HasSalariedJob) yield return LoanRefusals.SalariedJob;
        if (!HasBusiness) yield return LoanRefusals.NoBusiness;
        if (HasOverdueRecord) yield return LoanRefusals.OverdueRecord;
        if (!HasConsented) yield return LoanRefusals.NoConsent;
    }
}

public sealed record LoanFirm
{
    public required bool IsSmall { get; init; }
    /// <summary>With those hired.</summary>
    public required int Staff { get; init; }
    public required IReadOnlyList<LoanHire> Hires { get; init; }
    public required bool OwesWages { get; init; }
    public required bool OwesInsurance { get; init; }
    public required bool HasOverdueRecord { get; init; }
    public required bool HasConsented { get; init; }

    /// <summary>People, not contracts.</summary>
    public int HiresThatCount(LoanRules rules, DateOnly today) => Hires.Where(hire => hire.Counts(rules, today)).Select(hire => hire.Person).Distinct().Count();

    internal IEnumerable<Refusal> WhyNot(LoanRules rules, DateOnly today)
    {
        if (!IsSmall) yield return LoanRefusals.NotSmallFirm;
        var (hired, needed) = (HiresThatCount(rules, today), rules.HiresNeeded(Staff));
        if (hired < needed) yield return LoanRefusals.HiresMissing.With(hired, needed);
        if (OwesWages) yield return LoanRefusals.OwesWages;
        if (OwesInsurance) yield return LoanRefusals.OwesInsurance;
        if (HasOverdueRecord) yield return LoanRefusals.OverdueRecord;
        if (!HasConsented) yield return LoanRefusals.NoConsent;
    }
}

/// <param name="ContractUntil">The last day of the contract; null without an end.</param>
public sealed record LoanHire(PersonId Person, LoanCategory? Category, DateOnly HiredOn, DateOnly? ContractUntil)
{
    internal bool Counts(LoanRules rules, DateOnly today) => Category is { } category && rules.Categories.Contains(category)
        && HiredOn <= today && HiredOn > today.AddMonths(-rules.HiredWithinMonths)
        && (ContractUntil is not { } until || (until >= today && FullMonths.Between(HiredOn, until) >= rules.HireContractMonths));
}

/// <summary>The most that may be lent, line by line; the lines add up to it, or to less than nothing where more is owed.</summary>
public sealed record LoanCeiling(IReadOnlyList<LoanAmountLine> Lines)
{
    public Money Amount => Lines.Sum(line => line.Amount) is { IsNegative: false } amount ? amount : Money.Zero;

    /// <param name="kind">Of the borrower.</param>
    /// <param name="partners">How many, of a partnership.</param>
    /// <param name="owed">Of other guaranteed loans.</param>
    /// <param name="rules">Of the day.</param>
    public static LoanCeiling Of(LoanBorrowerKind kind, int partners, Money owed, LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<LoanAmountLine> lines = [];
        if (kind is LoanBorrowerKind.Partnership)
        {
            var joint = (rules.PersonCeiling * partners).Times(rules.PartnershipFactor);
            lines.Add(new(CalculationText.Of("loan.ceiling.partners", TextArgument.Of(partners), TextArgument.Of(rules.PersonCeiling), TextArgument.Share(rules.PartnershipFactor)), joint));
            if (joint > rules.FirmCeiling) lines.Add(new(CalculationText.Of("loan.ceiling.capped", TextArgument.Of(rules.FirmCeiling)), rules.FirmCeiling - joint));
        }
        else
        {
            lines.Add(new(CalculationText.Of(kind is LoanBorrowerKind.Person ? "loan.ceiling.person" : "loan.ceiling.firm"), rules.CeilingOf(kind)));
        }

        if (!owed.IsZero) lines.Add(new(CalculationText.Of("loan.ceiling.owed"), -owed));
        return new(lines);
    }
}

/// <summary>A line of a receipt with its sum.</summary>
public sealed record LoanAmountLine(CalculationText Text, Money Amount);
