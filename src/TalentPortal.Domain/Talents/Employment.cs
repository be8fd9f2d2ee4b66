using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A spell of work: contract, established post (编制) or own business. Monthly rights hang on insurance months, not on this.</summary>
public sealed class Employment : IVersioned, IRegistered
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

    /// <summary>As an office read it in a contract or another paper.</summary>
    public Employment(PersonId person, SpellFacts facts, DateTime now)
    {
        (Id, PersonId, Source) = (Guid.CreateVersion7(), person, FactSource.Clerk);
        Say(facts, now);
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public PersonId PersonId { get; private set; }
    public EmployerId EmployerId { get; private set; }
    public DateOnly StartedOn { get; private set; }
    /// <summary>End of the contract as signed; null for an established post or an open-ended contract.</summary>
    public DateOnly? ContractEndsOn { get; private set; }
    /// <summary>The last day actually worked, once the departure was reported.</summary>
    public DateOnly? LeftOn { get; private set; }
    public string? LeavingReason { get; private set; }
    [NotInHistory]
    public DateTime? DepartureReportedAt { get; private set; }
    public EmploymentKind Kind { get; private set; }
    /// <summary>职务、岗位 as the employer calls it.</summary>
    public string? Post { get; private set; }
    public bool IsDispatchedElsewhere { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    /// <summary>Who said it first; what an office entered counts in the register without the employer.</summary>
    public FactSource Source { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Person;
    Guid IRegistered.RegisterId => PersonId.Value;
    Guid? IRegistered.RegisterPart => Id;

    /// <summary>Somebody vouches for it: the employer, or an office that saw the paper. The person's own word alone does not count in the register.</summary>
    public bool IsVouchedFor => ConfirmedAt is not null || Source is FactSource.Clerk;

    /// <summary>Takes the whole working day; there is one at a time.</summary>
    public bool IsFullTime => Kind is not EmploymentKind.OwnBusiness;

    public SpellFacts Facts => new(EmployerId, Kind, StartedOn) { ContractEndsOn = ContractEndsOn, LeftOn = LeftOn, LeavingReason = LeavingReason, Post = Post, IsDispatchedElsewhere = IsDispatchedElsewhere };

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

    /// <summary>An office corrects it. What the employer confirmed stays as it was confirmed.</summary>
    public void Correct(SpellFacts facts, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotCorrect());
        Source = FactSource.Clerk;
        Say(facts, now);
    }

    public Refusal? WhyNotCorrect() => ConfirmedAt is null ? null : EmploymentRefusals.ConfirmedStays;

    public Refusal? WhyNotReportDeparture(DateOnly leftOn) =>
        LeftOn is not null ? EmploymentRefusals.DepartureAlreadyReported
        : leftOn < StartedOn ? EmploymentRefusals.LeftBeforeStart
        : null;

    public void ReportDeparture(DateOnly leftOn, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReportDeparture(leftOn));
        (LeftOn, LeavingReason, DepartureReportedAt) = (leftOn, reason, now);
    }

    public Refusal? WhyNotTakeDepartureBack() => LeftOn is null ? EmploymentRefusals.NoDeparture : null;

    /// <summary>The departure was recorded wrongly: the person never left, or left on another day, which is then recorded anew.</summary>
    public void TakeDepartureBack()
    {
        RefusedException.ThrowIf(WhyNotTakeDepartureBack());
        (LeftOn, LeavingReason, DepartureReportedAt) = (null, null, null);
    }

    private void Say(SpellFacts facts, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RefusedException.ThrowIf(facts.WhyNot());
        (EmployerId, Kind, StartedOn, ContractEndsOn, Post, IsDispatchedElsewhere) = (facts.Employer, facts.Kind, facts.StartedOn, facts.ContractEndsOn, facts.Post, facts.IsDispatchedElsewhere);
        (LeftOn, LeavingReason, DepartureReportedAt) = (facts.LeftOn, facts.LeavingReason, facts.LeftOn is null ? null : DepartureReportedAt ?? now);
    }
}

/// <summary>What a contract, an appointment or a licence says of one spell of work.</summary>
public sealed record SpellFacts(EmployerId Employer, EmploymentKind Kind, DateOnly StartedOn)
{
    public DateOnly? ContractEndsOn { get; init; }
    /// <summary>The last day worked; null while the person works there.</summary>
    public DateOnly? LeftOn { get; init; }
    public string? LeavingReason { get; init; }
    public string? Post { get; init; }
    public bool IsDispatchedElsewhere { get; init; }

    /// <summary>Whether both would take the whole day at the same time; the last day is worked.</summary>
    public bool Overlaps(Employment other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var bothFullTime = Kind is not EmploymentKind.OwnBusiness && other.IsFullTime;
        return (bothFullTime || other.EmployerId == Employer) && StartedOn <= (other.LeftOn ?? DateOnly.MaxValue) && other.StartedOn <= (LeftOn ?? DateOnly.MaxValue);
    }

    public Refusal? WhyNot() =>
        LeftOn < StartedOn ? EmploymentRefusals.LeftBeforeStart
        : ContractEndsOn < StartedOn ? EmploymentRefusals.ContractEndsBeforeStart
        : null;
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
