using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Awards;

/// <summary>From the form check to the end of publicity.</summary>
public sealed partial class AwardCase
{
    /// <summary>Everything that is missing, in one notice.</summary>
    public void RequestCorrection(Actor actor, IReadOnlyCollection<(string Subject, string WhatToDo)> items, CaseClock clock)
    {
        RefusedException.ThrowIf(items.Count == 0 ? AwardRefusals.NothingToCorrect : null);
        var summary = string.Join("；", items.Select(item => item.WhatToDo));
        Take(AwardAction.RequestCorrection, actor, summary.Length <= AwardStep.LongestOpinion ? summary : summary[..(AwardStep.LongestOpinion - 1)] + "…", clock);
        corrections.AddRange(items.Select((item, i) => new CorrectionItem(Round, i + 1, item.Subject, item.WhatToDo)));
    }

    public void PassForm(Actor actor, string opinion, CaseClock clock) => Take(AwardAction.PassForm, actor, opinion, clock);

    public void RejectForm(Actor actor, string reason, CaseClock clock) => Take(AwardAction.RejectForm, actor, reason, clock);

    /// <summary>Fixes the list, with who is shut out and why, and promises the seed: from here on neither can be changed unnoticed.</summary>
    /// <param name="seed">Random, 64 hexadecimal digits.</param>
    public void CommitDraw(Actor actor, IReadOnlyCollection<ExpertCandidate> candidates, string seed, AwardTerms terms, CaseClock clock)
    {
        var eligible = candidates.Where(candidate => candidate.Exclusion is null).ToList();
        RefusedException.ThrowIf(WhyNot(AwardAction.CommitDraw, actor) ?? (eligible.Count < terms.Experts ? AwardRefusals.TooFewExperts.With(terms.Experts, eligible.Count) : null));
        var draw = new AwardDraw(draws.Count + 1, seed, DrawOrder.ListDigest(eligible.Select(candidate => candidate.Expert.Id.Value)), actor, clock.UtcNow);
        Take(AwardAction.CommitDraw, actor, draw.Commitment, clock);
        draws.Add(draw);
        experts.AddRange(candidates.Select(candidate => new DrawnExpert(draw.Id, candidate)));
    }

    /// <summary>The second officer adds the witness's word; with the promised seed it gives everybody's place.</summary>
    public void OpenDraw(Actor actor, string witness, AwardTerms terms, CaseClock clock)
    {
        Take(AwardAction.OpenDraw, actor, witness, clock);
        var draw = Draw!;
        draw.Open(witness, actor, clock.UtcNow);
        var listed = experts.Where(expert => expert.DrawId == draw.Id && expert.Exclusion is null).ToDictionary(expert => expert.ExpertId.Value);
        var order = DrawOrder.Of(draw.Seed, witness, listed.Keys);
        for (var i = 0; i < order.Count; i++) listed[order[i]].Stand(i + 1, i < terms.Experts);
    }

    /// <summary>One expert's score. With the last one the mean is taken, and the case goes on or ends.</summary>
    public void Score(Actor expert, ScoreOfExpert sheet, string opinion, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.Score, expert) ?? sheet.WhyInvalid(terms));
        var seat = SeatOf(expert)!;
        scores.Add(new AwardScore(seat, sheet, opinion, clock.UtcNow));
        // Written as the portal's: the history must not tell who of the experts scored when.
        Write(AwardAction.Score, clock);
        CountScores(terms, clock);
    }

    /// <summary>A drawn expert declares a relation; the next in the order steps in. Without one the list is made anew.</summary>
    public void Recuse(Actor expert, string reason, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.Recuse, expert));
        var seat = SeatOf(expert)!;
        seat.Recuse(reason);
        Write(AwardAction.Recuse, clock);
        if (experts.Where(known => known.DrawId == seat.DrawId && known.Seat is ExpertSeat.Reserve).MinBy(known => known.Place) is { } next) next.StepIn();
        else Restart(clock);
        if (Status is not AwardStatus.ExpertReview) return;
        if (!IsSelection) CountScores(terms, clock);
        else if (Seated.All(HasVoiced)) CountVotes(terms, clock);
    }

    /// <summary>What was scored or voted stays on file and counts for nothing, nor among the votes an expert has; the chairs of this draw are empty.</summary>
    private void Restart(CaseClock clock)
    {
        Take(AwardAction.RestartDraw, Actor.System, null, clock);
        foreach (var vote in VotesNow) vote.Abandon();
        foreach (var seat in Seated.ToList()) seat.StandDown();
    }

    private void CountScores(AwardTerms terms, CaseClock clock)
    {
        if (Seated.Any(expert => !HasVoiced(expert))) return;
        MeanScore = TrimmedMean.Of([.. scores.Where(score => score.DrawId == Draw!.Id).Select(score => score.Total)], terms.DropHighest, terms.DropLowest);
        Take(MeanScore >= terms.PassMark ? AwardAction.PassScore : AwardAction.FailScore, Actor.System, null, clock);
    }

    private void Write(AwardAction action, CaseClock clock)
    {
        history.Add(new AwardStep(history.Count + 1, Round, Status, action, Status, Actor.System, null, null, clock.UtcNow));
        (Round, ChangedAt) = (Round + 1, clock.UtcNow);
    }

    /// <param name="pictures">Of the place; at least one.</param>
    public void Inspect(Actor actor, InspectionReport report, bool passed, IReadOnlyList<StoredFileId> pictures, AwardTerms terms, CaseClock clock)
    {
        var action = passed ? AwardAction.PassInspection : AwardAction.FailInspection;
        RefusedException.ThrowIf(WhyNot(action, actor)
            ?? (report.Officers.DistinctBy(officer => officer.Person).Count() < terms.Inspectors ? AwardRefusals.TooFewInspectors.With(terms.Inspectors)
                : report.Officers.Any(officer => officer.Person == PersonId || SatElsewhere(officer.Person, AwardStage.Review)) ? AwardRefusals.FourEyes
                : report.HeldOn > clock.Today ? AwardRefusals.DayInTheFuture
                : report.HeldOn < CountyClock.DayOf(SubmittedAt!.Value) ? AwardRefusals.DaysWrong
                : pictures.Count == 0 ? AwardRefusals.PhotosMissing : null));
        Take(action, actor, report.Report.Length <= AwardStep.LongestOpinion ? report.Report : report.Report[..AwardStep.LongestOpinion], clock);
        var inspection = new AwardInspection(inspections.Count + 1, report, actor, clock.UtcNow);
        inspections.Add(inspection);
        inspectors.AddRange(report.Officers.DistinctBy(officer => officer.Person).Select(officer => new AwardInspector(inspection.Id, officer.Person, officer.Name)));
        photos.AddRange(pictures.Select(file => new AwardPhoto(inspection.Id, file)));
    }

    /// <summary>The group's decision with its minutes; it counts when enough people have signed it.</summary>
    public void DraftDecision(Actor actor, DecisionDraft draft, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.DraftDecision, actor) ?? WhyNotThisSum(draft, terms, clock));
        var amount = AwardMoney.CountyShare(draft.Gross, draft.Elsewhere);
        RefusedException.ThrowIf(amount.IsZero && !IsSelection ? AwardRefusals.NothingLeftToPay : null);
        Take(AwardAction.DraftDecision, actor, null, clock);
        decisions.Add(new AwardDecision(decisions.Count + 1, draft, amount, terms.TierOf(amount), upgrade: false, actor, clock.UtcNow));
    }

    /// <summary>One signature; the last one carries the decision.</summary>
    public void Sign(Actor actor, string opinion, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.Sign, actor));
        var decision = Decision!;
        var capability = actor.May(Capability.DecideAwards) ? Capability.DecideAwards : Capability.SignAwards;
        Take(AwardAction.Sign, actor, opinion, clock);
        signatures.Add(new AwardSignature(decision.Id, actor, capability, opinion, clock.UtcNow));
        if (SignaturesNow.Count < decision.SignersNeeded || (decision.LeaderNeeded && !SignaturesNow.Any(signature => signature.IsLeader))) return;
        decision.Carry();
        Take(AwardAction.Approve, Actor.System, null, clock);
        (AwardedClass, Amount) = (decision.Class, decision.Amount);
        if (decision.IsUpgrade) Replan(decision.Amount, clock);
    }

    /// <summary>Somebody who should sign does not: back, with the reason.</summary>
    public void ReturnDecision(Actor actor, string reason, CaseClock clock) => Take(AwardAction.ReturnDecision, actor, reason, clock);

    public void Reject(Actor actor, string reason, CaseClock clock) => Take(AwardAction.Reject, actor, reason, clock);

    public void Publish(Actor actor, string listNumber, CaseClock clock) => Take(AwardAction.Publish, actor, listNumber, clock);

    public void Object(Actor actor, string objection, CaseClock clock) => Take(AwardAction.Object, actor, objection, clock);

    public void DismissObjection(Actor actor, string reason, CaseClock clock) => Take(AwardAction.DismissObjection, actor, reason, clock);

    public void UpholdObjection(Actor actor, string reason, CaseClock clock) => Take(AwardAction.UpholdObjection, actor, reason, clock);

    /// <summary>The days of the list are over and nothing holds this person.</summary>
    public void EndPublicity(DateOnly lastDay, CaseClock clock)
    {
        RefusedException.ThrowIf(clock.Today <= lastDay ? AwardRefusals.PublicityNotOver : null);
        Take(AwardAction.EndPublicity, Actor.System, null, clock);
    }

    /// <summary>The employer's limit for a correction ran out (视为撤回).</summary>
    public void Lapse(CaseClock clock)
    {
        RefusedException.ThrowIf(CorrectionDeadline is { } limit && clock.Today > limit.DueOn ? null : AwardRefusals.LimitNotOver);
        Take(AwardAction.Lapse, Actor.System, null, clock);
    }

    /// <summary>The class is offered, a fixed sum is the class's own, and nothing is over the cap.</summary>
    private Refusal? WhyNotThisSum(DecisionDraft draft, AwardTerms terms, CaseClock clock) =>
        terms.Class(draft.Class) is not { } offered ? AwardRefusals.ClassNotOffered
        : draft.Gross > terms.Cap ? AwardRefusals.OverTheCap.With(terms.Cap)
        : draft.Gross < Money.Zero || (draft.Gross.IsZero && !IsSelection) || draft.Elsewhere < Money.Zero || (offered.Amount is { } fixedSum && fixedSum != draft.Gross) ? AwardRefusals.AmountWrong
        : draft.MeetingOn > clock.Today ? AwardRefusals.DayInTheFuture
        // The group meets over what was seen on the spot.
        : draft.MeetingOn < (inspections.Select(inspection => (DateOnly?)inspection.HeldOn).Max() ?? CountyClock.DayOf(SubmittedAt!.Value)) ? AwardRefusals.DaysWrong
        : null;
}
