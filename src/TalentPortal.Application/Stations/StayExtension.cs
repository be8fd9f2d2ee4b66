using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>More nights in the same bed: the same for the guest and for the desk. The caller says whose stay it is.</summary>
public sealed class StayExtension(IPortalDb db, ICurrentActor current, GuestStandings standings, StationPlan plan, StayNews news, CaseClocks clocks, IValidator<ExtendStay> extending)
{
    /// <summary>Until when the stay could last at most: by the rules and by the bed. The day of departure where it cannot be longer.</summary>
    public async Task<DateOnly> LatestAsync(StationStay stay, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stay);
        var standing = await standings.OfAsync(stay.PersonId, ct);
        var (most, until) = (standing.Rules.LongestStay(true), stay.Departure);
        var free = await plan.FreeUntilAsync(stay.BedId, stay.Departure, stay.Arrival.AddDays(most), ct);
        while (until < free && standing.WhyNotStay(new StayDates(stay.Arrival, until.AddDays(1)), stay.Departure) is null) until = until.AddDays(1);
        return until;
    }

    public async Task ExtendAsync(StationStay stay, ExtendStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stay);
        await extending.ValidateAndThrowAsync(form, ct);
        // Of a bed that is taken away at this moment the last night is not read too early.
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await plan.HoldAsync(ct);
        // Its version is raised, so that two who use up the same nights of one guest, or a booking beside it, do not both succeed.
        db.Touch(await db.People.SingleAsync(row => row.Id == stay.PersonId, ct));
        var (was, until) = (stay.Departure, form.Until!.Value);
        RefusedException.ThrowIf(stay.WhyNotExtend(until, await standings.OfAsync(stay.PersonId, ct), current.Actor)
            ?? (await plan.FreeUntilAsync(stay.BedId, was, until, ct) < until ? StationRefusals.BedTaken : null));
        stay.Extend(until, await standings.OfAsync(stay.PersonId, ct), current.Actor, await clocks.NowAsync(ct));
        plan.Take(stay, new StayDates(was, until));
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
    }
}
