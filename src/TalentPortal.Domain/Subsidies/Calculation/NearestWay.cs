using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// For a refusal: the smallest change that would succeed, by when, and what it would give (最近的一步). Every answer is proven by
/// calculating the changed facts with the same rules; nothing is promised that the calculator would refuse.
/// </summary>
public sealed record NearestWay
{
    public required IReadOnlyList<NearestStep> Steps { get; init; }
    /// <summary>First month counted in <see cref="Receipt"/>.</summary>
    public required YearMonth AssumedFrom { get; init; }
    /// <summary>The last month in which the first contribution still succeeds; null when there is no such limit.</summary>
    public YearMonth? LatestMonth { get; init; }
    /// <summary>What ends with <see cref="LatestMonth"/>.</summary>
    public CalculationText? LatestBecause { get; init; }
    /// <summary>The day on which it becomes true without anybody's doing; null when something has to be done.</summary>
    public DateOnly? TrueByItselfFrom { get; init; }
    /// <summary>What it would give at most.</summary>
    public required Receipt Receipt { get; init; }

    // Of so many changes all sets are tried, 511 calculations at most; of more, each by itself and then all of them.
    private const int SearchedWhole = 9;

    /// <summary>Null when nothing is refused, or when no change known to these rules would help.</summary>
    public static NearestWay? Find(AllowanceRules rules, AllowanceFacts facts, DateOnly asOf)
    {
        var now = YearMonth.Of(asOf);
        if (AllowanceCalculator.Assess(rules, facts, now).Outcome is not ConditionOutcome.NotMet) return null;
        var changes = NearestChange.Of(rules, facts, now);
        return NearestChange.Sets(changes).Take(changes.Count > SearchedWhole ? changes.Count : int.MaxValue).Select(set => Try(rules, facts, now, set)).FirstOrDefault(way => way is not null)
            ?? (changes.Count > SearchedWhole ? Shrink(rules, facts, now, changes) : null);
    }

    /// <summary>Where so many things stand in the way that not every set can be tried: all of them together, less whatever is not needed. No step of it can be left out, though a shorter way may exist.</summary>
    private static NearestWay? Shrink(AllowanceRules rules, AllowanceFacts facts, YearMonth now, IReadOnlyList<NearestChange> all)
    {
        var (way, needed) = (Try(rules, facts, now, all), all);
        if (way is null) return null;
        foreach (var change in all)
        {
            IReadOnlyList<NearestChange> fewer = [.. needed.Where(other => other != change)];
            if (Try(rules, facts, now, fewer) is { } shorter) (way, needed) = (shorter, fewer);
        }

        return way;
    }

    private static NearestWay? Try(AllowanceRules rules, AllowanceFacts facts, YearMonth now, IReadOnlyList<NearestChange> changes)
    {
        var person = new AllowanceCase(rules, facts, now);
        var registers = changes.Any(change => change.Step.Code is NearestStepCode.RegisterInsurance);
        // The forecast takes pension and graduation as they come; who has neither yet has to be told so.
        if (person.FirstMonth is null && !registers) return null;
        if (rules.Own is null && person.Education is null && changes.All(change => change.Step.Code is not NearestStepCode.WaitForGraduation)) return null;
        var latest = LatestFirstMonth(rules, person);
        var start = changes.Select(change => change.From).Append(now.AddMonths(1)).Max();
        // In the last possible month there is no next one to wait for.
        if (latest?.Month == now && changes.All(change => change.From <= now)) start = now;
        var changed = changes.Aggregate(facts, (changing, change) => change.Apply(changing, start));
        var forecast = AllowanceForecast.From(rules, changed, start);
        if (forecast.Outcome is ConditionOutcome.NotMet || forecast.Receipt.Total.IsZero) return null;
        // What is on record and proven by nobody refuses nothing, and gives nothing before it is proven.
        var toProve = forecast.Conditions.Where(condition => condition.ToProve is not null).Select(condition => new NearestStep(NearestStepCode.MeetCondition, condition.ToProve!, condition.Clause)).ToList();
        return new()
        {
            Steps = [.. changes.Select(change => change.Step), .. toProve],
            AssumedFrom = start,
            LatestMonth = registers ? latest?.Month : null,
            LatestBecause = registers ? latest?.Because : null,
            TrueByItselfFrom = toProve.Count == 0 && changes.All(change => change.ByItselfOn is not null) ? changes.Max(change => change.ByItselfOn) : null,
            Receipt = forecast.Receipt,
        };
    }

    /// <summary>The latest first month that any education would still allow, and whether the years after graduation or the age set it.</summary>
    private static (YearMonth Month, CalculationText Because)? LatestFirstMonth(AllowanceRules rules, AllowanceCase person) =>
        rules.Own is not null ? null : person.Educations.Select(education => LatestFor(rules, person.Birth.On, education))
            .OrderByDescending(latest => latest.Month).Select(latest => ((YearMonth, CalculationText)?)latest).FirstOrDefault();

    private static (YearMonth Month, CalculationText Because) LatestFor(AllowanceRules rules, DateOnly birth, EducationFact education)
    {
        var graduation = rules.GraduationDeadline(education);
        return rules.AgeDeadline(education.Level, birth) is { } age && age < graduation
            ? (age, CalculationText.Of("nearest.latest.Age", TextArgument.Of(age), TextArgument.Of(rules.Terms.For(education.Level).MaximumAge!.Value)))
            : (graduation, CalculationText.Of("nearest.latest.Graduation", TextArgument.Of(graduation), TextArgument.Of(rules.Terms.GraduationYears)));
    }
}

/// <summary>One thing to do or to wait for, with the clause that asks for it.</summary>
public sealed record NearestStep(NearestStepCode Code, CalculationText Text, ClauseReference Clause);

public enum NearestStepCode
{
    WaitForGraduation,
    WaitForOtherBenefit,
    RegisterInsurance,
    SignLongerContract,
    WorkInCounty,
    /// <summary>A condition of the policy's own.</summary>
    MeetCondition,
    WaitForEndOfBar,
}
