using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>How the beds of a month were used, by station: nights that are over alone, so that a running month is not made look empty. Guests who found work are those who left in the month.</summary>
public sealed class StationFiguresQuery(IPortalDb db, ICurrentActor current, StationRulesInForce rules, CountyClock clock)
{
    public async Task<IReadOnlyList<StationFigure>> MonthAsync(YearMonth month, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadStations)) throw new ForbiddenException();
        var (first, after, today) = (month.FirstDay, month.AddMonths(1).FirstDay, clock.Today);
        var end = after < today ? after : today;
        var stations = await db.Stations.AsNoTracking().AtDeskOf(current.Actor).OrderBy(row => row.NameZh).ToListAsync(ct);
        var ids = stations.Select(row => row.Id).ToArray();
        var beds = (await db.StationBeds.AsNoTracking().Where(bed => EF.Parameter(ids).Contains(bed.StationId) && bed.Since < after && (bed.RetiredOn == null || bed.RetiredOn > first)).ToListAsync(ct)).ToLookup(bed => bed.StationId);
        var nights = await db.BedNights.Where(night => EF.Parameter(ids).Contains(night.StationId) && night.Night >= first && night.Night < end).GroupBy(night => night.StationId)
            .Select(group => new { group.Key, Out = group.Count(night => night.OutageId != null) }).ToDictionaryAsync(group => group.Key, group => group.Out, ct);
        // What was booked and is not settled yet was not slept as far as anybody knows.
        var slept = await db.BedNights.Where(night => EF.Parameter(ids).Contains(night.StationId) && night.Night >= first && night.Night < end)
            .Join(db.StationStays.Where(stay => stay.Status == StayStatus.InHouse || stay.Status == StayStatus.CheckedOut), night => night.StayId, stay => (StationStayId?)stay.Id, (night, stay) => night.StationId)
            .GroupBy(station => station).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var arrivals = await db.StationStays.Where(stay => EF.Parameter(ids).Contains(stay.StationId) && stay.Arrival >= first && stay.Arrival < after).GroupBy(stay => stay.StationId)
            .Select(group => new { group.Key, Came = group.Count(stay => stay.Status == StayStatus.InHouse || stay.Status == StayStatus.CheckedOut), Missed = group.Count(stay => stay.Status == StayStatus.NoShow) }).ToDictionaryAsync(group => group.Key, ct);
        var conversion = await ConversionAsync(ids, first, after, ct);
        return [.. stations.Select(station => new StationFigure(station,
            new Occupancy(beds[station.Id].Sum(bed => bed.NightsIn(first, end)), nights.GetValueOrDefault(station.Id), slept.GetValueOrDefault(station.Id)),
            arrivals.GetValueOrDefault(station.Id)?.Came ?? 0, arrivals.GetValueOrDefault(station.Id)?.Missed ?? 0, conversion.GetValueOrDefault(station.Id) ?? new Conversion(0, 0)))];
    }

    private async Task<Dictionary<StationId, Conversion>> ConversionAsync(StationId[] stations, DateOnly first, DateOnly end, CancellationToken ct)
    {
        var left = await db.StationStays.Where(stay => EF.Parameter(stations).Contains(stay.StationId) && stay.Status == StayStatus.CheckedOut && stay.Departure >= first && stay.Departure < end).Select(stay => new { stay.StationId, stay.PersonId, stay.Departure }).ToListAsync(ct);
        if (left.Count == 0) return [];
        var days = (await rules.OnAsync(clock.Today, ct)).ConversionDays;
        var (since, until) = (Conversion.Months(first, days).First, Conversion.Months(end, days).Last);
        var people = left.Select(row => row.PersonId).Distinct().ToArray();
        var months = (await db.InsuranceMonths.Where(row => row.IsPaid && row.Month >= since && row.Month <= until && EF.Parameter(people).Contains(row.PersonId)).Select(row => new { row.PersonId, row.Month }).ToListAsync(ct)).ToLookup(row => row.PersonId, row => row.Month);
        // Of the month's last day of departure, counted as the guests' own.
        var provisional = clock.ThisMonth <= Conversion.Months(end.AddDays(-1), days).Last;
        return left.GroupBy(row => row.StationId).ToDictionary(group => group.Key, group =>
        {
            var guests = group.Select(row => row.PersonId).Distinct().Count();
            var employed = group.Where(row => months[row.PersonId].Any(month => Conversion.Months(row.Departure, days) is var (from, to) && month >= from && month <= to)).Select(row => row.PersonId).Distinct().Count();
            return new Conversion(guests, employed) { IsProvisional = provisional };
        });
    }
}

/// <param name="Station">Whose.</param>
/// <param name="Occupancy">Of the nights that are over.</param>
/// <param name="Arrivals">Guests who came in the month.</param>
/// <param name="Missed">Guests who did not.</param>
/// <param name="Conversion">Of those who left in the month.</param>
public sealed record StationFigure(Station Station, Occupancy Occupancy, int Arrivals, int Missed, Conversion Conversion);
