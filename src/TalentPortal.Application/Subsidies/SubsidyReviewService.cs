using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything a first reviewer does (初审, 疑点核查).</summary>
public sealed class SubsidyReviewService(
    IPortalDb db, ICurrentActor current, SubsidyDesk desk, SubsidyRecalculation recalculation, SubsidyPapers papers, SubsidyNews news, ReviewSteps steps, GrantedLoans loans,
    IValidator<DecideOnCase> decision, IValidator<PassFirstReview> pass, IValidator<ConcludeCheck> conclude, IValidator<RecordFinding> finding)
{
    /// <summary>Takes the case and runs the checks, so that the file opens complete.</summary>
    public async Task StartAsync(SubsidyApplicationId id, long version, CancellationToken ct)
    {
        var application = await desk.LoadAsync(id, version, ct);
        application.StartReview(current.Actor, await desk.ClockAsync(ct));
        await recalculation.RunAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Runs the checks and the calculation again, after a roster or a verification came in.</summary>
    public async Task CheckAgainAsync(SubsidyApplicationId id, long version, CancellationToken ct)
    {
        var application = await desk.LoadAsync(id, version, ct);
        RefusedException.ThrowIf(application.WhyNotConclude(current.Actor));
        await recalculation.RunAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The clerk saw the certificate or the register's answer (学历核验).</summary>
    public async Task VerifyEducationAsync(SubsidyApplicationId id, VerifyEducation form, CancellationToken ct)
    {
        var application = await desk.LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(application.WhyNotConclude(current.Actor));
        var person = await db.People.SingleAsync(row => row.Id == application.PersonId, ct);
        person.VerifyEducation(form.Level, form.By, (await desk.ClockAsync(ct)).Today);
        await db.SaveChangesAsync(ct);
        await recalculation.RunAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Something no register answers, found in papers or by asking (核定事项).</summary>
    public async Task FindAsync(SubsidyApplicationId id, RecordFinding form, CancellationToken ct)
    {
        await finding.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        var version = application.PolicyVersionId;
        var terms = (await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == version, ct)).Terms;
        if (form.OfLoan) RefusedException.ThrowIf(await WhyNotLoanAsync(application, terms, form.Loan, ct));
        application.Find(form.Content, terms, form.Evidence!.Trim(), current.Actor, (await desk.ClockAsync(ct)).UtcNow);
        await recalculation.RunAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ConcludeAsync(SubsidyApplicationId id, ConcludeCheck form, CancellationToken ct)
    {
        await conclude.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.Conclude(form.CheckId, form.Conclusion!.Trim(), current.Actor, (await desk.ClockAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task PassAsync(SubsidyApplicationId id, PassFirstReview form, CancellationToken ct)
    {
        await pass.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        var clock = await desk.ClockAsync(ct);
        var asked = await steps.QuestionsAsync(application, form, ct);
        application.PassFirstReview(current.Actor, form.Opinion!.Trim(), [.. asked.Select(item => (item.Department, item.Question!.Trim()))], clock);
        await steps.GoOnAsync(application, clock, ct);
        await db.SaveChangesAsync(ct);
    }

    public Task RaiseDoubtAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct) =>
        DecideAsync(id, form, (application, reason, clock) => application.RaiseDoubt(current.Actor, reason, clock), ct);

    public Task ClearDoubtAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct) =>
        DecideAsync(id, form, (application, reason, clock) => application.ClearDoubt(current.Actor, reason, clock), ct);

    /// <summary>The doubt is true: 不予通过, with the notice.</summary>
    public async Task ConfirmDoubtAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.ConfirmDoubt(current.Actor, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await papers.IssueRefusalAsync(application, form, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task DecideAsync(SubsidyApplicationId id, DecideOnCase form, Action<SubsidyApplication, string, CaseClock> decide, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        decide(application, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Days that another case has had are refused here, where the loan is written down, and once more at the decision.</summary>
    private async Task<Refusal?> WhyNotLoanAsync(SubsidyApplication application, AllowanceTerms version, ProvenLoan loan, CancellationToken ct)
    {
        var terms = version.Amounts?.Interest;
        return terms is null || application is not { PolicyId: { } policy, PersonId: { } person } ? null
            : (await loans.OfAsync(policy, person, loan.ContractKey, application.Id, ct)).WhyNot(terms, person, loan);
    }
}
