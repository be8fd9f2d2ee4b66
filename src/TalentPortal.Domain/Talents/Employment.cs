using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A spell of work: contract, established post (编制) or own business. Monthly rights hang on insurance months, not on this.</summary>
public sealed class Employment : IVersioned
{
    private Employment() { }

    public Employment(PersonId person, EmployerId employer, DateOnly startedOn, DateOnly? contractEndsOn, EmploymentKind kind, bool isDispatchedElsewhere)
    {
        Id = Guid.CreateVersion7();
        PersonId = person;
        EmployerId = employer;
        StartedOn = startedOn;
        ContractEndsOn = contractEndsOn;
        Kind = kind;
        IsDispatchedElsewhere = isDispatchedElsewhere;
    }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public EmployerId EmployerId { get; private set; }
    public DateOnly StartedOn { get; private set; }
    /// <summary>End of the contract as signed; null for an established post or an open-ended contract.</summary>
    public DateOnly? ContractEndsOn { get; private set; }
    /// <summary>The last day actually worked, once the departure was reported.</summary>
    public DateOnly? LeftOn { get; private set; }
    public string? LeavingReason { get; private set; }
    public DateTime? DepartureReportedAt { get; private set; }
    public EmploymentKind Kind { get; private set; }
    /// <summary>职务、岗位 as the employer calls it.</summary>
    public string? Post { get; private set; }
    public bool IsDispatchedElsewhere { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    /// <summary>Who said it first; what an office entered counts in the register without the employer.</summary>
    public FactSource Source { get; private set; }
    public long Version { get; private set; }

    public void Confirm(DateTime now) => ConfirmedAt ??= now;

    public void Amend(DateOnly startedOn, DateOnly? contractEndsOn, EmploymentKind kind, bool isDispatchedElsewhere)
    {
        RefusedException.ThrowIf(ConfirmedAt is null ? null : EmploymentRefusals.AlreadyConfirmed);
        (StartedOn, ContractEndsOn, Kind, IsDispatchedElsewhere) = (startedOn, contractEndsOn, kind, isDispatchedElsewhere);
    }

    public Employment EnteredBy(FactSource source)
    {
        Source = source;
        return this;
    }

    public void HoldPost(string? post) => Post = post;

    public Refusal? WhyNotReportDeparture(DateOnly leftOn) =>
        LeftOn is not null ? EmploymentRefusals.DepartureAlreadyReported
        : leftOn < StartedOn ? EmploymentRefusals.LeftBeforeStart
        : null;

    public void ReportDeparture(DateOnly leftOn, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReportDeparture(leftOn));
        (LeftOn, LeavingReason, DepartureReportedAt) = (leftOn, reason, now);
    }
}

public enum EmploymentKind
{
    /// <summary>劳动合同</summary>
    Contract,
    /// <summary>编制内</summary>
    EstablishedPost,
    /// <summary>自主创业</summary>
    OwnBusiness,
}
