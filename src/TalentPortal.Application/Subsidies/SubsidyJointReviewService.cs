using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything a department does in joint review (联审): see its questions, answer each once.</summary>
public sealed class SubsidyJointReviewService(IPortalDb db, ICurrentActor current, CaseClocks clocks, PersonalDataVault vault, ReviewSteps steps, IValidator<AnswerJointQuestion> validator)
{
    private const int AtOnce = 200;

    public async Task AnswerAsync(Guid question, AnswerJointQuestion form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var departments = current.Actor.DepartmentsOf(Capability.AnswerJointReview);
        var application = await db.SubsidyApplications.AskedOf(current.Actor).Where(row => row.Questions.Any(asked => asked.Id == question && departments.Contains(asked.Department))).SingleOrNotFoundAsync(ct);
        var clock = await clocks.NowAsync(ct);
        application.AnswerJointQuestion(question, form.Verdict!.Value, form.Answer?.Trim() ?? "", current.Actor, clock);
        await steps.GoOnAsync(application, clock, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The open questions of the departments the actor answers for, the oldest first.</summary>
    public async Task<IReadOnlyList<JointQuestionForDepartment>> OpenAsync(CancellationToken ct) =>
        await Open().OrderBy(row => row.AskedAt).Take(AtOnce).ToListAsync(ct);

    /// <summary>One open question, with the ID number masked so that the department can find the person.</summary>
    public async Task<JointQuestionForDepartment> GetAsync(Guid question, CancellationToken ct)
    {
        var row = await Open().SingleOrDefaultAsync(asked => asked.Id == question, ct) ?? throw new Domain.Foundation.NotFoundException();
        var person = await db.People.AsNoTracking().SingleAsync(known => known.Id == row.Person, ct);
        return row with { IdNumber = vault.Masked(Domain.Foundation.PersonalField.IdNumber, person.Id.Value, person.IdNumber) };
    }

    private IQueryable<JointQuestionForDepartment> Open()
    {
        var departments = current.Actor.DepartmentsOf(Capability.AnswerJointReview);
        return db.SubsidyApplications.AsNoTracking().AskedOf(current.Actor)
            .SelectMany(application => application.Questions, (application, question) => new { application, question })
            .Where(row => departments.Contains(row.question.Department) && row.question.Verdict == null && row.application.Status == SubsidyStatus.JointReview && row.question.Round == row.application.Round)
            .Select(row => new JointQuestionForDepartment
            {
                Id = row.question.Id,
                Department = row.question.Department,
                CaseNumber = row.application.CaseNumber!,
                ApplicantName = row.application.ApplicantName,
                Person = row.application.PersonId!.Value,
                EmployerName = row.application.EmployerName,
                Question = row.question.Question,
                AskedAt = row.question.AskedAt,
                DueOn = row.application.SortsOn,
            });
    }
}

/// <summary>What a department sees of a case: whom it concerns and what is asked.</summary>
public sealed record JointQuestionForDepartment
{
    public required Guid Id { get; init; }
    public required Department Department { get; init; }
    public required string CaseNumber { get; init; }
    public required string ApplicantName { get; init; }
    public required Domain.Talents.PersonId Person { get; init; }
    public required string EmployerName { get; init; }
    public required string Question { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateOnly DueOn { get; init; }
    public string? IdNumber { get; init; }
}
