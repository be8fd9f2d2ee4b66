using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>The contract of an award: tasks, days, service.</summary>
public sealed class AwardContract
{
    public const int LongestTasks = 2000;

    private AwardContract() { }

    internal AwardContract(ContractTerms terms, int serviceMonths) =>
        (SignedOn, StartsOn, EndsOn, ServiceMonths, Tasks) = (terms.SignedOn, terms.StartsOn, terms.EndsOn, serviceMonths, terms.Tasks);

    public DateOnly SignedOn { get; private set; }
    /// <summary>Project and service begin.</summary>
    public DateOnly StartsOn { get; private set; }
    /// <summary>The project's last day; the service may be longer.</summary>
    public DateOnly EndsOn { get; private set; }
    public int ServiceMonths { get; private set; }
    public string Tasks { get; private set; } = "";
}

public sealed record ContractTerms(DateOnly SignedOn, DateOnly StartsOn, DateOnly EndsOn, string Tasks, IReadOnlyList<MilestoneTerm> Milestones);

public sealed record MilestoneTerm(string Title, DateOnly DueOn);

/// <summary>One milestone of the contract (里程碑).</summary>
public sealed class AwardMilestone
{
    private AwardMilestone() { }

    internal AwardMilestone(int number, MilestoneTerm term) => (Id, Number, Title, DueOn) = (Guid.CreateVersion7(), number, term.Title, term.DueOn);

    public Guid Id { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
}

/// <summary>One part of the award as it stands; how it came there is in <see cref="AwardMoneyStep"/>.</summary>
public sealed class AwardInstalment
{
    private AwardInstalment() { }

    internal AwardInstalment(int number, InstalmentTerm term, Money amount) => (Id, Number, When, Amount) = (Guid.CreateVersion7(), number, term.When, amount);

    public Guid Id { get; private set; }
    public int Number { get; private set; }
    public InstalmentCondition When { get; private set; }
    public Money Amount { get; private set; }
    public InstalmentState State { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public DateOnly? PaidOn { get; private set; }
    /// <summary>银行凭证号</summary>
    public string? Voucher { get; private set; }

    /// <summary>Whether nobody can say yet if the money leaves.</summary>
    public bool IsUnderWay => State is InstalmentState.Ordered or InstalmentState.Checked or InstalmentState.Batched;
    /// <summary>Whether an officer may send it back: one that is on a list for the bank comes back with the list alone.</summary>
    public bool MayBeReturned => State is InstalmentState.Ordered or InstalmentState.Checked;
    public bool IsOpen => State is InstalmentState.Planned or InstalmentState.Due;

    internal void FallDue(DateOnly today) => (State, DueOn) = (InstalmentState.Due, today);

    internal void Reprice(Money amount) => Amount = amount;

    internal void Cancel() => State = InstalmentState.Cancelled;

    internal void Order() => State = InstalmentState.Ordered;

    internal void Check() => State = InstalmentState.Checked;

    internal void Confirm(DateOnly paidOn, string voucher) => (State, PaidOn, Voucher) = (InstalmentState.Paid, paidOn, voucher);

    internal void Return() => State = InstalmentState.Due;

    internal void Batch() => State = InstalmentState.Batched;

    internal void Bounce() => (State, PaidOn, Voucher) = (InstalmentState.Due, null, null);
}

public enum InstalmentState
{
    /// <summary>未到条件</summary>
    Planned,
    /// <summary>待拨付</summary>
    Due,
    /// <summary>拨付待复核</summary>
    Ordered,
    /// <summary>已复核待付</summary>
    Checked,
    /// <summary>已列入批次</summary>
    Batched,
    /// <summary>已拨付</summary>
    Paid,
    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>The employer's report on one year: progress, and all that was properly spent so far.</summary>
public sealed class AwardReport
{
    public const int LongestProgress = 4000;

    private AwardReport() { }

    internal AwardReport(int year, string progress, Money spent, Actor by, DateTime at) => (Id, Year, Progress, Spent, ByName, At) = (Guid.CreateVersion7(), year, progress, spent, by.Name, at);

    public Guid Id { get; private set; }
    public int Year { get; private set; }
    public string Progress { get; private set; } = "";
    public Money Spent { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>A file handed in with a yearly report.</summary>
public sealed class AwardReportFile
{
    private AwardReportFile() { }

    internal AwardReportFile(Guid report, Documents.StoredFileId file) => (Id, ReportId, FileId) = (Guid.CreateVersion7(), report, file);

    public Guid Id { get; private set; }
    public Guid ReportId { get; private set; }
    public Documents.StoredFileId FileId { get; private set; }
}

/// <summary>A verdict on the project: one officer proposes it, another confirms it or sends it back.</summary>
public sealed class AwardVerdict
{
    private AwardVerdict() { }

    internal AwardVerdict(int sequence, VerdictStage stage, VerdictProposal proposal, Actor actor, PersonId? onBehalfOf, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Stage, Year, Grade, ProperlySpent, Grounds) = (sequence, stage, stage is VerdictStage.Yearly ? proposal.Year : null, proposal.Grade, proposal.ProperlySpent, proposal.Grounds);
        (ProposedBy, ProposedOnBehalfOf, ProposedByName, ProposedAt) = (actor.Person!.Value, onBehalfOf, actor.Name, now);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public VerdictStage Stage { get; private set; }
    /// <summary>The year that is judged; only a yearly review of a selection has one.</summary>
    public int? Year { get; private set; }
    public VerdictGrade Grade { get; private set; }
    public Money ProperlySpent { get; private set; }
    public string Grounds { get; private set; } = "";
    public PersonId ProposedBy { get; private set; }
    public PersonId? ProposedOnBehalfOf { get; private set; }
    public string ProposedByName { get; private set; } = "";
    public DateTime ProposedAt { get; private set; }
    public string? SettledByName { get; private set; }
    public bool? IsConfirmed { get; private set; }

    internal bool IsOf(PersonId? person) => person is not null && (person == ProposedBy || person == ProposedOnBehalfOf);

    internal void Settle(bool confirmed, Actor actor) => (IsConfirmed, SettledByName) = (confirmed, actor.Name);
}

/// <param name="ProperlySpent">Of what was paid; asked for where the rest may come back.</param>
/// <param name="Year">The year that a yearly review of a selection is about.</param>
public sealed record VerdictProposal(VerdictGrade Grade, Money ProperlySpent, string Grounds, int? Year = null);

public enum VerdictStage
{
    /// <summary>中期考核</summary>
    MidTerm,
    /// <summary>验收</summary>
    Acceptance,
    /// <summary>年度考核 (“小考”) of a selection</summary>
    Yearly,
    /// <summary>期满考核 (“大考”) of a selection</summary>
    Final,
}

public enum VerdictGrade
{
    /// <summary>合格</summary>
    Qualified,
    /// <summary>基本合格</summary>
    Basic,
    /// <summary>不合格</summary>
    Unqualified,
}

/// <summary>How an award ended before its time, and what follows for the money.</summary>
public sealed class AwardStop
{
    private AwardStop() { }

    internal AwardStop(StopCause cause, DateOnly on, Money paid, Money recover, Money cancelled, ServiceExemption? exemption) =>
        (Cause, On, Paid, Recover, Cancelled, Exemption) = (cause, on, paid, recover, cancelled, exemption);

    public StopCause Cause { get; private set; }
    public DateOnly On { get; private set; }
    public Money Paid { get; private set; }
    /// <summary>What is to come back.</summary>
    public Money Recover { get; private set; }
    /// <summary>What is not paid any more.</summary>
    public Money Cancelled { get; private set; }
    /// <summary>Why nothing comes back although the service was left early; null where it does.</summary>
    public ServiceExemption? Exemption { get; private set; }
}

public enum StopCause
{
    /// <summary>考核不合格</summary>
    Unqualified,
    /// <summary>服务期未满离开</summary>
    LeftService,
    /// <summary>称号撤销</summary>
    Removed,
    /// <summary>弄虚作假: everything that was received comes back</summary>
    FalseDocuments,
}
