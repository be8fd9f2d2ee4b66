using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Which applications an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class SubsidyAuthority
{
    public static IQueryable<SubsidyApplication> OwnedBy(this IQueryable<SubsidyApplication> applications, Actor actor) =>
        actor.May(Capability.ApplyForSubsidies)
            ? applications.Where(application => application.StartedBy == actor.Id)
            : applications.Where(_ => false);

    public static IQueryable<SubsidyApplication> OfEmployer(this IQueryable<SubsidyApplication> applications, Actor actor) =>
        actor.May(Capability.ConfirmEmployment) && actor.Employer is { } employer
            ? applications.Where(application => application.EmployerId == employer && application.SubmittedAt != null)
            : applications.Where(_ => false);

    /// <summary>The desks: every submitted case of the county, or of one's own township or park; by a colleague's duty, of the colleague's.</summary>
    public static IQueryable<SubsidyApplication> AtDeskOf(this IQueryable<SubsidyApplication> applications, Actor actor)
    {
        if (!actor.May(Capability.ReadSubsidies)) return applications.Where(_ => false);
        var submitted = applications.Where(application => application.SubmittedAt != null);
        return actor.TownshipsOf(Capability.ReadSubsidies) switch
        {
            null => submitted,
            [var township] => submitted.Where(application => application.TownshipCode == township),
            var townships => submitted.Where(application => townships.Contains(application.TownshipCode!)),
        };
    }

    /// <summary>Cases with a question to the actor's department, or to that of a colleague the actor stands in for; of these the actor sees the question, not the file.</summary>
    public static IQueryable<SubsidyApplication> AskedOf(this IQueryable<SubsidyApplication> applications, Actor actor) =>
        actor.DepartmentsOf(Capability.AnswerJointReview) switch
        {
            [] => applications.Where(_ => false),
            [var department] => applications.Where(application => application.Questions.Any(question => question.Department == department)),
            var departments => applications.Where(application => application.Questions.Any(question => departments.Contains(question.Department))),
        };
}
