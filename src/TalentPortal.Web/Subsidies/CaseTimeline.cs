using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Subsidies;

/// <summary>The course of a case in words: what was done by whom, who has it now and until when, what comes.</summary>
public static class CaseTimeline
{
    private static readonly SubsidyStatus[] Usual =
    [
        SubsidyStatus.AwaitingEmployer, SubsidyStatus.AwaitingIntake, SubsidyStatus.Accepted, SubsidyStatus.FirstReview, SubsidyStatus.JointReview,
        SubsidyStatus.SecondReview, SubsidyStatus.AwaitingApproval, SubsidyStatus.AwaitingPublicity, SubsidyStatus.InPublicity, SubsidyStatus.AwaitingPayment,
    ];

    public static TimelineView Of(SubsidyForDesk file, PortalTexts texts, PortalFormat format)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Of(file.Application, texts, format, withActors: true);
    }

    /// <param name="application">The case with its history.</param>
    /// <param name="texts">Words.</param>
    /// <param name="format">Dates.</param>
    /// <param name="withActors">Staff see names and opinions; the applicant sees what happened.</param>
    public static TimelineView Of(SubsidyApplication application, PortalTexts texts, PortalFormat format, bool withActors)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(format);
        var done = application.History.OrderBy(step => step.Sequence).Select(step => (step.At, Step: new TimelineViewStep(TimelineMoment.Done, texts.Of(step.Action), Detail(step))));
        // Who holds the file at its desk is the desks' own business.
        if (withActors) done = done.Concat(application.HandOvers.Select(row => (row.At, new TimelineViewStep(TimelineMoment.Done, texts["subsidy.hand_over.done", row.ToName], $"{format.Moment(row.At)} · {row.ByName} · {row.Reason}")))).OrderBy(entry => entry.At);
        var steps = done.Select(entry => entry.Step).ToList();
        if (SubsidyFlow.IsFinal(application.Status)) return new TimelineView(steps);
        steps.Add(new TimelineViewStep(TimelineMoment.Now, texts.Of(application.Status) + (withActors && application.HolderName is { } holder ? $" · {holder}" : ""), Now()));
        // Whoever waits for money has been decided on: what comes is what comes after the decision.
        var at = Array.IndexOf(Usual, application.Status is SubsidyStatus.AwaitingFunds ? SubsidyStatus.AwaitingApproval : application.Status);
        if (at >= 0) steps.AddRange(Usual[(at + 1)..].Select(next => new TimelineViewStep(TimelineMoment.Next, texts.Of(next), Limit(next))));
        return new TimelineView(steps);

        string Detail(SubsidyStep step) =>
            format.Moment(step.At) + (withActors ? " · " + StepNames.Of(step, texts) : "") + (withActors && step.Opinion is { Length: > 0 } opinion ? " · " + opinion : "");

        string? Now() => (application.CorrectionDeadline ?? application.Deadline) is { IsPaused: false } running
            ? texts["subsidy.timeline.until", running.DueOn] + (running.IsProvisional ? texts["subsidy.timeline.provisional"] : "") : null;

        string? Limit(SubsidyStatus status) => LimitOf(application.Limits, status) is { } days ? texts["subsidy.timeline.limit", days] : null;
    }

    private static int? LimitOf(Domain.Policies.StepLimits? limits, SubsidyStatus status) => status switch
    {
        SubsidyStatus.AwaitingIntake => limits?.Acceptance,
        SubsidyStatus.FirstReview => limits?.FirstReview,
        SubsidyStatus.JointReview => limits?.JointReview,
        SubsidyStatus.SecondReview => limits?.SecondReview,
        SubsidyStatus.AwaitingApproval => limits?.Approval,
        SubsidyStatus.InPublicity => limits?.Publicity,
        SubsidyStatus.AwaitingPayment => limits?.Payment,
        _ => null,
    };
}
