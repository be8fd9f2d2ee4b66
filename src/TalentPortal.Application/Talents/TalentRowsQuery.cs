using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What the rows of one page or block show, asked by their ids once these are found. The ids are one value (a JSON array), so that the
/// same few statements stay prepared for pages of any length.
/// </summary>
public sealed class TalentRowsQuery(IPortalDb db, CountyClock clock)
{
    /// <summary>The rows in the order of their ids, with the level of that day and the cases at the desk of that actor. Somebody who left the register a moment ago is missing.</summary>
    internal async Task<IReadOnlyList<TalentRow>> OfAsync(IReadOnlyList<PersonId> ids, DateOnly day, Actor actor, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var (keys, since) = (ids.ToArray(), TalentsNow.Since(YearMonth.Of(clock.Today)));
        var lines = await Lines(keys).ToDictionaryAsync(line => line.Id, ct);
        var held = await HeldAsync(keys, day, ct);
        var highest = await HighestAsync(keys, ct);
        var employers = await EmployersAsync([.. lines.Values.Select(line => line.WorksAt(since)).OfType<EmployerId>().Distinct()], ct);
        var cases = await CasesAsync(keys, actor, ct);
        return [.. ids.Select(lines.GetValueOrDefault).OfType<Line>().Select(line =>
        {
            var (schooling, employer) = (highest.GetValueOrDefault(line.Id), line.WorksAt(since) is { } place ? employers.GetValueOrDefault(place) : null);
            return new TalentRow(line.Id, line.Name, line.NameInitials, line.Sex, line.BirthDate)
            {
                Held = held.GetValueOrDefault(line.Id),
                Level = schooling?.Level,
                Degree = schooling?.Degree,
                School = schooling?.School,
                Major = schooling?.Major,
                IsVerified = schooling is { Verification: not EducationVerification.None },
                Employer = employer?.Name,
                TownshipCode = employer?.TownshipCode,
                LastMonth = line.LastMonth,
                Cases = cases.GetValueOrDefault(line.Id),
            };
        })];
    }

    /// <summary>Each of the three from other tables is one place of an index.</summary>
    private IQueryable<Line> Lines(PersonId[] ids)
    {
        var employed = db.EmployedNow();
        // Backwards through the key: of two employers in one month either will do.
        var paid = db.InsuranceMonths.Where(month => month.IsPaid).OrderByDescending(month => month.Month).ThenByDescending(month => month.EmployerId);
        return db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new Line
        {
            Id = person.Id,
            Name = person.Name,
            NameInitials = person.NameInitials,
            Sex = person.Sex,
            BirthDate = person.BirthDate,
            LastMonth = paid.Where(month => month.PersonId == person.Id).Select(month => (YearMonth?)month.Month).FirstOrDefault(),
            InsuredAt = paid.Where(month => month.PersonId == person.Id).Select(month => (EmployerId?)month.EmployerId).FirstOrDefault(),
            EmployedAt = employed.Where(spell => spell.PersonId == person.Id).OrderByDescending(spell => spell.StartedOn).Select(spell => (EmployerId?)spell.EmployerId).FirstOrDefault(),
        });
    }

    private async Task<Dictionary<PersonId, Schooling>> HighestAsync(PersonId[] ids, CancellationToken ct)
    {
        var schoolings = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id))
            .SelectMany(person => person.Educations, (person, education) => new Schooling(person.Id, education.Level, education.Degree, education.School, education.Major, education.Verification)).ToListAsync(ct);
        return schoolings.GroupBy(schooling => schooling.Person).ToDictionary(group => group.Key, group => group.MaxBy(schooling => schooling.Level.Rank())!);
    }

    /// <summary>The best level of each.</summary>
    private async Task<Dictionary<PersonId, LevelHeld>> HeldAsync(PersonId[] ids, DateOnly day, CancellationToken ct)
    {
        var held = await db.HeldOn(day).AsNoTracking().Where(held => EF.Parameter(ids).Contains(held.PersonId))
            .Select(held => new { held.PersonId, Level = new LevelHeld(held.Level, held.EntryCode, held.CertificateNumber, held.ValidFrom, held.LastDay) }).ToListAsync(ct);
        return held.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Select(row => row.Level).MinBy(level => level.Level)!);
    }

    private Task<Dictionary<EmployerId, Place>> EmployersAsync(EmployerId[] ids, CancellationToken ct) =>
        db.Employers.AsNoTracking().Where(employer => EF.Parameter(ids).Contains(employer.Id)).Select(employer => new Place(employer.Id, employer.Name, employer.TownshipCode)).ToDictionaryAsync(place => place.Id, ct);

    private Task<Dictionary<PersonId, int>> CasesAsync(PersonId[] ids, Actor actor, CancellationToken ct) =>
        db.SubsidyApplications.AtDeskOf(actor).Where(application => application.PersonId != null && EF.Parameter(ids).Contains(application.PersonId.Value))
            .GroupBy(application => application.PersonId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    private sealed class Line
    {
        public PersonId Id { get; init; }
        public string Name { get; init; } = "";
        public string NameInitials { get; init; } = "";
        public Sex Sex { get; init; }
        public DateOnly BirthDate { get; init; }
        public YearMonth? LastMonth { get; init; }
        public EmployerId? InsuredAt { get; init; }
        public EmployerId? EmployedAt { get; init; }

        public EmployerId? WorksAt(YearMonth since) => LastMonth >= since ? InsuredAt : EmployedAt;
    }

    private sealed record Schooling(PersonId Person, EducationLevel Level, Degree? Degree, string School, string Major, EducationVerification Verification);

    private sealed record Place(EmployerId Id, string Name, string TownshipCode);
}
