using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything an employer's officer does for the own staff: confirm, send back, report a departure, explain a late payment.</summary>
public sealed class SubsidyEmployerService(
    IPortalDb db, ICurrentActor current, SubsidyEmployerQuery query, CaseClocks clocks, SubsidyNews news, OfferAnswers offers,
    IValidator<ConfirmEmployments> confirming, IValidator<RefuseEmployment> refusing, IValidator<ReportDeparture> departing, IValidator<ExplainBackPayment> explaining)
{
    /// <summary>All of them or none: one that changed meanwhile stops the whole confirmation.</summary>
    public async Task<int> ConfirmAsync(ConfirmEmployments form, CancellationToken ct)
    {
        await confirming.ValidateAndThrowAsync(form, ct);
        var clock = await clocks.NowAsync(ct);
        foreach (var item in form.Items.DistinctBy(item => item.Id))
        {
            var application = await LoadAsync(new SubsidyApplicationId(item.Id), item.Version, ct);
            var employment = await db.Employments.SingleAsync(row => row.Id == application.EmploymentId, ct);
            application.ConfirmEmployment(current.Actor, clock);
            employment.Confirm(clock.UtcNow);
            await offers.ConfirmedAsync(application, clock, ct);
            await news.TellAsync(application, ct);
        }

        await db.SaveChangesAsync(ct);
        return form.Items.Count;
    }

    public async Task RefuseAsync(SubsidyApplicationId id, RefuseEmployment form, CancellationToken ct)
    {
        await refusing.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        var clock = await clocks.NowAsync(ct);
        application.RefuseEmployment(current.Actor, form.Reason!.Trim(), clock);
        await offers.RefusedAsync(application, form.Reason.Trim(), clock, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The last day is on record; a right that runs is looked at again by the next accrual, and months granted after it are proposed for recovery.</summary>
    /// <returns>How many months were granted after the month of departure.</returns>
    public async Task<int> ReportDepartureAsync(Guid id, ReportDeparture form, CancellationToken ct)
    {
        await departing.ValidateAndThrowAsync(form, ct);
        var employment = (await query.OwnEmployments().Where(row => row.Id == id && row.ConfirmedAt != null).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id);
        employment.ReportDeparture(form.LeftOn!.Value, form.Reason!.Trim(), (await clocks.NowAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
        return await GrantedAfterAsync(employment, YearMonth.Of(form.LeftOn.Value), ct);
    }

    public async Task<int> ExplainAsync(PersonId person, ExplainBackPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var months = await query.Unexplained().Where(row => row.PersonId == person).ToListAsync(ct);
        if (months.Count == 0) throw new NotFoundException();
        months.ForEach(month => month.Explain(form.Explanation!.Trim()));
        await db.SaveChangesAsync(ct);
        return months.Count;
    }

    private async Task<int> GrantedAfterAsync(Employment employment, YearMonth left, CancellationToken ct)
    {
        var months = await db.AccrualLines.Where(line => line.EmployerId == employment.EmployerId && line.Month > left && line.Kind != AccrualKind.Recovery
            && db.Entitlements.Any(right => right.Id == line.EntitlementId && right.PersonId == employment.PersonId)).Select(line => line.Month).ToListAsync(ct);
        return months.Distinct().Count();
    }

    private async Task<SubsidyApplication> LoadAsync(SubsidyApplicationId id, long version, CancellationToken ct) =>
        (await db.SubsidyApplications.OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
