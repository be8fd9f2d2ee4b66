using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything a second reviewer does (复核): pass on, or send back to first review.</summary>
public sealed class SubsidySecondReviewService(IPortalDb db, ICurrentActor current, SubsidyDesk desk, IValidator<DecideOnCase> decision)
{
    public Task PassAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct) =>
        DecideAsync(id, form, (application, opinion, clock) => application.PassSecondReview(current.Actor, opinion, clock), ct);

    public Task SendBackAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct) =>
        DecideAsync(id, form, (application, reason, clock) => application.SendBack(current.Actor, reason, clock), ct);

    private async Task DecideAsync(SubsidyApplicationId id, DecideOnCase form, Action<SubsidyApplication, string, CaseClock> decide, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        decide(application, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
