using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Offers;

/// <summary>
/// One person who fulfils a published policy by what the registers say, without having applied: the evidence of that day, the answers of
/// person and employer, and the application that came of it.
/// </summary>
public sealed class BenefitOffer : IVersioned
{
    private readonly List<BenefitOfferStep> history = [];

    private BenefitOffer() { }

    public BenefitOffer(OfferRoundId round, EntitledPerson found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Id = BenefitOfferId.New();
        (RoundId, PersonId, EmployerId, EmploymentId) = (round, found.Person, found.Employer, found.Employment);
        (Level, FirstMonth, Months, Monthly, Total, Evidence) = (found.Level, found.FirstMonth, found.Months, found.Monthly, found.Total, found.Evidence);
    }

    public BenefitOfferId Id { get; private set; }
    public OfferRoundId RoundId { get; private set; }
    public PersonId PersonId { get; private set; }
    public EmployerId EmployerId { get; private set; }
    public Guid EmploymentId { get; private set; }
    public EducationLevel Level { get; private set; }
    /// <summary>The first month that would be paid.</summary>
    public YearMonth FirstMonth { get; private set; }
    /// <summary>Months or instalments payable up to the round's last month.</summary>
    public int Months { get; private set; }
    /// <summary>What the last of them comes to, in fen.</summary>
    public Money Monthly { get; private set; }
    /// <summary>All of them, in fen.</summary>
    public Money Total { get; private set; }
    /// <summary>Each condition with what was found and who vouches for it, as JSON, as of the round's day.</summary>
    public string Evidence { get; private set; } = "";
    public OfferState State { get; private set; }
    /// <summary>Who accepted it; the application is theirs.</summary>
    public SubsidyApplicationId? ApplicationId { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<BenefitOfferStep> History => history;

    public Refusal? WhyNotAnswer(OfferRound round, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(round);
        return !OfferFlow.IsOpen(State) ? OfferRefusals.NotInThisState : round.AnswerBy is not { } last || today > last ? OfferRefusals.TooLate.With(round.AnswerBy!) : null;
    }

    public Refusal? WhyNotAccept(OfferRound round, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.ApplyForSubsidies) || actor.Person != PersonId ? OfferRefusals.NotYours
            : WhyNotAnswer(round, today) ?? (OfferFlow.WaitsForPerson(State) ? null : OfferRefusals.NotInThisState);
    }

    public Refusal? WhyNotVouch(OfferRound round, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.ConfirmEmployment) || actor.Employer != EmployerId ? OfferRefusals.NotYours
            : actor.Person is not null && actor.Person == PersonId ? OfferRefusals.OwnOffer
            : WhyNotAnswer(round, today) ?? (OfferFlow.WaitsForEmployer(State) ? null : OfferRefusals.NotInThisState);
    }

    public Refusal? WhyNotHandle(OfferAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return OfferRound.WhyNotRun(actor) ?? (OfferFlow.Table.Next(State, action) is null ? OfferRefusals.NotInThisState : null);
    }

    public void HoldBack(string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHandle(OfferAction.HoldBack, actor));
        Take(OfferAction.HoldBack, actor, reason, now);
    }

    public void TakeBack(string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHandle(OfferAction.TakeBack, actor));
        Take(OfferAction.TakeBack, actor, reason, now);
    }

    /// <summary>The portal tells person and employer, once the round was released.</summary>
    public void Send(OfferRound round, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(round);
        RefusedException.ThrowIf(round.State is OfferRoundState.Released ? null : OfferRefusals.RoundNotMatched);
        Take(OfferAction.Send, Actor.System, null, now);
    }

    /// <summary>The person says yes; the application is made of it in the same transaction.</summary>
    public void Accept(OfferRound round, SubsidyApplicationId application, bool isAlone, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotAccept(round, actor, clock.Today));
        Take(isAlone && State is OfferState.Sent ? OfferAction.AcceptAlone : OfferAction.Accept, actor, null, clock.UtcNow);
        ApplicationId = application;
    }

    /// <summary>The person does not want it, or withdraws the application that came of it.</summary>
    public void Decline(string? reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(!actor.May(Capability.ApplyForSubsidies) || actor.Person != PersonId ? OfferRefusals.NotYours : null);
        Take(OfferAction.Decline, actor, reason, now);
    }

    /// <summary>The employer confirms that the person works there as the register says.</summary>
    public void Vouch(OfferRound round, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotVouch(round, actor, clock.Today));
        Take(OfferAction.Vouch, actor, null, clock.UtcNow);
    }

    public void Refuse(OfferRound round, string reason, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotVouch(round, actor, clock.Today));
        Take(OfferAction.Refuse, actor, reason, clock.UtcNow);
    }

    /// <summary>The time is over and somebody has not answered: not paid, kept as unconfirmed.</summary>
    public void LetPass(OfferRound round, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(round.AnswerBy is { } last && clock.Today > last ? null : OfferRefusals.NotOver);
        Take(OfferAction.LetPass, Actor.System, null, clock.UtcNow);
    }

    /// <summary>Its application went on to second review; or stays with the desks, because a check of it was not clean.</summary>
    public void Admit(bool isClean, Actor actor, DateTime now)
    {
        var action = isClean ? OfferAction.Admit : OfferAction.Divert;
        RefusedException.ThrowIf(WhyNotHandle(action, actor));
        Take(action, actor, null, now);
    }

    private void Take(OfferAction action, Actor actor, string? reason, DateTime now)
    {
        var to = OfferFlow.Table.Next(State, action) ?? throw new RefusedException(OfferRefusals.NotInThisState);
        history.Add(new BenefitOfferStep(history.Count + 1, State, action, to, actor, reason, now));
        State = to;
    }
}

/// <summary>Who was found, and with what.</summary>
public sealed record EntitledPerson(PersonId Person, EmployerId Employer, Guid Employment, EducationLevel Level, YearMonth FirstMonth, int Months, Money Monthly, Money Total, string Evidence);
