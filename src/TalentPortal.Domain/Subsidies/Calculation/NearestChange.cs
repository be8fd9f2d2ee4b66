using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>A change of the facts that might turn a refusal: what to do, from which month, and the facts after it.</summary>
internal sealed record NearestChange(NearestStep Step, YearMonth From, DateOnly? ByItselfOn, Func<AllowanceFacts, YearMonth, AllowanceFacts> Apply)
{
    /// <summary>The changes that make sense for these facts, what happens by itself first.</summary>
    public static IReadOnlyList<NearestChange> Of(AllowanceRules rules, AllowanceFacts facts, YearMonth now)
    {
        var person = new AllowanceCase(rules, facts, now);
        NearestChange?[] changes =
        [
            Barred(rules, facts, now), Excluded(rules, facts, now), Graduation(rules, person, now), OtherBenefit(rules, facts, now), Insurance(rules, person, now),
            Contract(rules, AllowanceForecast.Present(facts), now), Dispatch(rules, AllowanceForecast.Present(facts), now),
            .. Own(rules, person, now),
        ];
        return [.. changes.OfType<NearestChange>()];
    }

    /// <summary>Every set of changes, the smallest first, in the order given; made one after the other, because of thirty conditions there are a thousand million.</summary>
    public static IEnumerable<IReadOnlyList<NearestChange>> Sets(IReadOnlyList<NearestChange> changes) =>
        Enumerable.Range(1, changes.Count).SelectMany(size => Choose(changes, size, changes.Count));

    private static IEnumerable<IReadOnlyList<NearestChange>> Choose(IReadOnlyList<NearestChange> changes, int size, int below) => size == 0 ? [[]]
        : Enumerable.Range(size - 1, below - size + 1).SelectMany(last => Choose(changes, size - 1, last).Select(first => (IReadOnlyList<NearestChange>)[.. first, changes[last]]));

    /// <summary>Nobody can do anything about it: it ends on its day, and conditions are judged on that day then.</summary>
    private static NearestChange? Barred(AllowanceRules rules, AllowanceFacts facts, YearMonth now)
    {
        if (facts.BarredUntil is not { } day) return null;
        var from = YearMonth.Of(day) > now ? YearMonth.Of(day) : now;
        return new(StepOf(rules, NearestStepCode.WaitForEndOfBar, AllowanceRule.Recovery, TextArgument.Of(day)), from, day,
            (changing, _) => changing with { BarredUntil = null, Own = changing.Own is { } own && own.AsOf < day ? own with { AsOf = day } : changing.Own });
    }

    private static NearestChange? Excluded(AllowanceRules rules, AllowanceFacts facts, YearMonth now)
    {
        if (facts.ExcludedBy is not { To: { } last } other) return null;
        var day = last.AddDays(1);
        var from = YearMonth.Of(day) > now ? YearMonth.Of(day) : now;
        return new(new(NearestStepCode.WaitForOtherBenefit, CalculationText.Of("nearest.rule.BenefitEnds", TextArgument.Either(other.NameZh, other.NameEn), TextArgument.Of(day)), rules.Clause(AllowanceRule.Stacking)), from, day,
            (changing, _) => changing with { ExcludedBy = null, Own = changing.Own is { } own && own.AsOf < day ? own with { AsOf = day } : changing.Own });
    }

    private static NearestChange? Graduation(AllowanceRules rules, AllowanceCase person, YearMonth now)
    {
        if (rules.Own is not null) return null;
        var next = person.Educations.Where(education => YearMonth.Of(education.GraduatedOn) > now).MinBy(education => education.GraduatedOn);
        if (next is null) return null;
        var month = YearMonth.Of(next.GraduatedOn);
        return new(StepOf(rules, NearestStepCode.WaitForGraduation, AllowanceRule.Education, TextArgument.Of(next.Level), TextArgument.Of(month)),
            month, next.GraduatedOn, (facts, _) => facts);
    }

    private static NearestChange? OtherBenefit(AllowanceRules rules, AllowanceFacts facts, YearMonth now)
    {
        var other = facts.OtherBenefits.Where(benefit => benefit.Group == rules.Version.Group && benefit.Covers(now) && benefit.To is not null)
            .OrderByDescending(benefit => benefit.To).ThenBy(benefit => benefit.PolicyCode, StringComparer.Ordinal).FirstOrDefault();
        if (other is null) return null;
        var from = other.To!.Value.AddMonths(1);
        return new(StepOf(rules, NearestStepCode.WaitForOtherBenefit, AllowanceRule.Stacking, other.NameInWords, TextArgument.Of(from)),
            from, from.FirstDay, (facts, _) => facts);
    }

    private static NearestChange? Insurance(AllowanceRules rules, AllowanceCase person, YearMonth now) =>
        person.FirstMonth is not null ? null
        : new(StepOf(rules, NearestStepCode.RegisterInsurance, AllowanceRule.Pension), now, null, (facts, _) => facts);

    private static NearestChange? Contract(AllowanceRules rules, EmploymentFact? present, YearMonth now) =>
        present is null || rules.Standing(present.Kind, present.StartedOn, present.ContractEndsOn) is ContractStanding.Qualifies ? null
        : new(StepOf(rules, NearestStepCode.SignLongerContract, AllowanceRule.Contract, TextArgument.Of(rules.Terms.ContractMonths)),
            now, null, (facts, start) => Replace(facts, start, spell => spell with { Kind = EmploymentKind.Contract, ContractEndsOn = null }));

    private static NearestChange? Dispatch(AllowanceRules rules, EmploymentFact? present, YearMonth now) =>
        present is not { IsDispatchedElsewhere: true } ? null
        : new(StepOf(rules, NearestStepCode.WorkInCounty, AllowanceRule.Dispatch),
            now, null, (facts, start) => Replace(facts, start, spell => spell with { IsDispatchedElsewhere = false }));

    /// <summary>What would turn each of the policy's own conditions that stands against the person; which of them are needed the search finds out.</summary>
    private static IEnumerable<NearestChange> Own(AllowanceRules rules, AllowanceCase person, YearMonth now)
    {
        if (rules.Own is not { } own || person.Facts.Own is null) yield break;
        var facts = person.Own;
        foreach (var single in own.Root.Singles)
        {
            var change = single.Judge(facts) is ConditionOutcome.NotMet ? single.Change(facts) : single.ChangeAway(facts);
            if (change is null) continue;
            var from = change.ByItselfOn is { } day && YearMonth.Of(day) > now ? YearMonth.Of(day) : now;
            yield return new(new(NearestStepCode.MeetCondition, change.Text, single.Clause ?? rules.Clause(AllowanceRule.Rate)), from, change.ByItselfOn,
                (changing, _) => changing with { Own = changing.Own! with { Supposed = Then(changing.Own.Supposed, change.Apply) } });
        }
    }

    private static Func<ConditionFacts, ConditionFacts> Then(Func<ConditionFacts, ConditionFacts>? first, Func<ConditionFacts, ConditionFacts> second) =>
        first is null ? second : facts => second(first(facts));

    private static NearestStep StepOf(AllowanceRules rules, NearestStepCode code, AllowanceRule rule, params TextArgument[] arguments) =>
        new(code, CalculationText.Of($"nearest.{code}", arguments), rules.Clause(rule));

    // The change holds from the month it is made; until then everything stays as it is.
    private static AllowanceFacts Replace(AllowanceFacts facts, YearMonth start, Func<EmploymentFact, EmploymentFact> change)
    {
        var present = AllowanceForecast.Present(facts)!;
        var from = present.StartedOn > start.FirstDay ? present.StartedOn : start.FirstDay;
        var changed = change(present with { StartedOn = from, Source = FactSource.Assumed });
        var before = present.StartedOn < from ? [present with { LeftOn = from.AddDays(-1) }] : Array.Empty<EmploymentFact>();
        return facts with { Employments = [.. facts.Employments.Where(spell => spell != present), .. before, changed] };
    }
}
