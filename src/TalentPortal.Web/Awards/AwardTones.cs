using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Awards;

/// <summary>The families of the badges, and the course of a case in words.</summary>
internal static class AwardTones
{
    public static Tone Tone(this AwardStatus status) => status switch
    {
        AwardStatus.Draft or AwardStatus.Withdrawn or AwardStatus.Lapsed or AwardStatus.Archived => Foundation.Parts.Tone.Quiet,
        AwardStatus.AwaitingCorrection or AwardStatus.ObjectionReview or AwardStatus.Correcting => Foundation.Parts.Tone.Wait,
        AwardStatus.Running or AwardStatus.Completed => Foundation.Parts.Tone.Ok,
        AwardStatus.NotAwarded or AwardStatus.Stopped => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this AwardCallState state) => state switch
    {
        AwardCallState.Draft or AwardCallState.Checked => Foundation.Parts.Tone.Wait,
        AwardCallState.Published => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this AwardListState state) => state switch
    {
        AwardListState.Draft => Foundation.Parts.Tone.Wait,
        AwardListState.Published => Foundation.Parts.Tone.Work,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this InstalmentState state) => state switch
    {
        InstalmentState.Planned => Foundation.Parts.Tone.Quiet,
        InstalmentState.Paid => Foundation.Parts.Tone.Ok,
        InstalmentState.Cancelled => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this RecoveryState state) => TalentPortal.Web.Payments.PaymentTones.Of(state);

    public static string Title(this AwardCall call, PortalFormat format) => format.IsChinese ? call.TitleZh : call.TitleEn;

    public static string Body(this AwardCall call, PortalFormat format) => format.IsChinese ? call.BodyZh : call.BodyEn;

    public static string Name(this AwardMaterialTerm material, PortalFormat format) => format.IsChinese ? material.NameZh : material.NameEn;

    public static string Name(this AwardCriterion criterion, PortalFormat format) => format.IsChinese ? criterion.NameZh : criterion.NameEn;

    /// <param name="withActors">Staff see names and opinions; the employer sees what happened.</param>
    public static TimelineView Timeline(this AwardCase award, PortalTexts texts, PortalFormat format, bool withActors)
    {
        var steps = award.History.Where(step => withActors || step.Action is not (AwardAction.Score or AwardAction.Recuse or AwardAction.Sign)).OrderBy(step => step.Sequence)
            .Select(step => new TimelineViewStep(TimelineMoment.Done, texts.Of(step.Action),
                format.Moment(step.At) + (withActors ? " · " + AwardCaseChanges.NameOf(step, texts) : "") + (withActors && step.Opinion is { Length: > 0 } opinion ? " · " + opinion : ""))).ToList();
        if (!AwardFlow.IsFinal(award.Status)) steps.Add(new TimelineViewStep(TimelineMoment.Now, texts.Of(award.Status), null));
        return new TimelineView(steps);
    }
}
