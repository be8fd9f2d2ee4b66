using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The register as a list: 50 people a page by keyset, the latest ids first, or by initials where initials were sought.</summary>
public sealed class TalentListQuery(IPortalDb db, ICurrentActor current, TalentSearch search, TalentRowsQuery rows, CountyClock clock)
{
    public const int PageSize = 50;
    /// <summary>Where counting stops: nobody leafs further than that.</summary>
    public const int MostCounted = 1_000;
    private const int ExportBlock = 500;

    public async Task<TalentPage> PageAsync(TalentFilter filter, CancellationToken ct)
    {
        var found = await FoundAsync(filter, ct);
        var backwards = filter.Before is not null;
        var ids = await IdsAsync(found, TryCursor(filter.Before ?? filter.After), backwards, PageSize + 1, ct);
        var more = ids.Count > PageSize;
        if (more) ids.RemoveAt(PageSize);
        if (backwards) ids.Reverse();
        var (total, isAll) = await TotalAsync(found, filter, ids.Count, more, ct);
        var page = await rows.OfAsync(ids, DayOf(filter), current.Actor, ct);
        return new TalentPage(
            page, total, !isAll,
            Previous: (backwards ? more : filter.After is not null) && page.Count > 0 ? CursorOf(page[0]) : null,
            Next: (backwards || more) && page.Count > 0 ? CursorOf(page[^1]) : null);
    }

    /// <summary>
    /// How many there are, and whether that is all. A first page that is not full has counted itself; of a name that finds more than a page
    /// the next thing is to write more of it, so nobody waits for a count.
    /// </summary>
    private static async Task<(int Total, bool IsAll)> TotalAsync(TalentsFound found, TalentFilter filter, int shown, bool more, CancellationToken ct)
    {
        if (!more && filter is { After: null, Before: null }) return (shown, true);
        if (!string.IsNullOrWhiteSpace(filter.Q)) return (PageSize, false);
        var total = await Ordered(found.People, found.ByInitials, backwards: false).Take(MostCounted + 1).CountAsync(ct);
        return (Math.Min(total, MostCounted), total <= MostCounted);
    }

    /// <summary>How many the filter finds, to the last one.</summary>
    public async Task<int> CountAsync(TalentFilter filter, CancellationToken ct) => await (await FoundAsync(filter, ct)).People.CountAsync(ct);

    /// <summary>How many the filter finds, and no more than so many.</summary>
    internal async Task<int> CountAsync(TalentFilter filter, int most, CancellationToken ct)
    {
        var found = await FoundAsync(filter, ct);
        return await Ordered(found.People, found.ByInitials, backwards: false).Take(most).CountAsync(ct);
    }

    /// <summary>All rows of the filter in the order of the list, block by block, for the export.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TalentRow>> BlocksAsync(TalentFilter filter, int block = ExportBlock, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var found = await FoundAsync(filter, ct);
        (string Initials, PersonId Id)? cursor = null;
        while (await IdsAsync(found, cursor, backwards: false, block, ct) is { Count: > 0 } ids)
        {
            var shown = await rows.OfAsync(ids, DayOf(filter), current.Actor, ct);
            yield return shown;
            if (ids.Count < block || shown.Count == 0) break;
            cursor = (shown[^1].NameInitials, shown[^1].Id);
        }
    }

    /// <summary>The first people of the filter in the order of the list, by their ids alone.</summary>
    internal async Task<IReadOnlyList<PersonId>> FirstAsync(TalentFilter filter, int most, CancellationToken ct)
    {
        var found = await FoundAsync(filter, ct);
        return await IdsAsync(found, cursor: null, backwards: false, most, ct);
    }

    /// <summary>These people as far as the actor reaches them now, with their level of that day.</summary>
    internal async Task<IReadOnlyList<TalentRow>> OfAsync(IReadOnlyCollection<PersonId> ids, DateOnly day, Actor actor, CancellationToken ct)
    {
        var asked = ids.ToArray();
        var reached = await db.People.AsNoTracking().InReachOf(actor, db, Now).Where(person => EF.Parameter(asked).Contains(person.Id)).Select(person => person.Id).ToListAsync(ct);
        return await rows.OfAsync(reached, day, actor, ct);
    }

    /// <summary>The people whom the filter leaves of those the actor's figures count, without its text: the list itself, where the actor may open it.</summary>
    internal IQueryable<Person> Counted(TalentFilter filter) => Narrow(db.People.AsNoTracking().CountedFor(current.Actor, db, Now), filter);

    private IQueryable<Person> Reached(TalentFilter filter) => Narrow(db.People.AsNoTracking().InReachOf(current.Actor, db, Now), filter);

    private async Task<TalentsFound> FoundAsync(TalentFilter filter, CancellationToken ct)
    {
        var found = await search.FindAsync(Reached(filter), filter.Q, ct);
        return filter.Recognised is { } level && string.IsNullOrWhiteSpace(filter.Q) ? found with { People = LedByHolders(found.People, level, DayOf(filter)) } : found;
    }

    /// <summary>
    /// Hardly anybody has level A and very many have F: the index of the levels, which has each level's holders in the order of the pages, leads in both cases.
    /// Of somebody with two certificates for one level the later one counts.
    /// </summary>
    private IQueryable<FoundPerson> LedByHolders(IQueryable<FoundPerson> people, TalentLevel level, DateOnly day)
    {
        var held = db.HeldOn(day).Where(row => row.Level == level);
        return held.Where(row => !held.Any(other => other.PersonId == row.PersonId && string.Compare(other.CertificateNumber, row.CertificateNumber) > 0))
            .Join(people, row => row.PersonId, person => person.Key, (row, person) => new FoundPerson { Key = row.PersonId, Person = person.Person });
    }

    /// <summary>The day that the filter asks about.</summary>
    internal DateOnly DayOf(TalentFilter filter) => filter.In is { } year ? TalentYears.EndOf(year, clock.Today) : clock.Today;

    private YearMonth Now => YearMonth.Of(clock.Today);

    private IQueryable<Person> Narrow(IQueryable<Person> people, TalentFilter filter)
    {
        if (filter.Level is { } level)
        {
            var higher = Enum.GetValues<EducationLevel>().Where(other => other.Rank() > level.Rank()).ToList();
            people = filter.In is { } year && TalentYears.EndOf(year, clock.Today) is var end
                ? people.Where(person => person.Educations.Any(education => education.Level == level && (education.GraduatedOn == null || education.GraduatedOn <= end)) && !person.Educations.Any(education => higher.Contains(education.Level) && (education.GraduatedOn == null || education.GraduatedOn <= end)))
                : people.Where(person => person.Educations.Any(education => education.Level == level) && !person.Educations.Any(education => higher.Contains(education.Level)));
        }

        if (filter.Source is { } source) people = people.Where(person => person.Source == source);
        if (filter.Unsourced) people = people.Where(person => person.Source == null);
        if (filter.Team is { } team) people = people.Where(person => person.Team == team);
        if (filter.Unteamed) people = people.Where(person => person.Team == null);
        if (filter.Standing is { } standing) people = people.Where(person => person.Standing == standing);
        if (filter.Sex is { } sex) people = people.Where(person => person.Sex == sex);
        if (filter.BornFrom is >= 1 and <= 9999 and var from)
        {
            var first = new DateOnly(from, 1, 1);
            people = people.Where(person => person.BirthDate >= first);
        }

        if (filter.BornTo is >= 1 and <= 9999 and var to)
        {
            var last = new DateOnly(to, 12, 31);
            people = people.Where(person => person.BirthDate <= last);
        }

        if (filter.Insured is { } insured)
        {
            var months = db.InsuredNow(Now);
            people = people.Where(person => months.Any(month => month.PersonId == person.Id) == insured);
        }

        if (filter.Unschooled)
        {
            var end = filter.In is { } year ? TalentYears.EndOf(year, clock.Today) : clock.Today;
            people = people.Where(person => !person.Educations.Any(education => education.GraduatedOn == null || education.GraduatedOn <= end));
        }

        if (filter.Recognised is { } recognised)
        {
            var better = Enum.GetValues<TalentLevel>().Where(other => other < recognised).ToList();
            var held = db.HeldOn(DayOf(filter));
            people = people.Where(person => held.Any(row => row.PersonId == person.Id && row.Level == recognised) && !held.Any(row => row.PersonId == person.Id && better.Contains(row.Level)));
        }

        if (filter.Unrecognised)
        {
            var held = db.HeldOn(DayOf(filter));
            people = people.Where(person => !held.Any(row => row.PersonId == person.Id));
        }

        if (filter.Arrived is { } arrived) people = people.ArrivedIn(arrived, db);
        return AtSchool(AtEmployer(people, filter), filter);
    }

    /// <summary>Few work there, so they are looked up first instead of asking everybody where they work.</summary>
    private IQueryable<Person> AtEmployer(IQueryable<Person> people, TalentFilter filter)
    {
        var (name, code, township, chain) = (filter.Employer?.Trim(), filter.Code?.Trim(), filter.Township, filter.Chain?.Trim());
        var work = filter.In is { } year ? db.WorkOn(TalentYears.EndOf(year, clock.Today)) : db.WorkNow(Now);
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(code) && string.IsNullOrEmpty(township) && string.IsNullOrEmpty(chain))
            return filter.In is null ? people : people.Where(person => work.Any(spell => spell.PersonId == person.Id));
        var employers = db.Employers.AsQueryable();
        if (!string.IsNullOrEmpty(name)) employers = employers.Where(employer => employer.Name.Contains(name));
        if (!string.IsNullOrEmpty(code)) employers = employers.Where(employer => employer.CreditCode == code || db.Employers.Any(alias => alias.MergedInto == employer.Id && alias.CreditCode == code));
        if (!string.IsNullOrEmpty(township)) employers = employers.Where(employer => employer.TownshipCode == township);
        if (!string.IsNullOrEmpty(chain)) employers = employers.InChain(chain, db);
        var there = employers.Select(employer => employer.Id);
        var working = work.Where(spell => there.Contains(spell.EmployerId)).Select(spell => spell.PersonId);
        return people.Where(person => working.Contains(person.Id));
    }

    private IQueryable<Person> AtSchool(IQueryable<Person> people, TalentFilter filter)
    {
        if (filter.School?.Trim() is not { Length: > 0 } school) return people;
        var last = school + TalentSearch.Last;
        var graduates = db.People.SelectMany(person => person.Educations, (person, education) => new { person.Id, education.School })
            .Where(row => string.Compare(row.School, school) >= 0 && string.Compare(row.School, last) < 0).Select(row => row.Id);
        return people.Where(person => graduates.Contains(person.Id));
    }

    private static Task<List<PersonId>> IdsAsync(TalentsFound found, (string Initials, PersonId Id)? cursor, bool backwards, int most, CancellationToken ct)
    {
        var people = found.People;
        if (cursor is (var initials, var id))
            people = (found.ByInitials, backwards) switch
            {
                // The first half is what the index is entered by; the second leaves out what was shown under the same initials.
                (true, false) => people.Where(row => string.Compare(row.Person.NameInitials, initials) >= 0 && (string.Compare(row.Person.NameInitials, initials) > 0 || row.Key > id)),
                (true, true) => people.Where(row => string.Compare(row.Person.NameInitials, initials) <= 0 && (string.Compare(row.Person.NameInitials, initials) < 0 || row.Key < id)),
                (false, false) => people.Where(row => row.Key < id),
                (false, true) => people.Where(row => row.Key > id),
            };
        return Ordered(people, found.ByInitials, backwards).Take(most).Select(row => row.Key).ToListAsync(ct);
    }

    private static IQueryable<FoundPerson> Ordered(IQueryable<FoundPerson> people, bool byInitials, bool backwards) => (byInitials, backwards) switch
    {
        (true, false) => people.OrderBy(row => row.Person.NameInitials).ThenBy(row => row.Key),
        (true, true) => people.OrderByDescending(row => row.Person.NameInitials).ThenByDescending(row => row.Key),
        (false, false) => people.OrderByDescending(row => row.Key),
        (false, true) => people.OrderBy(row => row.Key),
    };

    private static string CursorOf(TalentRow row) => $"{row.NameInitials}~{row.Id}";

    private static (string Initials, PersonId Id)? TryCursor(string? cursor) =>
        cursor?.Split('~', 2) is [var initials, var key] && PersonId.TryParse(key, null, out var id) ? (initials, id) : null;
}
