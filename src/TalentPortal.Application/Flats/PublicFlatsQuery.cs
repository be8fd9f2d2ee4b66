using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>What everybody may see of flats: who is to get which (公示), and the queue by numbers, so that the order can be checked.</summary>
public sealed class PublicFlatsQuery(IPortalDb db, FlatRulesInForce rules, FlatQueueNow queue, FlatDrawQuery draws, CountyClock clock)
{
    public const int Shown = 200;

    public async Task<PublicFlats> ReadAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var rows = await db.FlatApplications.Where(row => row.Status == FlatApplicationStatus.InPublicity && row.PublicUntil >= today).OrderBy(row => row.Number).Take(Shown)
            .Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { row.Number, row.PersonId, row.Level, row.UnitId, row.PublicUntil, person.Name })
            .Join(db.FlatUnits, row => row.UnitId, unit => unit.Id, (row, unit) => new { Row = row, unit.BuildingId, unit.EstateId, unit.Id, Flat = unit.Number })
            .Join(db.FlatBuildings, row => row.BuildingId, building => building.Id, (row, building) => new { row.Row, row.EstateId, row.Id, row.Flat, Building = building.Name })
            .Join(db.FlatEstates, row => row.EstateId, estate => estate.Id, (row, estate) => new { row.Row, row.Id, row.Flat, row.Building, estate.NameZh, estate.NameEn }).ToListAsync(ct);
        var people = rows.Select(row => row.Row.PersonId).ToArray();
        var work = (await db.WorkOn(today).Where(place => EF.Parameter(people).Contains(place.PersonId)).Join(db.Employers, place => place.EmployerId, employer => employer.Id, (place, employer) => new { place.PersonId, employer.Name }).ToListAsync(ct)).ToLookup(row => row.PersonId, row => row.Name);
        var board = await rules.FindAsync(today, ct) is null ? null : await queue.ReadAsync(ct);
        return new PublicFlats(
            [.. rows.OrderBy(row => row.Row.Number, StringComparer.Ordinal).Select(row => new PublicFlat(row.Row.Number, Masks.Name(row.Row.Name), row.Row.Level, [.. work[row.Row.PersonId].Order(StringComparer.Ordinal)], new FlatName(row.Id, row.NameZh, row.NameEn, row.Building, row.Flat), row.Row.PublicUntil!.Value))],
            board is null ? [] : [.. board.Ordered.Take(Shown).Select(row => new PublicPlace(board.PositionOf(row.Entry.Number), row.Entry.Number, row.Entry.Points, row.Entry.AcceptedAt))],
            await draws.ListAsync(ct));
    }
}

/// <param name="Publicity">By number.</param>
/// <param name="Queue">In the order of turns.</param>
/// <param name="Draws">The latest first.</param>
public sealed record PublicFlats(IReadOnlyList<PublicFlat> Publicity, IReadOnlyList<PublicPlace> Queue, IReadOnlyList<FlatDrawRow> Draws);

/// <param name="Number">Of the application.</param>
/// <param name="Name">Masked.</param>
/// <param name="Level">Held when applying.</param>
/// <param name="Employers">Where the person works.</param>
/// <param name="Flat">That was chosen.</param>
/// <param name="Until">The last day.</param>
public sealed record PublicFlat(string Number, string Name, TalentLevel Level, IReadOnlyList<string> Employers, FlatName Flat, DateOnly Until);

/// <param name="Position">From 1; null for whoever is placed directly.</param>
/// <param name="Number">Of the application.</param>
/// <param name="Points">Of the day.</param>
/// <param name="AcceptedAt">To the minute.</param>
public sealed record PublicPlace(int? Position, string Number, int Points, DateTime AcceptedAt);
