using System.Linq.Expressions;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>Recognised at this level or a better one on a day (分类认定): the level that counted then, not today's.</summary>
public sealed record TalentLevelCondition(TalentLevel AtLeast, ConditionMoment On, DateOnly? Day) : SingleCondition
{
    internal override bool IsPossible => ConditionDays.IsPossible(On, Day);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var day = Day ?? default;
            return On switch
            {
                ConditionMoment.Application => facts => Holds(facts, facts.Today, AtLeast),
                ConditionMoment.FirstInsuredMonth => facts => Holds(facts, facts.FirstInsuredDay, AtLeast),
                _ => facts => Holds(facts, day, AtLeast),
            };
        }
    }

    public override CalculationText Requirement => CalculationText.Of("rule.Level", TextArgument.Of(AtLeast), TextArgument.Of(On, Day));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.LevelOn(ConditionDays.Of(On, Day, facts)) is { } level ? CalculationText.Of("found.Level", TextArgument.Of(level)) : CalculationText.Of("found.Level.None");

    internal override ConditionChange? Change(ConditionFacts facts) => On is not ConditionMoment.Application ? null
        : new(CalculationText.Of("nearest.rule.Level", TextArgument.Of(AtLeast)), null,
            changed => changed with { Recognitions = [.. changed.Recognitions, new RecognitionSpan(AtLeast, changed.Today, DateOnly.MaxValue)] });

    private static ConditionOutcome Holds(ConditionFacts facts, DateOnly day, TalentLevel least) => facts.LevelOn(day) is { } level && level <= least ? ConditionOutcome.Met : ConditionOutcome.NotMet;
}

/// <summary>Is being paid another benefit on the day judged. Within <see cref="NoneOf"/> it excludes (不得同时享受).</summary>
public sealed record BenefitCondition(string PolicyCode, string NameZh, string NameEn) : SingleCondition
{
    internal override bool IsPossible => PolicyCode.Length > 0;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule => facts => facts.BenefitOn(PolicyCode, facts.Today) != null ? ConditionOutcome.Met : ConditionOutcome.NotMet;

    public override CalculationText Requirement => CalculationText.Of("rule.Benefit", TextArgument.Either(NameZh, NameEn));

    public override CalculationText Found(ConditionFacts facts) => facts.BenefitOn(PolicyCode, facts.Today) switch
    {
        null => CalculationText.Of("found.Benefit.None"),
        { To: { } last } => CalculationText.Of("found.Benefit.Until", TextArgument.Of(last)),
        _ => CalculationText.Of("found.Benefit"),
    };

    internal override ConditionChange? ChangeAway(ConditionFacts facts)
    {
        if (facts.BenefitOn(PolicyCode, facts.Today)?.To is not { } last) return null;
        var free = last.AddDays(1);
        return new(CalculationText.Of("nearest.rule.BenefitEnds", TextArgument.Either(NameZh, NameEn), TextArgument.Of(free)), free, changed => changed with { Today = ConditionDays.Later(changed.Today, free) });
    }
}

/// <summary>A date of the person lies in a range (日期范围), both ends counted.</summary>
public sealed record DateCondition(ConditionDate What, DateOnly? From, DateOnly? To) : SingleCondition
{
    internal override bool IsPossible => (From is not null || To is not null) && !(From > To);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var (first, last) = (From ?? DateOnly.MinValue, To ?? DateOnly.MaxValue);
            return What switch
            {
                ConditionDate.Application => facts => facts.Today >= first && facts.Today <= last ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                ConditionDate.FirstInsuredMonth => facts => facts.InsuredMonths.Count > 0 && facts.FirstInsuredDay >= first && facts.FirstInsuredDay <= last ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                ConditionDate.Graduation => facts => facts.GraduatedOn != null && facts.GraduatedOn.Value >= first && facts.GraduatedOn.Value <= last ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                _ => facts => facts.WorkSince != null && facts.WorkSince.Value >= first && facts.WorkSince.Value <= last ? ConditionOutcome.Met : ConditionOutcome.NotMet,
            };
        }
    }

    public override CalculationText Requirement =>
        From is { } first && To is { } last ? CalculationText.Of("rule.Date.Between", TextArgument.Of(What), TextArgument.Of(first), TextArgument.Of(last))
        : From is { } only ? CalculationText.Of("rule.Date.From", TextArgument.Of(What), TextArgument.Of(only))
        : CalculationText.Of("rule.Date.To", TextArgument.Of(What), TextArgument.Of(To!.Value));

    public override CalculationText Found(ConditionFacts facts) =>
        DateIn(facts) is { } day ? CalculationText.Of("found.Date", TextArgument.Of(day)) : CalculationText.Of("found.Date.None");

    internal override ConditionChange? Change(ConditionFacts facts) =>
        What is ConditionDate.Application && From is { } first && facts.Today < first
            ? new(CalculationText.Of("nearest.rule.Date", TextArgument.Of(first)), first, changed => changed with { Today = ConditionDays.Later(changed.Today, first) })
            : null;

    private DateOnly? DateIn(ConditionFacts facts) => What switch
    {
        ConditionDate.Application => facts.Today,
        ConditionDate.FirstInsuredMonth => facts.IsInsured ? facts.FirstInsuredDay : null,
        ConditionDate.Graduation => facts.GraduatedOn,
        _ => facts.WorkSince,
    };
}

public enum ConditionDate
{
    /// <summary>申请日期</summary>
    Application,
    /// <summary>首次参保月</summary>
    FirstInsuredMonth,
    /// <summary>毕业日期</summary>
    Graduation,
    /// <summary>入职日期</summary>
    WorkStart,
}

/// <summary>A sum that a desk has proven is at least so high (核定金额), in fen. Open until a desk has looked.</summary>
public sealed record SumCondition(ProvenSumKind Of, Money AtLeast) : SingleCondition
{
    internal override bool IsPossible => !AtLeast.IsNegative && !AtLeast.IsZero && ProvenSumKinds.Usable.Contains(Of);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule => facts => Reaches(facts.SumOf(Of), AtLeast);

    public override CalculationText Requirement => CalculationText.Of("rule.Sum", TextArgument.Of(Of), TextArgument.Of(AtLeast));

    public override CalculationText Found(ConditionFacts facts) => facts.SumOf(Of) is { } sum ? CalculationText.Of("found.Sum", TextArgument.Of(sum)) : CalculationText.Of("found.Unknown");

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.Clerk;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Sum", TextArgument.Of(Of), TextArgument.Of(AtLeast)), null,
            changed => changed with { Sums = [.. changed.Sums.Where(sum => sum.Kind != Of), new ProvenSum(Of, AtLeast)] });

    private static ConditionOutcome Reaches(Money? sum, Money least) => sum is not { } known ? ConditionOutcome.Unknown : known >= least ? ConditionOutcome.Met : ConditionOutcome.NotMet;
}

internal static class ConditionDays
{
    public static bool IsPossible(ConditionMoment on, DateOnly? day) => on is ConditionMoment.FixedDay == day is not null;

    public static DateOnly Of(ConditionMoment on, DateOnly? day, ConditionFacts facts) => on switch
    {
        ConditionMoment.Application => facts.Today,
        ConditionMoment.FirstInsuredMonth => facts.FirstInsuredDay,
        _ => day!.Value,
    };

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
