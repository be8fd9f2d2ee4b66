using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>The desk of a station: confirms, checks in against the paper and out, moves, gives more nights, takes beds out of service.</summary>
public sealed class StayDeskService(
    IPortalDb db, ICurrentActor current, StationPlan plan, GuestStandings standings, StayExtension extension, StayNews news, CaseClocks clocks, PersonalDataVault vault, CountyClock clock,
    IValidator<SayOfStay> saying, IValidator<CheckInStay> arriving, IValidator<MoveGuest> moving, IValidator<TakeBedOut> takingOut)
{
    public Task ConfirmAsync(StationStayId id, MoveStay form, CancellationToken ct) => MoveAsync(id, form?.Version ?? 0, (stay, now) => stay.Confirm(current.Actor, now), false, ct);

    public Task RefuseAsync(StationStayId id, SayOfStay form, CancellationToken ct) => SayAsync(id, form, (stay, words, now) => stay.Refuse(words, current.Actor, now), true, ct);

    public Task CallOffAsync(StationStayId id, SayOfStay form, CancellationToken ct) => SayAsync(id, form, (stay, words, now) => stay.CallOff(words, current.Actor, now), true, ct);

    public Task ExcuseAsync(StationStayId id, SayOfStay form, CancellationToken ct) => SayAsync(id, form, (stay, words, now) => stay.Excuse(words, current.Actor, now), false, ct);

    public async Task GrantExtraAsync(StationStayId id, SayOfStay form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var stay = await LoadAsync(id, form.Version, ct);
        // Two desks at one moment would each find that none were granted yet.
        db.Touch(await db.People.SingleAsync(row => row.Id == stay.PersonId, ct));
        stay.GrantExtra(form.Words!.Trim(), await standings.OfAsync(stay.PersonId, ct), current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whose the paper is is looked up by its number; nothing is shown of anybody else.</summary>
    public async Task CheckInAsync(StationStayId id, CheckInStay form, CancellationToken ct)
    {
        await arriving.ValidateAndThrowAsync(form, ct);
        var stay = await LoadAsync(id, form.Version, ct);
        var holder = await db.PersonOfNumberAsync(vault.IndexOf(Domain.Foundation.PersonalField.IdNumber, form.ToDocument().Number), ct);
        stay.CheckIn(holder?.Id, current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
    }

    public Task CheckOutAsync(StationStayId id, MoveStay form, CancellationToken ct) => CheckOutAsync(id, new CheckOutStay { Version = form?.Version ?? 0 }, ct);

    public async Task CheckOutAsync(StationStayId id, CheckOutStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var stay = await LoadAsync(id, form.Version, ct);
        var booked = stay.Departure;
        stay.CheckOut(current.Actor, await clocks.NowAsync(ct), form.StayedOn);
        if (stay.Departure > booked) await plan.TakeLateAsync(stay, booked, ct);
        else await plan.GiveBackAsync(stay, stay.Departure, ct);
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ExtendAsync(StationStayId id, ExtendStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await extension.ExtendAsync(await LoadAsync(id, form.Version, ct), form, ct);
    }

    public Task<DateOnly> LatestAsync(StationStay stay, CancellationToken ct) => extension.LatestAsync(stay, ct);

    /// <summary>To another bed of the station that is free on all nights to come.</summary>
    public async Task MoveAsync(StationStayId id, MoveGuest form, CancellationToken ct)
    {
        await moving.ValidateAndThrowAsync(form, ct);
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await plan.HoldAsync(ct);
        var stay = await LoadAsync(id, form.Version, ct);
        var (today, wanted) = (clock.Today, form.Bed!.Value);
        var coming = new StayDates(stay.Arrival > today ? stay.Arrival : today, stay.Departure);
        RefusedException.ThrowIf(coming.Nights < 1 ? StationRefusals.NotInThisState : null);
        var sex = await db.People.Where(row => row.Id == stay.PersonId).Select(row => row.Sex).SingleAsync(ct);
        var bed = await plan.Free(sex, coming).Where(row => row.Id == wanted && row.StationId == stay.StationId).SingleOrDefaultAsync(ct) ?? throw new RefusedException(StationRefusals.BedTaken);
        stay.MoveTo(bed, form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await plan.GiveBackAsync(stay, coming.Arrival, ct);
        // The guest has one bed a night: the old nights go before the new ones come.
        await db.SaveChangesAsync(ct);
        plan.Take(stay, coming);
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
    }

    public async Task TakeOutAsync(TakeBedOut form, CancellationToken ct)
    {
        await takingOut.ValidateAndThrowAsync(form, ct);
        var wanted = form.Bed!.Value;
        var stations = db.Stations.AtDeskOf(current.Actor);
        var bed = await db.StationBeds.Where(row => row.Id == wanted && stations.Any(station => station.Id == row.StationId)).SingleOrNotFoundAsync(ct);
        var outage = new BedOutage(bed, new StayDates(form.From!.Value, form.Until!.Value), form.Reason!.Trim(), current.Actor, clock.UtcNow);
        var (from, until) = (outage.From, outage.Until);
        if (await db.BedNights.Where(night => night.BedId == wanted && night.Night >= from && night.Night < until).OrderBy(night => night.Night).Select(night => (DateOnly?)night.Night).FirstOrDefaultAsync(ct) is { } used)
            throw new RefusedException(StationRefusals.BedInUse.With(used));
        db.BedOutages.Add(outage);
        db.BedNights.AddRange(BedNight.Of(outage));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The bed is good again: from tonight on, or never was out.</summary>
    public async Task PutBackAsync(BedOutageId id, CancellationToken ct)
    {
        var outage = await db.BedOutages.AtDeskOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        outage.End(clock.Today, current.Actor);
        var (own, until) = ((BedOutageId?)id, outage.Until);
        db.BedNights.RemoveRange(await db.BedNights.Where(night => night.OutageId == own && night.Night >= until).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task SayAsync(StationStayId id, SayOfStay form, Action<StationStay, string, Domain.Subsidies.CaseClock> step, bool givesBack, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        await MoveAsync(id, form.Version, (stay, now) => step(stay, form.Words!.Trim(), now), givesBack, ct);
    }

    private async Task MoveAsync(StationStayId id, long version, Action<StationStay, Domain.Subsidies.CaseClock> step, bool givesBack, CancellationToken ct)
    {
        var stay = await LoadAsync(id, version, ct);
        step(stay, await clocks.NowAsync(ct));
        if (givesBack) await plan.GiveBackAsync(stay, stay.Arrival, ct);
        await news.TellAsync(stay, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<StationStay> LoadAsync(StationStayId id, long version, CancellationToken ct) =>
        (await db.StationStays.AtDeskOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
