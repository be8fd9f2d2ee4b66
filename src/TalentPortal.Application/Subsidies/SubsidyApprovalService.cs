using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The final decision (审定). Approving grants the entitlement and the months of the approved receipt and reserves what it may cost, in the
/// same transaction; without money the decision stands and the case waits in the order of approval. What the reviews agreed to is calculated once more
/// beside the person's other rights: where it no longer stands, the decision is refused and the case goes back to review.
/// </summary>
public sealed class SubsidyApprovalService(
    IPortalDb db, ICurrentActor current, SubsidyDesk desk, SubsidyPapers papers, SubsidyNews news, EntitlementGrants grants, SubsidyRecalculation recalculation, RightCosts costs, BarredPeople barred, IValidator<DecideOnCase> decision)
{
    public async Task ApproveAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        // Who was found out after applying is not granted anything either.
        RefusedException.ThrowIf(application.WhyNot(SubsidyAction.Approve, current.Actor) ?? await barred.WhyNotApplyAsync(application.PersonId!.Value, ct));
        var assessment = await db.SubsidyAssessments.SingleAsync(row => row.Id == application.AssessmentId, ct);
        var clock = await desk.ClockAsync(ct);
        var (right, lines) = await grants.GrantAsync(application, assessment, ct);
        if (await costs.ReserveAsync(right, lines, ct) is Funding.Waits) application.ApproveAwaitingFunds(current.Actor, form.Opinion!.Trim(), assessment.Digest, clock);
        else application.Approve(current.Actor, form.Opinion!.Trim(), assessment.Digest, clock);
        await papers.IssueApprovalAsync(application, assessment, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The reviews agreed to something that no longer stands: they begin again, on what it comes to now.</summary>
    public async Task ReturnAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.ReturnToReview(current.Actor, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await recalculation.RunAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RejectAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.Reject(current.Actor, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await papers.IssueRefusalAsync(application, form, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }
}
