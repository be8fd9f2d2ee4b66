using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Which rows an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class RecognitionAuthority
{
    public static IQueryable<RecognitionApplication> OwnedBy(this IQueryable<RecognitionApplication> applications, Actor actor) =>
        actor.May(Capability.ApplyForRecognition) ? applications.Where(application => application.StartedBy == actor.Id) : applications.Where(_ => false);

    public static IQueryable<RecognitionApplication> OfEmployer(this IQueryable<RecognitionApplication> applications, Actor actor) =>
        actor.May(Capability.ConfirmEmployment) && actor.Employer is { } employer
            ? applications.Where(application => application.EmployerId == employer && application.SubmittedAt != null)
            : applications.Where(_ => false);

    /// <summary>Every submitted case of the county, or of one's own township; by a colleague's duty, of the colleague's.</summary>
    public static IQueryable<RecognitionApplication> AtDeskOf(this IQueryable<RecognitionApplication> applications, Actor actor)
    {
        if (!actor.May(Capability.ReadRecognitions)) return applications.Where(_ => false);
        var submitted = applications.Where(application => application.SubmittedAt != null);
        return actor.TownshipsOf(Capability.ReadRecognitions) switch
        {
            null => submitted,
            [var township] => submitted.Where(application => application.TownshipCode == township),
            var townships => submitted.Where(application => townships.Contains(application.TownshipCode!)),
        };
    }

    /// <summary>The holder's own, or every one for whoever reads recognitions of the whole county.</summary>
    public static IQueryable<Recognition> ReadableBy(this IQueryable<Recognition> recognitions, Actor actor) =>
        actor.May(Capability.ReadRecognitions) && actor.TownshipsOf(Capability.ReadRecognitions) is null ? recognitions : recognitions.HeldBy(actor);

    /// <summary>Levels whose mid-term check is due, as <see cref="Recognition.IsMidTermDue"/> says it of one.</summary>
    public static IQueryable<Recognition> MidTermDueOn(this IQueryable<Recognition> recognitions, DateOnly today) =>
        recognitions.Where(row => row.State == RecognitionState.Valid && row.MidTermPassedOn == null && row.MidTermDueOn <= today && row.LastDay >= today);

    /// <summary>Levels whose withdrawal waits for a second person.</summary>
    public static IQueryable<Recognition> ProposedOn(this IQueryable<Recognition> recognitions, DateOnly today) =>
        recognitions.Where(row => row.State == RecognitionState.Valid && row.LastDay >= today && row.ProposedReason != null);

    public static IQueryable<Recognition> HeldBy(this IQueryable<Recognition> recognitions, Actor actor) =>
        actor.Person is { } person ? recognitions.Where(recognition => recognition.PersonId == person) : recognitions.Where(_ => false);

    /// <summary>Panels belong to no township: a clerk of one does not see them.</summary>
    public static IQueryable<RecognitionPanel> ReadableBy(this IQueryable<RecognitionPanel> panels, Actor actor) =>
        actor.May(Capability.ReadRecognitions) && actor.TownshipsOf(Capability.ReadRecognitions) is null ? panels : panels.Where(_ => false);

    public static IQueryable<RecognitionNotice> ReadableBy(this IQueryable<RecognitionNotice> notices, Actor actor) =>
        actor.May(Capability.PublishNotices) || actor.May(Capability.ReadLogs) ? notices : notices.Where(_ => false);

    /// <summary>Drafts only who keeps or audits the catalogue; what was published, everybody.</summary>
    public static IQueryable<CatalogueVersion> VisibleTo(this IQueryable<CatalogueVersion> versions, Actor actor) =>
        actor.May(Capability.MaintainPolicies) || actor.May(Capability.ReadLogs)
            ? versions
            : versions.Where(version => version.State == CatalogueState.Published || version.State == CatalogueState.Superseded);
}
