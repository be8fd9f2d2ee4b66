using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// One right brought up to a month: earlier months that have become payable since (paid late, explained, employment cleared), then
/// every month after the last one looked at, in order. The month rule is the calculation's; nothing is decided here.
/// </summary>
public sealed class RightAccrual(Entitlement right, AllowanceRules rules)
{
    private readonly List<EarnedMonth> earned = [];
    private readonly List<(MonthDecision Decision, bool InOrder)> decisions = [];
    private EntitlementProgress progress = ProgressOf(right, rules);
    private MonthDecision last;
    private EmployerStatus lastStatus;

    public Entitlement Right => right;
    public IReadOnlyList<EarnedMonth> Earned => earned;
    /// <summary>Everything looked at; late months only when they are paid now.</summary>
    public IEnumerable<MonthDecision> Decisions => decisions.Select(entry => entry.Decision);
    public IEnumerable<MonthDecision> Unpaid => decisions.Where(entry => entry.InOrder && !entry.Decision.IsPayable && entry.Decision.Reason is not MonthReason.NotRunning).Select(entry => entry.Decision);

    /// <summary>A higher degree verified since, with the month it counts from.</summary>
    public void ExpectLevel(EducationLevel level, YearMonth from)
    {
        if (level.Rank() > right.Level.Rank()) progress = progress with { NextLevel = level, NextLevelFrom = from };
    }

    /// <param name="period">The last month to look at.</param>
    /// <param name="insured">The person's contributions in order of month; of earlier months only those without a line.</param>
    /// <param name="circumstances">What else is known of a month: public payroll, other benefits, the recognised level.</param>
    public void RunTo(YearMonth period, ReadOnlySpan<InsuredMonth> insured, Func<YearMonth, MonthCircumstances> circumstances)
    {
        var next = right.LastMonth.AddMonths(1);
        var at = 0;
        while (at < insured.Length && insured[at].Month < next) at = Take(insured[at].Month, insured, at, circumstances, inOrder: false);
        for (var month = next; month <= period && Continues(progress.State); month = month.AddMonths(1)) at = Take(month, insured, at, circumstances, inOrder: true);
    }

    /// <summary>
    /// The ordinary case: running before and after, one month, the same employer and level. Its totals can be added for all such
    /// rights at once, see the application's entitlement totals.
    /// </summary>
    public bool IsPlain(YearMonth period) =>
        right.State is EntitlementState.Running && progress.State is EntitlementState.Running && right.AbsentMonths == 0 && decisions.Count == 1
        && earned.Count == 1 && earned[0].Month == period && right.LastMonth.AddMonths(1) == period
        && earned[0].Employer == right.EmployerId && earned[0].EmployerType == right.EmployerType && earned[0].Level == right.Level;

    /// <summary>Writes the lines and moves the right. The employer's copies follow the contribution that decided the last month.</summary>
    public IReadOnlyList<AccrualLine> Apply(AccrualRunId run, IReadOnlyDictionary<EmployerId, Employer> employers, DateTime now)
    {
        var lines = earned.ConvertAll(month => right.Accrue(month, run.Value, now));
        if (progress.LastMonth is { } looked && looked > right.LastMonth) right.Advance(looked, progress.AbsentMonths, progress.LevelIn(looked));
        if (last.Employer is { } employer && employer != right.EmployerId && employers.TryGetValue(employer, out var known)) right.WorkAt(known);
        Move();
        return lines;
    }

    private int Take(YearMonth month, ReadOnlySpan<InsuredMonth> insured, int at, Func<YearMonth, MonthCircumstances> circumstances, bool inOrder)
    {
        var end = at;
        while (end < insured.Length && insured[end].Month == month) end++;
        Span<InsuranceRow> rows = stackalloc InsuranceRow[end - at];
        for (var i = at; i < end; i++) rows[i - at] = insured[i].Row;
        var (used, found) = (progress.MonthsUsed, circumstances(month));
        var step = MonthlyAccrual.Accrue(rules, progress, month, rows, found);
        progress = step.After;
        var decision = step.Decision;
        if (decision.IsPayable)
            earned.Add(new EarnedMonth(month, AccrualKind.Regular, inOrder ? AccrualReason.InsuredMonth : AccrualReason.LateMonth, decision.Amount, decision.Employer, decision.EmployerType, decision.Rate.Level) { Basis = MonthBasis.Of(rules, used, found) });
        if (decision.IsPayable || inOrder) decisions.Add((decision, inOrder));
        if (inOrder) (last, lastStatus) = (decision, StatusOf(decision.Employer, insured[at..end]));
        return end;
    }

    private void Move()
    {
        switch (progress.State)
        {
            case EntitlementState.Running when right.State is EntitlementState.Suspended: right.Resume(); break;
            case EntitlementState.Suspended: right.Suspend(ReasonOf(last.Reason, lastStatus)); break;
            case EntitlementState.Completed when right.State is EntitlementState.Running or EntitlementState.Suspended: right.Complete(); break;
            case EntitlementState.Ended when right.State is not EntitlementState.Ended: right.End(EndReason.LeftCounty); break;
        }
    }

    // Months used by an earlier right of the same person count against the limit, see Entitlement.MaxMonths.
    private static EntitlementProgress ProgressOf(Entitlement right, AllowanceRules rules) => new()
    {
        State = right.State,
        FirstMonth = right.FirstInsuredMonth,
        WindowEnd = right.WindowEnd,
        Level = right.Level,
        MonthsUsed = right.UsedMonths + rules.Terms.MonthLimit - right.MaxMonths,
        AbsentMonths = right.AbsentMonths,
        LastMonth = right.LastMonth,
    };

    private static bool Continues(EntitlementState state) => state is EntitlementState.Running or EntitlementState.Suspended;

    private static EmployerStatus StatusOf(EmployerId? employer, ReadOnlySpan<InsuredMonth> rows)
    {
        foreach (var row in rows)
            if (row.Row.Employer == employer) return row.EmployerStatus;
        return EmployerStatus.Active;
    }

    private static SuspendReason ReasonOf(MonthReason reason, EmployerStatus employer) => reason switch
    {
        MonthReason.EmployerBlacklisted => employer is EmployerStatus.Deregistered ? SuspendReason.EmployerDeregistered : SuspendReason.EmployerBlacklisted,
        MonthReason.OnLongLeave => SuspendReason.OnLongLeave,
        MonthReason.DispatchedElsewhere => SuspendReason.DispatchedElsewhere,
        MonthReason.EmploymentUnknown or MonthReason.ContractTooShort => SuspendReason.EmploymentUnclear,
        _ => SuspendReason.NotInsured,
    };
}
