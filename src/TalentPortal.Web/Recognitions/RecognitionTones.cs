using TalentPortal.Application.Foundation;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Recognitions;

/// <summary>The families of the badges, and the course of a case in words.</summary>
internal static class RecognitionTones
{
    public static Tone Tone(this RecognitionStatus status) => status switch
    {
        RecognitionStatus.Draft or RecognitionStatus.AwaitingEmployer or RecognitionStatus.AwaitingIntake or RecognitionStatus.Withdrawn or RecognitionStatus.Lapsed => Foundation.Parts.Tone.Quiet,
        RecognitionStatus.ReturnedByEmployer or RecognitionStatus.AwaitingCorrection or RecognitionStatus.ObjectionReview => Foundation.Parts.Tone.Wait,
        RecognitionStatus.Recognised => Foundation.Parts.Tone.Ok,
        RecognitionStatus.Declined or RecognitionStatus.NotRecognised => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this RecognitionState state) => state switch
    {
        RecognitionState.Valid => Foundation.Parts.Tone.Ok,
        RecognitionState.Expired or RecognitionState.Replaced => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.No,
    };

    public static Tone Tone(this CatalogueState state) => state switch
    {
        CatalogueState.Draft => Foundation.Parts.Tone.Wait,
        CatalogueState.Published => Foundation.Parts.Tone.Ok,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static Tone Tone(this RecognitionNoticeState state) => state switch
    {
        RecognitionNoticeState.Draft => Foundation.Parts.Tone.Wait,
        RecognitionNoticeState.Published => Foundation.Parts.Tone.Work,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static string Condition(this CatalogueEntry entry, PortalFormat format) => format.IsChinese ? entry.ConditionZh : entry.ConditionEn;

    public static string Name(this CatalogueProof proof, PortalFormat format) => format.IsChinese ? proof.NameZh : proof.NameEn;

    /// <param name="withActors">Staff see names and opinions; the applicant sees what happened.</param>
    public static TimelineView Timeline(this RecognitionApplication application, PortalTexts texts, PortalFormat format, bool withActors)
    {
        var steps = application.History.OrderBy(step => step.Sequence).Select(step => new TimelineViewStep(TimelineMoment.Done, texts.Of(step.Action),
            format.Moment(step.At) + (withActors ? " · " + RecognitionCaseChanges.NameOf(step, texts) : "") + (withActors && step.Opinion is { Length: > 0 } opinion ? " · " + opinion : ""))).ToList();
        if (!RecognitionFlow.IsFinal(application.Status)) steps.Add(new TimelineViewStep(TimelineMoment.Now, texts.Of(application.Status), null));
        return new TimelineView(steps);
    }
}
