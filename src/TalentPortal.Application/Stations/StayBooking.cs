using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>
/// Books a bed. The number of the booking is taken first: until the booking is saved everybody else who books waits for it, in this process or another, so what is read
/// after it is what is saved. A desk that takes a bed out of service does not wait; who is faster is decided by the index on bed and night, and another free bed is tried.
/// </summary>
public sealed class StayBooking(IPortalDb db, ICurrentActor current, GuestStandings standings, StationPlan plan, RunningNumbers numbers, StayNews news, CaseClocks clocks, IValidator<BookStay> booking)
{
    /// <summary>Numbers of stays (住宿).</summary>
    public const string Prefix = StationPlan.Series;

    private const int Tries = 4;

    public async Task<StationStayId> BookAsync(PersonId id, StationId station, StayDates dates, BookStay form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(form);
        var now = await clocks.NowAsync(ct);
        // What is refused anyway keeps nobody waiting.
        RefusedException.ThrowIf((await standings.OfAsync(id, ct)).WhyNotBook(dates, now.Today));
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var number = await numbers.NextAsync(Prefix, now.Today.Year, ct);
        var person = await db.People.SingleAsync(row => row.Id == id, ct);
        var standing = await standings.OfAsync(id, ct);
        var guest = await GuestAsync(person, standing.Rules, dates.Arrival, form, ct);
        for (var tries = 1; ; tries++)
        {
            var bed = await plan.Free(person.Sex, dates).Where(row => row.StationId == station && db.Stations.Any(open => open.Id == station && open.IsOpen)).OrderBy(row => row.Number).FirstOrDefaultAsync(ct)
                ?? throw new RefusedException(StationRefusals.NoBed);
            var stay = new StationStay(number, id, bed, dates, guest, standing, current.Actor, now);
            db.StationStays.Add(stay);
            plan.Take(stay, dates);
            if (!await TrySaveAsync(tries < Tries, ct)) continue;
            // A stay of the same guest that is made longer at this moment has read the same nights; one of the two is told to look again.
            db.Touch(person);
            await news.TellAsync(stay, ct);
            await db.SaveChangesAsync(ct);
            if (unit is not null) await unit.CommitAsync(ct);
            return stay.Id;
        }
    }

    /// <summary>False when somebody had the bed a moment earlier; nothing of this try is left then.</summary>
    private async Task<bool> TrySaveAsync(bool again, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (TakenMeanwhileException) when (again && db.Database.CurrentTransaction is not null)
        {
            foreach (var entry in db.Context().ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added).ToList()) entry.State = EntityState.Detached;
            return false;
        }
    }

    private async Task<StayGuest> GuestAsync(Person person, StationRules rules, DateOnly arrival, BookStay form, CancellationToken ct)
    {
        RefusedException.ThrowIf(person.Sex is not (Sex.Male or Sex.Female) ? StationRefusals.SexUnknown
            : person.Standing is TalentStanding.Deceased or TalentStanding.Cancelled ? StationRefusals.NotOfTheCounty : null);
        var (ground, education) = await standings.GroundAsync(person, rules, arrival, ct);
        var context = new ValidationContext<BookStay>(form);
        if (ground is not null) context.RootContextData[BookStayValidator.Proven] = true;
        var found = await booking.ValidateAsync(context, ct);
        if (!found.IsValid) throw new ValidationException(found.Errors);
        if (ground is { } proven)
            return new StayGuest { Ground = proven, School = education?.School is { Length: > 0 } school ? school : null, Education = education?.Level, GraduatedOn = education?.GraduatedOn, Intention = form.Intention!.Trim() };
        RefusedException.ThrowIf(StayGuest.IsGraduate(rules, arrival, form.GraduatedOn!.Value) ? null : StationRefusals.NotEntitled.With(rules.YearsBefore, rules.YearsAfter));
        return new StayGuest { Ground = StayGround.Stated, School = form.School!.Trim(), Education = form.Education, GraduatedOn = form.GraduatedOn, Intention = form.Intention!.Trim() };
    }
}
