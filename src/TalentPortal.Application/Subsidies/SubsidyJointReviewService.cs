using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything a department does in joint review (联审): see its questions, answer each once.</summary>
public sealed class SubsidyJointReviewService(IPortalDb db, ICurrentActor current, CaseClocks clocks, IValidator<AnswerJointQuestion> validator)
{
    public async Task AnswerAsync(Guid question, AnswerJointQuestion form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var application = await db.SubsidyApplications.AskedOf(current.Actor).Where(row => row.Questions.Any(asked => asked.Id == question)).SingleOrNotFoundAsync(ct);
        application.AnswerJointQuestion(question, form.Verdict!.Value, form.Answer?.Trim() ?? "", current.Actor, await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The department's open questions, the oldest first.</summary>
    public async Task<IReadOnlyList<JointQuestionForDepartment>> OpenAsync(CancellationToken ct)
    {
        var department = current.Actor.Department;
        return await db.SubsidyApplications.AsNoTracking().AskedOf(current.Actor)
            .SelectMany(application => application.Questions, (application, question) => new { application, question })
            .Where(row => row.question.Department == department && row.question.Verdict == null && row.application.Status == SubsidyStatus.JointReview && row.question.Round == row.application.Round)
            .OrderBy(row => row.question.AskedAt)
            .Select(row => new JointQuestionForDepartment(
                row.question.Id, row.application.CaseNumber!, row.application.ApplicantName, row.application.PersonId!.Value, row.application.EmployerName,
                row.question.Question, row.question.AskedBy, row.question.AskedAt, row.application.Deadline!.DueOn, row.application.Version))
            .Take(200).ToListAsync(ct);
    }
}

/// <summary>What a department sees of a case: whom it concerns and what is asked.</summary>
public sealed record JointQuestionForDepartment(
    Guid Id, string CaseNumber, string ApplicantName, Domain.Talents.PersonId Person, string EmployerName, string Question, string AskedBy, DateTime AskedAt, DateOnly DueOn, long Version);
