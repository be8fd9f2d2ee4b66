using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// A recurring right to the allowance (待遇), born with the approval of an application and running month by month. Its months are
/// <see cref="AccrualLine"/>s; the totals here are their sums, kept in the same transaction.
/// </summary>
public sealed class Entitlement : IVersioned
{
    private Entitlement() { }

    public EntitlementId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public SubsidyApplicationId ApplicationId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    /// <summary>The version the application was decided under; it governs every later month.</summary>
    public PolicyVersionId PolicyVersionId { get; private set; }

    // Copies for lists, so that accrual and ledger read one table.
    public string PersonName { get; private set; } = "";
    public string PersonInitials { get; private set; } = "";
    public EmployerId? EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    public EmployerType? EmployerType { get; private set; }
    public string? TownshipCode { get; private set; }

    public EducationLevel Level { get; private set; }
    public EntitlementState State { get; private set; }
    public SuspendReason? SuspendReason { get; private set; }
    public EndReason? EndReason { get; private set; }
    public YearMonth FirstInsuredMonth { get; private set; }
    /// <summary>The last month that can be paid.</summary>
    public YearMonth WindowEnd { get; private set; }
    public int MaxMonths { get; private set; }
    /// <summary>What the instalments still to come are parts of; null for a benefit paid month by month.</summary>
    public Money? Whole { get; private set; }
    /// <summary>Of borne interest: which days of which loan it stands for; null for every other right.</summary>
    public LoanClaim? Loan { get; private set; }
    /// <summary>Months accrued and not taken back.</summary>
    public int UsedMonths { get; private set; }
    /// <summary>The last month looked at in order; earlier ones that become payable later are late months.</summary>
    public YearMonth LastMonth { get; private set; }
    /// <summary>Months in a row without any insurance in the county, up to <see cref="LastMonth"/>.</summary>
    public int AbsentMonths { get; private set; }
    /// <summary>All accrual lines, recoveries included.</summary>
    public Money AccruedTotal { get; private set; }
    /// <summary>What the bank has confirmed, less what was returned or paid back.</summary>
    public Money PaidTotal { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public long Version { get; private set; }

    public int RemainingMonths => State is EntitlementState.Ended or EntitlementState.Completed ? 0 : MaxMonths - UsedMonths;

    /// <summary>
    /// The right that an approval gives, with the months of the approved receipt as its first lines. Called by the desk in the
    /// transaction of the approval.
    /// </summary>
    /// <param name="application">The approved one.</param>
    /// <param name="firstInsuredMonth">From which the months count.</param>
    /// <param name="windowEnd">The last month that can be paid.</param>
    /// <param name="maxMonths">Months, or instalments, that can be paid.</param>
    /// <param name="lookedAtUntil">The last month the receipt looked at.</param>
    /// <param name="months">Of the receipt.</param>
    /// <param name="now">UTC.</param>
    /// <param name="whole">What instalments are parts of.</param>
    /// <param name="loan">Of borne interest: what the right stands for.</param>
    public static (Entitlement Entitlement, IReadOnlyList<AccrualLine> Lines) Grant(
        SubsidyApplication application, YearMonth firstInsuredMonth, YearMonth windowEnd, int maxMonths, YearMonth lookedAtUntil, IReadOnlyList<EarnedMonth> months, DateTime now, Money? whole = null, LoanClaim? loan = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        RefusedException.ThrowIf(months.Count == 0 ? AccrualRefusals.NothingGranted : null);
        if (application is not { PersonId: { } person, PolicyVersionId: { } policy, CaseNumber: { } caseNumber, Level: { } level })
            throw new InvalidOperationException("Only a submitted application can be granted.");
        var granted = new Entitlement
        {
            Id = EntitlementId.New(),
            PersonId = person,
            ApplicationId = application.Id,
            CaseNumber = caseNumber,
            PolicyVersionId = policy,
            PersonName = application.ApplicantName,
            PersonInitials = application.ApplicantInitials,
            EmployerId = application.EmployerId,
            EmployerName = application.EmployerName,
            EmployerType = application.EmployerType,
            TownshipCode = application.TownshipCode,
            Level = level,
            FirstInsuredMonth = firstInsuredMonth,
            WindowEnd = windowEnd,
            MaxMonths = maxMonths,
            Whole = whole,
            Loan = loan,
            LastMonth = lookedAtUntil,
            CreatedAt = now,
        };
        return (granted, [.. months.Select(month => granted.Accrue(month, null, now))]);
    }

    /// <summary>Adds one line and its effect on the totals. That a month has no second line of its kind is kept by the database.</summary>
    public AccrualLine Accrue(in EarnedMonth earned, Guid? run, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotAccrue(earned));
        AccruedTotal += earned.Amount;
        if (earned.Kind is AccrualKind.Regular) UsedMonths++;
        if (earned.Kind is AccrualKind.Recovery) UsedMonths--;
        return new AccrualLine(Id, earned, run, now);
    }

    public Refusal? WhyNotAccrue(in EarnedMonth earned) => earned.Kind switch
    {
        AccrualKind.Recovery => earned.Amount.IsNegative ? null : throw new ArgumentOutOfRangeException(nameof(earned), "A recovery takes back."),
        _ when earned.Amount.IsNegative => throw new ArgumentOutOfRangeException(nameof(earned), "Only a recovery takes back."),
        _ when State is EntitlementState.Ended => AccrualRefusals.NotInThisState,
        _ when earned.Month < FirstInsuredMonth || earned.Month > WindowEnd => AccrualRefusals.OutsideWindow,
        AccrualKind.Regular when UsedMonths >= MaxMonths => AccrualRefusals.LimitReached,
        _ => null,
    };

    /// <summary>The publicity of the decision ended clean.</summary>
    public void Start() => Move(EntitlementState.Running, EntitlementState.Pending);

    public void Suspend(SuspendReason reason)
    {
        Move(EntitlementState.Suspended, EntitlementState.Running, EntitlementState.Suspended);
        SuspendReason = reason;
    }

    public void Resume() => Move(EntitlementState.Running, EntitlementState.Suspended);

    public void Complete() => Move(EntitlementState.Completed, EntitlementState.Running, EntitlementState.Suspended);

    public void End(EndReason reason)
    {
        Move(EntitlementState.Ended, EntitlementState.Pending, EntitlementState.Running, EntitlementState.Suspended);
        EndReason = reason;
    }

    /// <summary>Of a one-off benefit: another right of its group ended and leaves more of the highest. What was earned stays; instalments to come are parts of this.</summary>
    public void ComeTo(Money whole) => Whole = whole;

    /// <summary>Where the right stands after a month was looked at in order.</summary>
    public void Advance(YearMonth month, int absentMonths, EducationLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, LastMonth);
        (LastMonth, AbsentMonths, Level) = (month, absentMonths, level);
    }

    /// <summary>The employer whose contribution decided the last month.</summary>
    public void WorkAt(Employer employer) =>
        (EmployerId, EmployerName, EmployerType, TownshipCode) = (employer.Id, employer.Name, employer.Type, employer.TownshipCode);

    public void RecordPaid(Money amount) => PaidTotal += amount;

    /// <summary>Money that came back: returned by the bank after all, or paid back by the person.</summary>
    public void RecordReturned(Money amount) => PaidTotal -= amount;

    private void Move(EntitlementState to, params ReadOnlySpan<EntitlementState> from)
    {
        RefusedException.ThrowIf(from.Contains(State) ? null : AccrualRefusals.NotInThisState);
        State = to;
        if (to is not EntitlementState.Suspended) SuspendReason = null;
    }
}
