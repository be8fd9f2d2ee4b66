using System.Linq.Expressions;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>Works for an employer of one of these kinds (单位性质).</summary>
public sealed record EmployerCondition(IReadOnlyList<EmployerType> Types) : SingleCondition
{
    internal override bool IsPossible => Types.Count > 0;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var accepted = Types.Aggregate(0, (set, type) => set | 1 << (int)type);
            return facts => facts.Employer == null ? ConditionOutcome.NotMet : (accepted & 1 << (int)facts.Employer.Value) != 0 ? ConditionOutcome.Met : ConditionOutcome.NotMet;
        }
    }

    public override CalculationText Requirement => CalculationText.Of("rule.Employer", TextArgument.Of(Types));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.Employer is { } type ? CalculationText.Of("found.Employer", TextArgument.Of(type)) : CalculationText.Of("found.Employer.None");

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.MarketRegulation;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Employer", TextArgument.Of(Types)), null, changed => changed with { Employer = Types[0] });
}

/// <summary>
/// Works for an employer registered in one of these townships (适用范围): where a policy is for a part of the county. An employer whose
/// township nobody has recorded leaves it open.
/// </summary>
public sealed record WorkplaceCondition(IReadOnlyList<string> Townships) : SingleCondition
{
    internal override bool IsPossible => Townships.Count > 0;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var accepted = Townships.ToHashSet(StringComparer.Ordinal);
            return facts => facts.Employer == null ? ConditionOutcome.NotMet
                : facts.Workplace == null ? ConditionOutcome.Unknown
                : accepted.Contains(facts.Workplace) ? ConditionOutcome.Met : ConditionOutcome.NotMet;
        }
    }

    public override CalculationText Requirement => CalculationText.Of("rule.Workplace", TextArgument.Townships(Townships));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.Employer is null ? CalculationText.Of("found.Employer.None")
        : facts.Workplace is { } township ? CalculationText.Of("found.Workplace", TextArgument.Townships([township])) : CalculationText.Of("found.Unknown");

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.MarketRegulation;

    public override CalculationText? ToProve(ConditionFacts facts) => CalculationText.Of("nearest.rule.Workplace.Open", TextArgument.Townships(Townships));

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Workplace", TextArgument.Townships(Townships)), null, changed => changed with { Employer = changed.Employer ?? EmployerType.PrivateEnterprise, Workplace = Townships[0] });
}

/// <summary>A contract of at least so many full months; one without an end and an established post always are.</summary>
public sealed record ContractCondition(int Months) : SingleCondition
{
    internal override bool IsPossible => Months > 0;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule =>
        facts => facts.ContractMonths == null ? ConditionOutcome.NotMet : facts.ContractMonths.Value >= Months ? ConditionOutcome.Met : ConditionOutcome.NotMet;

    public override CalculationText Requirement => CalculationText.Of("rule.Contract", TextArgument.Of(Months));

    public override CalculationText Found(ConditionFacts facts) => facts.ContractMonths switch
    {
        null => CalculationText.Of("found.Employer.None"),
        int.MaxValue => CalculationText.Of("found.Contract.Open"),
        { } months => CalculationText.Of("found.Contract", TextArgument.Of(months)),
    };

    public override FactSource SourceIn(ConditionFacts facts) => facts.WorkSource;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Contract", TextArgument.Of(Months)), null, changed => changed with { ContractMonths = Months });
}

/// <summary>Insured months in the county: at least so many, counted over all or over the last <see cref="WithinLast"/>, without a longer gap than allowed there and since.</summary>
public sealed record InsuranceCondition(int AtLeast, int? WithinLast, int? LongestGap) : SingleCondition
{
    internal override bool IsPossible => AtLeast > 0 && !(WithinLast < AtLeast) && !(LongestGap < 0);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule => LongestGap is { } gap
        ? facts => facts.InsuredWithin(WithinLast) >= AtLeast && facts.LongestGap(WithinLast) <= gap ? ConditionOutcome.Met : ConditionOutcome.NotMet
        : WithinLast is null ? facts => facts.InsuredMonths.Count >= AtLeast ? ConditionOutcome.Met : ConditionOutcome.NotMet
        : facts => facts.InsuredWithin(WithinLast) >= AtLeast ? ConditionOutcome.Met : ConditionOutcome.NotMet;

    public override CalculationText Requirement => (WithinLast, LongestGap) switch
    {
        (null, null) => CalculationText.Of("rule.Insurance", TextArgument.Of(AtLeast)),
        ({ } within, null) => CalculationText.Of("rule.Insurance.Within", TextArgument.Of(AtLeast), TextArgument.Of(within)),
        (null, { } gap) => CalculationText.Of("rule.Insurance.Gap", TextArgument.Of(AtLeast), TextArgument.Of(gap)),
        ({ } within, { } gap) => CalculationText.Of("rule.Insurance.WithinGap", TextArgument.Of(AtLeast), TextArgument.Of(within), TextArgument.Of(gap)),
    };

    public override CalculationText Found(ConditionFacts facts) =>
        CalculationText.Of("found.Insurance", TextArgument.Of(facts.InsuredWithin(WithinLast)), TextArgument.Of(facts.LongestGap(WithinLast)));

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.SocialInsurance;

    /// <summary>Whoever stays insured from this month on has the months on the first day after the last missing one; a gap that is too long counts until it lies before the span, without one for ever.</summary>
    internal override ConditionChange? Change(ConditionFacts facts)
    {
        if (LongestGap is { } gap && WithinLast is null && facts.LongestGap(null) > gap) return null;
        var now = YearMonth.Of(facts.Today);
        var most = LongestGap is null ? AtLeast : WithinLast ?? AtLeast;
        for (var more = 1; more <= most; more++)
        {
            var changed = Continued(facts, now, more);
            if (Judge(changed) is not ConditionOutcome.Met) continue;
            var day = changed.Today;
            return new(CalculationText.Of("nearest.rule.Insurance", TextArgument.Of(more), TextArgument.Of(day)), facts.IsInsured && facts.InsuredMonths[^1] >= now.Index - 1 ? day : null,
                later => Continued(later, now, more) with { Today = ConditionDays.Later(later.Today, day) });
        }

        return null;
    }

    private static ConditionFacts Continued(ConditionFacts facts, YearMonth now, int months)
    {
        var known = facts.InsuredMonths.ToHashSet();
        var next = facts.IsInsured && facts.InsuredMonths[^1] >= now.Index ? facts.InsuredMonths[^1] + 1 : now.Index;
        var insured = facts.InsuredMonths.Concat(Enumerable.Range(next, months).Where(month => !known.Contains(month))).ToArray();
        return facts with { InsuredMonths = insured, Today = YearMonth.FromIndex(next + months).FirstDay };
    }
}
