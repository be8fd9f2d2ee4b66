using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies;

/// <summary>What the desks do: intake, reviews, joint review, decision, publicity, payment.</summary>
public sealed partial class SubsidyApplication
{
    public void Accept(Actor actor, string? opinion, CaseClock clock) => Take(SubsidyAction.Accept, actor, opinion, clock);

    public void Decline(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.Decline, actor, reason, clock);

    /// <summary>Everything that is missing, in one notice.</summary>
    public void RequestCorrection(Actor actor, IReadOnlyCollection<(string Subject, string WhatToDo)> items, CaseClock clock)
    {
        RefusedException.ThrowIf(items.Count == 0 ? SubsidyRefusals.NothingToCorrect : null);
        Take(SubsidyAction.RequestCorrection, actor, Summary(items), clock);
        corrections.AddRange(items.Select((item, i) => new CorrectionItem(Round, i + 1, item.Subject, item.WhatToDo)));
    }

    /// <summary>The history names the lines and shortens them; whole they stand in the notice.</summary>
    private static string Summary(IReadOnlyCollection<(string Subject, string WhatToDo)> items)
    {
        var room = SubsidyStep.LongestOpinion / items.Count - 2;
        return string.Join("；", items.Select(item => item.WhatToDo.Length <= room ? item.WhatToDo : item.WhatToDo[..(room - 1)] + "…"));
    }

    public void StartReview(Actor actor, CaseClock clock)
    {
        Take(SubsidyAction.StartReview, actor, null, clock);
        Assign(actor.Id, actor.Name, clock.UtcNow);
    }

    public void Assign(AccountId holder, string name, DateTime now) => (Holder, HolderName, ChangedAt) = (holder, name, now);

    /// <summary>A new run of the automatic checks replaces the open ones; conclusions already written stay with what they concluded.</summary>
    public void RecordChecks(IEnumerable<SubsidyCheck> results, DateTime now)
    {
        foreach (var result in results)
        {
            var earlier = checks.SingleOrDefault(check => check.Kind == result.Kind && check.Conclusion is null);
            if (earlier is not null) checks.Remove(earlier);
            if (checks.Any(check => check.Kind == result.Kind && check.Evidence == result.Evidence && check.Outcome == result.Outcome)) continue;
            checks.Add(result);
        }

        ChecksRunAt = ChangedAt = now;
        CountDoubts();
    }

    public void RecordAssessment(Guid assessment, Money amount, DateTime now) => (AssessmentId, Amount, ChangedAt) = (assessment, amount, now);

    public void Conclude(Guid check, string conclusion, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConclude(actor));
        var found = checks.SingleOrDefault(known => known.Id == check) ?? throw new NotFoundException();
        found.Conclude(conclusion, actor.Name, now);
        ChangedAt = now;
        CountDoubts();
    }

    /// <summary>Writes down what was found, if the version of the case asks for it; the calculation has to be run again.</summary>
    public void Find(FindingContent content, AllowanceTerms terms, string evidence, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConclude(actor) ?? content.WhyNotUnder(terms));
        findings.Add(new SubsidyFinding(findings.Count + 1, content, evidence, actor, now));
        ChangedAt = now;
    }

    public Refusal? WhyNotConclude(Actor actor) =>
        Status is SubsidyStatus.FirstReview ? WhyNotThisOfficer(SubsidyAction.RaiseDoubt, Capability.ReviewSubsidies, actor)
        : Status is SubsidyStatus.Discrepancy ? WhyNotThisOfficer(SubsidyAction.ConfirmDoubt, Capability.ReviewSubsidies, actor)
        : SubsidyRefusals.NotInThisStatus;

    public void RaiseDoubt(Actor actor, string opinion, CaseClock clock) => Take(SubsidyAction.RaiseDoubt, actor, opinion, clock);

    /// <summary>Passes first review, with questions to departments, or without any straight to second review.</summary>
    public void PassFirstReview(Actor actor, string opinion, IReadOnlyCollection<(Department Department, string Question)> asked, CaseClock clock)
    {
        Take(asked.Count > 0 ? SubsidyAction.PassFirstReview : SubsidyAction.PassFirstReviewAlone, actor, opinion, clock);
        questions.AddRange(asked.Select(item => new JointQuestion(item.Department, item.Question, Round, actor.Name, clock.UtcNow)));
    }

    /// <summary>A department answers. The last answer moves the case on: to second review, or to a human check of the hits.</summary>
    public void AnswerJointQuestion(Guid question, JointVerdict verdict, string answer, Actor actor, CaseClock clock)
    {
        var asked = questions.SingleOrDefault(known => known.Id == question) ?? throw new NotFoundException();
        actor = actor.For(asked.Department, Capability.AnswerJointReview) ?? throw new NotFoundException();
        RefusedException.ThrowIf(Status is not SubsidyStatus.JointReview ? SubsidyRefusals.NotInThisStatus
            : !actor.May(Capability.AnswerJointReview) ? SubsidyRefusals.NotYours
            : WhyNotThisOfficer(SubsidyAction.AllAnsweredClear, Capability.AnswerJointReview, actor));
        asked.Reply(verdict, answer, actor, clock.UtcNow);
        ChangedAt = clock.UtcNow;
        var thisRound = questions.Where(known => known.Round == Round).ToList();
        if (thisRound.Any(known => known.Verdict is null)) return;
        var anyHit = thisRound.Any(known => known.Verdict is JointVerdict.Hit);
        Take(anyHit ? SubsidyAction.AllAnsweredWithHit : SubsidyAction.AllAnsweredClear, actor, null, clock);
    }

    /// <summary>Every check passed by itself, and nobody at any desk has doubted or sent the file back.</summary>
    public bool IsWithoutDoubt =>
        checks.TrueForAll(check => check.Outcome is CheckOutcome.Passed) && !history.Exists(step => step.Action is SubsidyAction.RaiseDoubt or SubsidyAction.AllAnsweredWithHit or SubsidyAction.SendBack or SubsidyAction.ReturnToReview);

    /// <summary>The policy has small sums reviewed once; whoever approves is still another person than the first reviewer.</summary>
    public void WaiveSecondReview(CaseClock clock) => Take(SubsidyAction.WaiveSecondReview, Actor.System, null, clock);

    public void ClearDoubt(Actor actor, string opinion, CaseClock clock) => Take(SubsidyAction.ClearDoubt, actor, opinion, clock);

    public void ConfirmDoubt(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.ConfirmDoubt, actor, reason, clock);

    public void PassSecondReview(Actor actor, string opinion, CaseClock clock) => Take(SubsidyAction.PassSecondReview, actor, opinion, clock);

    public void SendBack(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.SendBack, actor, reason, clock);

    /// <param name="factsDigest">Digest of the assessment that is approved; it goes into the step.</param>
    public void Approve(Actor actor, string opinion, string factsDigest, CaseClock clock) => Take(SubsidyAction.Approve, actor, opinion, clock, factsDigest);

    /// <summary>The same decision while the budget has no money for it.</summary>
    public void ApproveAwaitingFunds(Actor actor, string opinion, string factsDigest, CaseClock clock) => Take(SubsidyAction.ApproveAwaitingFunds, actor, opinion, clock, factsDigest);

    /// <param name="entry">The entry of the budget's journal that reserved the money.</param>
    public void GrantFunds(string entry, CaseClock clock) => Take(SubsidyAction.GrantFunds, Actor.System, entry, clock);

    /// <summary>Back to first review instead of a decision; what the case comes to is calculated anew with it.</summary>
    public void ReturnToReview(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.ReturnToReview, actor, reason, clock);

    public void Reject(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.Reject, actor, reason, clock);

    public void Publish(Actor actor, string noticeNumber, CaseClock clock) => Take(SubsidyAction.Publish, actor, noticeNumber, clock);

    /// <summary>The days of the notice are over and nobody objected to this person.</summary>
    public void EndPublicity(DateOnly lastDay, CaseClock clock)
    {
        RefusedException.ThrowIf(clock.Today <= lastDay ? SubsidyRefusals.PublicityNotOver : null);
        Take(SubsidyAction.EndPublicity, Actor.System, null, clock);
    }

    public void Object(Actor actor, string objection, CaseClock clock) => Take(SubsidyAction.Object, actor, objection, clock);

    public void DismissObjection(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.DismissObjection, actor, reason, clock);

    public void UpholdObjection(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.UpholdObjection, actor, reason, clock);

    /// <summary>After the period, a lead that must be looked into first; from here on as with an objection.</summary>
    public void SuspendPayment(Actor actor, string lead, CaseClock clock) => Take(SubsidyAction.SuspendPayment, actor, lead, clock);

    public void RecordPayment(Actor actor, string batchNumber, CaseClock clock) => Take(SubsidyAction.Pay, actor, batchNumber, clock);

    public void RecordFailedPayment(Actor actor, string bankReason, CaseClock clock) => Take(SubsidyAction.FailPayment, actor, bankReason, clock);

    /// <summary>The applicant's limit for a correction ran out (视为撤回).</summary>
    public void Lapse(CaseClock clock)
    {
        RefusedException.ThrowIf(CorrectionDeadline is { } limit && clock.Today > limit.DueOn ? null : SubsidyRefusals.LimitNotOver);
        Take(SubsidyAction.Lapse, Actor.System, null, clock);
    }

    /// <summary>The county's offer ran out before the employer confirmed it (免申即享, domain 3.5): nothing is paid, and the person may apply.</summary>
    public void LapseOffered(CaseClock clock) => Take(SubsidyAction.LapseOffered, Actor.System, null, clock);

    /// <summary>Person and employer confirmed the county's offer and all checks are clean.</summary>
    public void AdmitOffered(Actor actor, string opinion, CaseClock clock) => Take(SubsidyAction.AdmitOffered, actor, opinion, clock);

    /// <summary>Nobody said within <paramref name="backstopDays"/> working days what is missing: accepted from receipt (行政许可法 art. 32, used as a backstop).</summary>
    public void DeemAccepted(int backstopDays, CaseClock clock)
    {
        var receivedOn = Deadline?.StartedOn ?? clock.Today;
        RefusedException.ThrowIf(clock.Calendar.WorkingDaysBetween(receivedOn, clock.Today) > backstopDays ? null : SubsidyRefusals.LimitNotOver);
        Take(SubsidyAction.DeemAccepted, Actor.System, null, clock);
    }

    private void CountDoubts() => OpenDoubts = checks.Count(check => check.IsOpen);
}
