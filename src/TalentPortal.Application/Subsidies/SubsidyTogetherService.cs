using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// One decision for many files, each taken by the service of its desk with every guard of the single decision. All of them or none: one that
/// changed since the summary stops the whole, so that what was read is what was decided.
/// </summary>
public sealed class SubsidyTogetherService(
    IPortalDb db, SubsidyIntakeService intake, SubsidyReviewService reviews, SubsidySecondReviewService secondReviews, SubsidyApprovalService approvals, IValidator<DecideTogether> validator)
{
    public async Task<int> DecideAsync(SubsidyAction action, DecideTogether form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        // A posted form has its transaction already; whoever calls from elsewhere gets one here.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var chosen = form.Items.DistinctBy(item => item.Id).ToList();
        foreach (var item in chosen) await DecideOneAsync(action, item, form, ct);
        if (own is not null) await own.CommitAsync(ct);
        return chosen.Count;
    }

    private Task DecideOneAsync(SubsidyAction action, ChosenCase item, DecideTogether form, CancellationToken ct)
    {
        var id = new SubsidyApplicationId(item.Id);
        var decision = new DecideOnCase { Version = item.Version, Opinion = form.Opinion };
        return action switch
        {
            SubsidyAction.Accept => intake.AcceptAsync(id, item.Version, ct),
            SubsidyAction.StartReview => reviews.StartAsync(id, item.Version, ct),
            SubsidyAction.PassFirstReview => reviews.PassAsync(id, new PassFirstReview { Version = item.Version, Opinion = form.Opinion, Questions = form.Questions }, ct),
            SubsidyAction.PassSecondReview => secondReviews.PassAsync(id, decision, ct),
            SubsidyAction.Approve => approvals.ApproveAsync(id, decision, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
    }
}
