using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Awards;

/// <summary>What only a selection has: the vote, the naming, the term and its end.</summary>
public sealed partial class AwardCase
{
    public bool IsSelection => Kind is AwardKind.Selection;

    /// <summary>Votes of the draw that counts.</summary>
    public IReadOnlyList<AwardVote> VotesNow => [.. votes.Where(vote => vote.DrawId == Draw?.Id)];

    /// <summary>An expert's vote. Nobody sees it before all are counted; the history writes it as the portal's.</summary>
    /// <param name="castBefore">The ordinals of the expert's votes for somebody under this call that count.</param>
    public void Vote(Actor expert, VoteChoice choice, string? opinion, IReadOnlyCollection<int> castBefore, AwardTerms terms, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(castBefore);
        RefusedException.ThrowIf(WhyNot(AwardAction.Vote, expert)
            ?? (choice is VoteChoice.For && terms.Selection!.VotesPerExpert is { } most && castBefore.Count >= most ? AwardRefusals.VotesUsedUp.With(most) : null));
        // The first that is free: one that went down with its draw leaves a gap.
        var ordinal = Enumerable.Range(1, castBefore.Count + 1).First(number => !castBefore.Contains(number));
        votes.Add(new AwardVote(SeatOf(expert)!, CallId, choice, choice is VoteChoice.For ? ordinal : null, opinion, clock.UtcNow));
        Write(AwardAction.Vote, clock);
        if (Seated.All(HasVoiced)) CountVotes(terms, clock);
    }

    /// <summary>Why the vote may not be closed before all are in, or null.</summary>
    public Refusal? WhyNotCloseVote(Actor actor, AwardTerms terms) =>
        WhyNot(AwardAction.CloseVote, actor) ?? (VotesNow.Count < terms.Selection!.Quorum ? AwardRefusals.QuorumMissing.With(VotesNow.Count, terms.Selection.Quorum) : null);

    /// <summary>The quorum is there and the rest do not come: the votes are counted.</summary>
    public void CloseVote(Actor actor, string reason, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotCloseVote(actor, terms));
        Take(AwardAction.CloseVote, actor, reason, clock);
        CountVotes(terms, clock);
    }

    private void CountVotes(AwardTerms terms, CaseClock clock)
    {
        (VotesFor, VotesCast) = (VotesNow.Count(vote => vote.Choice is VoteChoice.For), VotesNow.Count);
        Take(terms.Selection!.IsCarriedBy(VotesFor.Value, VotesCast.Value) ? AwardAction.PassVote : AwardAction.FailVote, Actor.System, null, clock);
    }

    /// <summary>命名: the certificate and the term; a sum, if there is one, falls due at once.</summary>
    /// <param name="shownName">The name as the public sees it.</param>
    public void Name(Actor actor, string certificateNumber, string shownName, DateOnly namedOn, string opinion, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.Name, actor)
            ?? (namedOn > clock.Today || namedOn < CountyClock.DayOf(history.Last(step => step.Action is AwardAction.EndPublicity).At) ? AwardRefusals.DayInTheFuture : null));
        Take(AwardAction.Name, actor, opinion, clock);
        Naming = new AwardNaming(certificateNumber, namedOn, terms.Selection!.LastDayFrom(namedOn), shownName);
        if (Amount is not { IsZero: false } amount) return;
        instalments.Add(new AwardInstalment(1, AwardTerms.AtOnce[0], amount));
        Note(instalments[0], AwardMoneyAction.Plan, actor, Capability.DecideAwards, clock.UtcNow);
        FallDue(InstalmentCondition.Contract, clock);
    }

    /// <summary>The last day of the term is over: what is left is the final review.</summary>
    public void EndTerm(CaseClock clock)
    {
        RefusedException.ThrowIf(Naming is { } naming && clock.Today > naming.LastDay ? null : AwardRefusals.LimitNotOver);
        Take(AwardAction.EndTerm, Actor.System, null, clock);
    }

    public void ProposeRemoval(Actor actor, RemovalCause cause, string grounds, CaseClock clock)
    {
        Take(AwardAction.ProposeRemoval, actor, grounds, clock);
        Naming!.Propose(cause);
    }

    /// <summary>Another officer takes the title away; what is not paid is cancelled, and after false facts what was paid comes back.</summary>
    public void ConfirmRemoval(Actor actor, string opinion, CaseClock clock)
    {
        Take(AwardAction.ConfirmRemoval, actor, opinion, clock);
        Remove(Naming!.Removal!.Value, actor, clock);
    }

    public void ReturnRemoval(Actor actor, string reason, CaseClock clock)
    {
        Take(AwardAction.ReturnRemoval, actor, reason, clock);
        Naming!.Propose(null);
    }

    private void Remove(RemovalCause cause, Actor actor, CaseClock clock)
    {
        Naming!.Remove(cause, clock.Today);
        if (instalments.Count > 0) End(StopCause.Removed, clock.Today, cause is RemovalCause.FalseFacts ? Paid : Money.Zero, actor, clock);
    }

    private bool ProposedRemoval(Actor actor) =>
        history.Where(step => step.Action is AwardAction.ProposeRemoval).MaxBy(step => step.Sequence) is { } proposed
        && new[] { actor.Person, actor.OnBehalfOf(Capability.DecideAwards) }.OfType<Talents.PersonId>().Any(proposed.Involves);

    /// <summary>Why this year may not be judged: judged before, outside the term, or without the employer's report on it.</summary>
    private Refusal? WhyNotThisYear(int? year, CaseClock clock) =>
        !IsSelection || TermIsOver ? null
        : year is not { } judged || judged < Naming!.NamedOn.Year || judged > clock.Today.Year ? AwardRefusals.DayInTheFuture
        : Status is AwardStatus.Named && verdicts.Any(verdict => verdict is { Stage: VerdictStage.Yearly, IsConfirmed: true } && verdict.Year == judged) ? AwardRefusals.ReviewKnown.With(judged)
        : reports.All(report => report.Year != judged) ? AwardRefusals.ReportMissing
        : null;

    private bool TermIsOver => history.Any(step => step.Action is AwardAction.EndTerm);
}
