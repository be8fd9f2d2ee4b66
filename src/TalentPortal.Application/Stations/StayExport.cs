using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>The ledger of stations (驿站住宿台账) as a spreadsheet: what the filter shows, names and numbers masked, stamped with who, when and which filter.</summary>
public sealed class StayExport(IPortalDb db, StayDeskQuery stays, ExcelExport excel, PersonalDataVault vault, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public async Task WriteAsync(StayFilter filter, Stream target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(string, string)> filters = [];
        if (filter.Station is { } station && (await stays.StationsAsync(ct)).FirstOrDefault(row => row.Id == station) is { } named) filters.Add((texts["station.one"], format.Of(named.Name)));
        if (filter.Status is { } status) filters.Add((texts["station.status"], texts.Of(status)));
        if (filter.Month is { } month) filters.Add((texts["station.month"], format.Month(month)));
        await excel.WriteAsync(target, Columns, LinesAsync(filter), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["station.ledger"], filters), ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<LedgerLine>> LinesAsync(StayFilter filter)
    {
        await foreach (var block in stays.LedgerAsync(filter))
        {
            var ids = block.Select(row => row.PersonId).Distinct().ToArray();
            var people = await db.People.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new { row.Id, row.IdNumber }).ToDictionaryAsync(row => row.Id, row => vault.Masked(PersonalField.IdNumber, row.Id.Value, row.IdNumber));
            var holders = ids.Select(id => (PersonId?)id).ToArray();
            var nights = (await db.BedNights.Where(night => EF.Parameter(holders).Contains(night.PersonId)).Select(night => new { Person = night.PersonId!.Value, night.Night }).ToListAsync()).ToLookup(night => night.Person, night => night.Night);
            var work = (await db.EmployedNow().AsNoTracking().Where(spell => EF.Parameter(ids).Contains(spell.PersonId)).Join(db.Employers, spell => spell.EmployerId, employer => employer.Id, (spell, employer) => new { spell.PersonId, spell.StartedOn, employer.Name }).ToListAsync())
                .GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.StartedOn)!.Name);
            yield return [.. block.Select(row => new LedgerLine(row, people[row.PersonId], CountedThrough(nights[row.PersonId], row), work.GetValueOrDefault(row.PersonId)))];
        }
    }

    /// <summary>The nights of twelve months up to the last one of the stay.</summary>
    private static int CountedThrough(IEnumerable<DateOnly> nights, StayRow row)
    {
        if (row.Nights == 0) return 0;
        var last = row.Departure.AddDays(-1);
        return nights.Count(night => night >= RollingNights.FirstCounted(last) && night <= last);
    }

    private ExportColumn<LedgerLine>[] Columns =>
    [
        new(texts["station.number"], line => line.Row.Number),
        new(texts["station.one"], line => format.Of(line.Row.Station)),
        new(texts["station.bed"], line => line.Row.Bed),
        new(texts["station.guest"], line => Masks.Name(line.Row.FullName)),
        new(texts["station.id_number"], line => line.IdNumber),
        new(texts["station.school"], line => line.Row.School ?? ""),
        new(texts["station.education"], line => line.Row.Education is { } level ? texts.Of(level) : ""),
        new(texts["station.intention"], line => line.Row.Intention),
        new(texts["station.status"], line => texts.Of(line.Row.Status)),
        new(texts["station.arrival"], line => line.Row.Arrival),
        new(texts["station.departure"], line => line.Row.Departure),
        new(texts["station.nights"], line => line.Row.Nights),
        new(texts["station.nights.counted"], line => line.Counted),
        new(texts["station.employed"], line => texts[line.Employer is null ? "station.employed.no" : "station.employed.yes"]),
        new(texts["station.employer"], line => line.Employer ?? ""),
    ];

    private sealed record LedgerLine(StayRow Row, string IdNumber, int Counted, string? Employer);
}
