using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>What the applicant and the employer do.</summary>
public sealed partial class SubsidyApplication
{
    public void IdentifyAs(Person person, DateTime now)
    {
        RequireEditable();
        (PersonId, ApplicantName, ApplicantInitials) = (person.Id, person.Name, person.NameInitials);
        ChangedAt = now;
    }

    public void StateLevel(EducationLevel level, DateTime now)
    {
        RequireEditable();
        (Level, ChangedAt) = (level, now);
    }

    public void WorkAt(Employment employment, Employer employer, DateTime now)
    {
        RequireEditable();
        EmploymentId = employment.Id;
        EmployerId = employer.Id;
        (EmployerName, EmployerType, TownshipCode) = (employer.Name, employer.Type, employer.TownshipCode);
        ChangedAt = now;
    }

    public void AddMaterial(string code, StoredFileId file, DateTime now)
    {
        RequireEditable();
        materials.Add(new SubsidyMaterial(code, file, now));
        ChangedAt = now;
    }

    public void RemoveMaterial(Guid material, DateTime now)
    {
        RequireEditable();
        materials.RemoveAll(page => page.Id == material);
        ChangedAt = now;
    }

    /// <summary>The same words once more change nothing; other words are agreed to anew.</summary>
    public void Consent(string wording, DateTime now)
    {
        RequireEditable();
        ChangedAt = now;
        if (ConsentWording == wording) return;
        (ConsentWording, ConsentedAt) = (wording, now);
    }

    /// <summary>
    /// Sends the application to the employer, or straight to intake for one's own business. The first submission fixes the case
    /// number and the policy version; a later one keeps both.
    /// </summary>
    /// <param name="route">Who is to confirm the work before intake.</param>
    /// <param name="missing">Codes of required materials that are not there; the policy version knows them.</param>
    /// <param name="vouched">For <see cref="EmployerRoute.Vouched"/>: when and on which list the employer confirmed.</param>
    public void Submit(Actor actor, string caseNumber, PolicyVersionId policy, StepLimits limits, EmployerRoute route, IReadOnlyCollection<string> missing, CaseClock clock, string? vouched = null)
    {
        var action = route switch { EmployerRoute.Alone => SubsidyAction.SubmitSelfEmployed, EmployerRoute.Vouched => SubsidyAction.SubmitVouched, _ => SubsidyAction.Submit };
        RefusedException.ThrowIf(WhyNot(action, actor) ?? (missing.Count > 0 ? SubsidyRefusals.MaterialMissing.With(string.Join("、", missing)) : null));
        if (PersonId is null || Level is null) throw new InvalidOperationException("Identity and education come before submission.");
        CaseNumber ??= caseNumber;
        PolicyVersionId ??= policy;
        Limits ??= limits;
        SubmittedAt ??= clock.UtcNow;
        // The step keeps the wording too: a later consent to other words leaves what was agreed to at this submission.
        Take(action, actor, vouched, clock, ConsentWording);
    }

    public void Withdraw(Actor actor, string? reason, CaseClock clock) => Take(SubsidyAction.Withdraw, actor, reason, clock);

    public void AnswerCorrection(Guid item, string reply, DateTime now)
    {
        RefusedException.ThrowIf(Status is SubsidyStatus.AwaitingCorrection ? null : SubsidyRefusals.NotInThisStatus);
        var asked = corrections.SingleOrDefault(known => known.Id == item && known.Round == Round) ?? throw new NotFoundException();
        asked.Answer(reply);
        ChangedAt = now;
    }

    /// <summary>The lines of the notice that is to be answered now, in its order.</summary>
    public IReadOnlyList<CorrectionItem> OpenCorrections => [.. corrections.Where(item => item.Round == Round).OrderBy(item => item.Number)];

    public void Resubmit(Actor actor, CaseClock clock) => Take(SubsidyAction.Resubmit, actor, null, clock);

    public void CorrectAccount(Actor actor, CaseClock clock) => Take(SubsidyAction.CorrectAccount, actor, null, clock);

    public void ConfirmEmployment(Actor actor, CaseClock clock) => Take(SubsidyAction.ConfirmEmployment, actor, null, clock);

    public void RefuseEmployment(Actor actor, string reason, CaseClock clock) => Take(SubsidyAction.RefuseEmployment, actor, reason, clock);

    private void RequireEditable() => RefusedException.ThrowIf(CanBeEdited ? null : SubsidyRefusals.NotInThisStatus);
}

/// <summary>Who confirms the applicant's work.</summary>
public enum EmployerRoute
{
    /// <summary>The employer, once it was sent.</summary>
    ToConfirm,
    /// <summary>Nobody: an own business, or a policy that has no employer confirm.</summary>
    Alone,
    /// <summary>The employer did so on the county's offer already.</summary>
    Vouched,
}
