using System.Linq.Expressions;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>Completed years on a day (周岁): at least, at most, or both.</summary>
public sealed record AgeCondition(ConditionMoment On, DateOnly? Day, int? AtLeast, int? AtMost) : SingleCondition
{
    internal override bool IsPossible => (AtLeast is not null || AtMost is not null) && !(AtLeast > AtMost) && ConditionDays.IsPossible(On, Day);

    // Never older than the limit means before the birthday after it; comparing days asks the calendar once.
    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var (least, most) = (AtLeast ?? 0, (AtMost ?? 200) + 1);
            return On switch
            {
                ConditionMoment.Application => facts => facts.Birth.AddYears(least) <= facts.Today && facts.Today < facts.Birth.AddYears(most) ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                ConditionMoment.FirstInsuredMonth => facts => facts.Birth.AddYears(least) <= facts.FirstInsuredDay && facts.FirstInsuredDay < facts.Birth.AddYears(most) ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                _ => OnFixed(Day!.Value, least, most),
            };
        }
    }

    public override CalculationText Requirement =>
        AtLeast is { } least && AtMost is { } most ? CalculationText.Of("rule.Age.Between", TextArgument.Of(least), TextArgument.Of(most), TextArgument.Of(On, Day))
        : AtLeast is { } only ? CalculationText.Of("rule.Age.AtLeast", TextArgument.Of(only), TextArgument.Of(On, Day))
        : CalculationText.Of("rule.Age.AtMost", TextArgument.Of(AtMost!.Value), TextArgument.Of(On, Day));

    public override CalculationText Found(ConditionFacts facts) =>
        CalculationText.Of("found.Age", TextArgument.Of(CompletedYears.Between(facts.Birth, ConditionDays.Of(On, Day, facts))), TextArgument.Of(ConditionDays.Of(On, Day, facts)));

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.PublicSecurity;

    internal override ConditionChange? Change(ConditionFacts facts)
    {
        if (On is not ConditionMoment.Application || AtLeast is not { } least || facts.Birth.AddYears(least) is var birthday && birthday <= facts.Today) return null;
        return new(CalculationText.Of("nearest.rule.Age", TextArgument.Of(least), TextArgument.Of(birthday)), birthday, changed => changed with { Today = ConditionDays.Later(changed.Today, birthday) });
    }

    private static Expression<Func<ConditionFacts, ConditionOutcome>> OnFixed(DateOnly day, int least, int most) =>
        facts => facts.Birth.AddYears(least) <= day && day < facts.Birth.AddYears(most) ? ConditionOutcome.Met : ConditionOutcome.NotMet;
}

/// <summary>The household is registered in a region (户籍): the first digits of GB/T 2260, 371425 for the county, 3714 for the city.</summary>
public sealed record HouseholdCondition(string Region) : SingleCondition
{
    internal override bool IsPossible => IsRegion(Region);

    /// <summary>Province, city or county.</summary>
    public static bool IsRegion(string? digits) => digits is { Length: 2 or 4 or 6 } && digits.All(char.IsAsciiDigit);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule =>
        facts => facts.HouseholdRegion == null ? ConditionOutcome.Unknown : facts.HouseholdRegion.StartsWith(Region, StringComparison.Ordinal) ? ConditionOutcome.Met : ConditionOutcome.NotMet;

    public override CalculationText Requirement => CalculationText.Of("rule.Household", TextArgument.Of(Region));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.HouseholdRegion is { } region ? CalculationText.Of("found.Household", TextArgument.Of(region)) : CalculationText.Of("found.Unknown");

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.PublicSecurity;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Household", TextArgument.Of(Region)), null, changed => changed with { HouseholdRegion = Region.PadRight(6, '0') });
}

/// <summary>Where the talent came from (来源): one of these. Nobody can change it, so no way leads round it.</summary>
public sealed record SourceCondition(IReadOnlyList<TalentSource> Sources) : SingleCondition
{
    internal override bool IsPossible => Sources.Count > 0;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var accepted = Sources.Aggregate(0, (set, source) => set | 1 << (int)source);
            return facts => facts.TalentSource == null ? ConditionOutcome.Unknown : (accepted & 1 << (int)facts.TalentSource.Value) != 0 ? ConditionOutcome.Met : ConditionOutcome.NotMet;
        }
    }

    public override CalculationText Requirement => CalculationText.Of("rule.Source", TextArgument.Of(Sources));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.TalentSource is { } source ? CalculationText.Of("found.Source", TextArgument.Of([source])) : CalculationText.Of("found.Unknown");
}

/// <summary>Owns no home in the county (县内无房). Open until the real-estate office has answered.</summary>
public sealed record HomeCondition : SingleCondition
{
    internal override bool IsPossible => true;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule =>
        facts => facts.OwnsHome == null ? ConditionOutcome.Unknown : facts.OwnsHome.Value ? ConditionOutcome.NotMet : ConditionOutcome.Met;

    public override CalculationText Requirement => CalculationText.Of("rule.Home");

    public override CalculationText Found(ConditionFacts facts) =>
        CalculationText.Of(facts.OwnsHome switch { null => "found.Unknown", true => "found.Home.Owned", false => "found.Home.None" });

    public override FactSource SourceIn(ConditionFacts facts) => FactSource.Clerk;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Home"), null, changed => changed with { OwnsHome = false });
}
