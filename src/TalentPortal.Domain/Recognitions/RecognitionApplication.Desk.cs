using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>What the desks do: intake, review, panel, decision, publicity.</summary>
public sealed partial class RecognitionApplication
{
    public void Accept(Actor actor, string? opinion, CaseClock clock) => Take(RecognitionAction.Accept, actor, opinion, clock);

    public void Decline(Actor actor, string reason, CaseClock clock) => Take(RecognitionAction.Decline, actor, reason, clock);

    /// <summary>Everything that is missing, in one notice.</summary>
    public void RequestCorrection(Actor actor, IReadOnlyCollection<(string Subject, string WhatToDo)> items, CaseClock clock)
    {
        RefusedException.ThrowIf(items.Count == 0 ? RecognitionRefusals.NothingToCorrect : null);
        var summary = string.Join("；", items.Select(item => item.WhatToDo));
        Take(RecognitionAction.RequestCorrection, actor, summary.Length <= RecognitionStep.LongestOpinion ? summary : summary[..(RecognitionStep.LongestOpinion - 1)] + "…", clock);
        corrections.AddRange(items.Select((item, i) => new CorrectionItem(Round, i + 1, item.Subject, item.WhatToDo)));
    }

    /// <summary>认定: the papers prove the title, so the entry's level goes to the decision.</summary>
    public void PassReview(Actor actor, string opinion, CaseClock clock)
    {
        Take(RecognitionAction.PassReview, actor, opinion, clock);
        ProposedLevel = Level;
    }

    public void RejectReview(Actor actor, string reason, CaseClock clock) => Take(RecognitionAction.RejectReview, actor, reason, clock);

    /// <summary>评定: the sheet decides whether the case goes to the panel; below the mark it ends, and the person may come again next year.</summary>
    public void Score(ScoreSheet sheet, CatalogueTerms terms, Actor actor, string opinion, CaseClock clock)
    {
        var passes = sheet.Passes(terms);
        var action = passes ? RecognitionAction.PassScore : RecognitionAction.FailScore;
        RefusedException.ThrowIf(WhyNot(action, actor) ?? sheet.WhyInvalid(terms));
        Take(action, actor, opinion, clock);
        Scores = sheet;
        ReapplyFrom = passes ? null : new DateOnly(clock.Today.Year + 1, 1, 1);
    }

    /// <param name="level">What the votes add up to; null: not recommended.</param>
    public void RecordPanel(RecognitionPanelId panel, TalentLevel? level, Actor actor, string opinion, CaseClock clock)
    {
        Take(level is null ? RecognitionAction.PanelRefuses : RecognitionAction.PanelRecommends, actor, opinion, clock);
        (PanelId, ProposedLevel) = (panel, level);
    }

    /// <param name="held">The recognition in force, if any: a level that is not higher is granted only near the end of its term.</param>
    public void Approve(Actor actor, Recognition? held, int renewalMonths, string opinion, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(RecognitionAction.Approve, actor) ?? WhyNotOver(held, renewalMonths, clock.Today));
        Take(RecognitionAction.Approve, actor, opinion, clock);
    }

    public void Reject(Actor actor, string reason, CaseClock clock) => Take(RecognitionAction.Reject, actor, reason, clock);

    public void SendBack(Actor actor, string reason, CaseClock clock)
    {
        Take(RecognitionAction.SendBack, actor, reason, clock);
        (ProposedLevel, Scores, PanelId) = (null, null, null);
    }

    public void Publish(Actor actor, string noticeNumber, CaseClock clock) => Take(RecognitionAction.Publish, actor, noticeNumber, clock);

    public void Object(Actor actor, string objection, CaseClock clock) => Take(RecognitionAction.Object, actor, objection, clock);

    public void DismissObjection(Actor actor, string reason, CaseClock clock) => Take(RecognitionAction.DismissObjection, actor, reason, clock);

    public void UpholdObjection(Actor actor, string reason, CaseClock clock) => Take(RecognitionAction.UpholdObjection, actor, reason, clock);

    /// <summary>The days of the notice are over and nothing holds this person.</summary>
    public void Recognise(DateOnly lastDayOfNotice, CaseClock clock)
    {
        RefusedException.ThrowIf(clock.Today <= lastDayOfNotice ? RecognitionRefusals.PublicityNotOver : null);
        Take(RecognitionAction.Recognise, Actor.System, null, clock);
    }

    /// <summary>The applicant's limit for a correction ran out (视为撤回).</summary>
    public void Lapse(CaseClock clock)
    {
        RefusedException.ThrowIf(CorrectionDeadline is { } limit && clock.Today > limit.DueOn ? null : RecognitionRefusals.LimitNotOver);
        Take(RecognitionAction.Lapse, Actor.System, null, clock);
    }

    /// <summary>Why the proposed level adds nothing to the one held, or null.</summary>
    public Refusal? WhyNotOver(Recognition? held, int renewalMonths, DateOnly today) =>
        held is null || ProposedLevel < held.Level || held.LastDay < today.AddMonths(renewalMonths) ? null : RecognitionRefusals.NotHigher.With(held.Level);
}
