using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// What a version would do to the register: adds up person by person, in whatever order they come, and keeps nobody. Rights and
/// applications that exist keep their version. Whoever is at work in the county is taken to stay there, and those to come are taken to
/// be like those of the last twelve months; who leaves on the way is taken off at the end, month by month. Amounts in fen.
/// </summary>
public sealed class AllowanceSimulation(SimulationFrame frame)
{
    private const int Year = 12;

    private readonly ExpectedCost running = new(frame);
    private readonly ExpectedCost underWay = new(frame);
    private readonly ExpectedCost registerBefore = new(frame);
    private readonly ExpectedCost registerAfter = new(frame);
    private readonly Cohorts newcomersBefore = new(frame);
    private readonly Cohorts newcomersAfter = new(frame);
    private readonly DropOut dropOut = new(frame.LastKnown);
    private SimulationCounts counts = new();

    /// <summary>Null when the draft changes nothing for this person.</summary>
    public SimulatedEffect? Look(SimulatedPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        counts = counts with { People = counts.People + 1 };
        dropOut.Look(person.Facts.Insurance);
        // Asked for by the newcomers and by the comparison: each version is gone through once.
        var both = new Lazy<(AllowanceProjection Before, AllowanceProjection After)>(() => Both(person.Facts), LazyThreadSafetyMode.None);
        Meet(person.Facts, both);
        if (person.Right is { } right)
        {
            counts = counts with { WithRight = counts.WithRight + 1 };
            AddRight(right, person.Facts);
            return null;
        }

        if (!person.IsActive || AllowanceForecast.Present(person.Facts) is null)
        {
            counts = counts with { NotWorking = counts.NotWorking + 1 };
            return null;
        }

        if (person.AppliedUnder is { } version)
        {
            counts = counts with { UnderWay = counts.UnderWay + 1 };
            underWay.Add(Project(version, person.Facts));
            return null;
        }

        return Compare(person.Id, both.Value.Before, both.Value.After);
    }

    public SimulationResult Result()
    {
        var stay = 1 - (frame.Assumptions.MonthlyDropOutPercent / 100 ?? dropOut.Rate);
        var (takeUp, newcomers) = (frame.Assumptions.TakeUpPercent / 100m, frame.Assumptions.NewcomersPercent / 100m);
        var (rights, cases, before, after) = (running.Months(stay, 1), underWay.Months(stay, 1), registerBefore.Months(stay, takeUp), registerAfter.Months(stay, takeUp));
        var comeBefore = newcomersBefore.Months(newcomersBefore, stay, takeUp * newcomers);
        var comeAfter = newcomersBefore.Months(newcomersAfter, stay, takeUp * newcomers);
        return new()
        {
            Assumptions = frame.Assumptions,
            LastKnown = frame.LastKnown,
            NeedsProof = frame.Draft.Terms.Amounts is { NeedsProof: true },
            BasisIsUnproven = frame.Basis?.Terms.Amounts is { NeedsProof: true } basis && frame.Assumptions.Proof?.Proves(basis) is not true,
            Counts = counts,
            MonthlyDropOutPercent = decimal.Round((1 - stay) * 100, 3, MidpointRounding.AwayFromZero),
            Months = [.. Enumerable.Range(0, SimulationFrame.Horizon).Select(month => new SimulatedMonth(frame.Start.AddMonths(month), rights[month], cases[month], before[month], after[month], comeBefore[month], comeAfter[month]))],
        };
    }

    /// <summary>Whoever was first insured in the last twelve months stands for those who will come in the same month of later years.</summary>
    private void Meet(AllowanceFacts facts, Lazy<(AllowanceProjection Before, AllowanceProjection After)> both)
    {
        if (FirstInsured(facts) is not { } first || frame.LastKnown.MonthsSince(first) is < 0 or >= Year) return;
        counts = counts with { Newcomers = counts.Newcomers + 1 };
        newcomersBefore.Add(both.Value.Before);
        newcomersAfter.Add(both.Value.After);
    }

    private void AddRight(SimulatedRight right, AllowanceFacts facts)
    {
        if (right.EmployerType is not { } employer) return;
        var onPayroll = facts.PublicPayroll.Any(roll => roll.Covers(frame.FirstAssumed));
        var used = right.UsedMonths;
        for (var month = right.LastMonth.AddMonths(1); used < right.UsedMonths + right.RemainingMonths && month <= right.WindowEnd; month = month.AddMonths(1))
        {
            var at = new MonthCase
            {
                Month = month,
                FirstMonth = right.FirstMonth,
                WindowEnd = right.WindowEnd,
                MonthsUsed = used,
                Level = right.Level,
                TalentLevel = facts.Own?.Recognitions.LevelOn(month.LastDay),
                Proven = frame.Assumptions.Proof?.SumUnder(right.Rules),
                OnPublicPayroll = onPayroll,
            };
            if (right.Rules.IsBeforeInstalment(at)) continue;
            if ((right.Whole is { } whole ? right.Rules.Terms.Amounts!.Part(whole, used) : right.Rules.RateOf(at, employer)?.Amount) is not { } amount) continue;
            running.Add(month, amount);
            used++;
        }
    }

    private SimulatedEffect? Compare(PersonId person, AllowanceProjection before, AllowanceProjection after)
    {
        registerBefore.Add(before);
        registerAfter.Add(after);
        var effect = SimulatedEffect.Of(person, before, after, frame.Start);
        counts = counts with
        {
            EntitledBefore = counts.EntitledBefore + (before.Total.IsZero ? 0 : 1),
            EntitledAfter = counts.EntitledAfter + (after.Total.IsZero ? 0 : 1),
            LaterAfter = counts.LaterAfter + (after.PaidFrom is null || after.Total.IsZero ? 0 : 1),
            Gain = counts.Gain + (effect?.After > effect?.Before ? 1 : 0),
            Lose = counts.Lose + (effect?.After < effect?.Before ? 1 : 0),
        };
        return effect;
    }

    private (AllowanceProjection Before, AllowanceProjection After) Both(AllowanceFacts facts) =>
        (frame.Basis is { } basis ? Project(basis, facts) : new AllowanceProjection(null, null, []), Project(frame.Draft, facts));

    private AllowanceProjection Project(AllowanceRules rules, AllowanceFacts facts)
    {
        var (applied, later) = SimulatedApplication.Of(rules, facts, frame);
        var projection = AllowanceCalculator.Project(rules, applied, applied.Insurance.Select(row => row.Month).Append(frame.FirstAssumed).Max());
        return later is { } day ? projection.AppliedOn(day) : projection;
    }

    private static YearMonth? FirstInsured(AllowanceFacts facts) => facts.Insurance.Where(row => row.IsPaid).Select(row => (YearMonth?)row.Month).Min();
}
