using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Pairs that may be one person, the latest ids first, 50 a page; and the merges, those that wait for a second person first. Only pairs of which the clerk reaches both.</summary>
public sealed class PersonDuplicatesQuery(IPortalDb db, ICurrentActor current, PersonalDataVault vault, CountyClock clock)
{
    public const int PageSize = 50;
    private const int MergesShown = 50;

    public async Task<SuspicionPage> PageAsync(SuspicionFilter filter, CancellationToken ct)
    {
        var state = filter.State ?? SuspicionState.Open;
        var pairs = db.PersonSuspicions.AsNoTracking().Where(pair => pair.State == state);
        if (filter.Ground is { } ground and not SuspicionGrounds.None) pairs = pairs.Where(pair => (pair.Grounds & ground) != 0);
        if (filter.Origin is { } origin) pairs = pairs.Where(pair => pair.Origin == origin);
        if (filter.After is { } after) pairs = pairs.Where(pair => pair.Id < after);
        else if (filter.Before is { } before) pairs = pairs.Where(pair => pair.Id > before);
        // Of a merged pair one record is an alias, which is in nobody's reach.
        var (firsts, seconds) = state is SuspicionState.Merged ? (db.People.AsNoTracking(), db.People.AsNoTracking()) : (Reached(), Reached());
        var found = pairs.Join(firsts, pair => pair.First, person => person.Id, (pair, first) => new { pair, first }).Join(seconds, row => row.pair.Second, person => person.Id, (row, second) => new { row.pair, row.first, second });
        var backwards = filter is { After: null, Before: not null };
        var rows = await (backwards ? found.OrderBy(row => row.pair.Id) : found.OrderByDescending(row => row.pair.Id)).Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).Select(row => new SuspicionRow(row.pair, Of(row.first), Of(row.second))).ToList();
        if (backwards) page.Reverse();
        var more = rows.Count > PageSize;
        return new SuspicionPage(
            page, Previous: (backwards ? more : filter.After is not null) && page.Count > 0 ? page[0].Pair.Id : null, Next: (backwards || more) && page.Count > 0 ? page[^1].Pair.Id : null);
    }

    /// <summary>The latest merges within reach: open proposals first.</summary>
    public async Task<IReadOnlyList<PersonMergeRow>> MergesAsync(CancellationToken ct)
    {
        var rows = await db.PersonMerges.AsNoTracking().Join(Reached(), merge => merge.Survivor, person => person.Id, (merge, survivor) => new { merge, survivor }).Join(db.People, row => row.merge.Absorbed, person => person.Id, (row, absorbed) => new { row.merge, row.survivor, absorbed })
            .OrderBy(row => row.merge.State == PersonMergeState.Proposed || row.merge.State == PersonMergeState.UndoProposed ? 0 : 1).ThenByDescending(row => row.merge.At).ThenBy(row => row.merge.Id).Take(MergesShown).ToListAsync(ct);
        return [.. rows.Select(row => new PersonMergeRow(row.merge, Of(row.survivor), Of(row.absorbed)))];
    }

    public async Task<PersonMergeRow> MergeAsync(Guid id, CancellationToken ct)
    {
        var merge = await db.PersonMerges.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var survivor = await Reached().Where(person => person.Id == merge.Survivor).SingleOrNotFoundAsync(ct);
        return new PersonMergeRow(merge, Of(survivor), Of(await db.People.AsNoTracking().SingleAsync(person => person.Id == merge.Absorbed, ct)));
    }

    private IQueryable<Person> Reached() => current.Actor.May(Capability.MaintainTalents)
        ? db.People.AsNoTracking().InReachOf(current.Actor, db, YearMonth.Of(clock.Today))
        : throw new NotFoundException();

    private SamePerson Of(Person person) => new(person.Id, Masks.Name(person.Name), vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber));
}

/// <summary>What the list is narrowed to. Without a state it shows what nobody has looked at yet.</summary>
public sealed record SuspicionFilter
{
    public SuspicionGrounds? Ground { get; init; }
    public SuspicionOrigin? Origin { get; init; }
    public SuspicionState? State { get; init; }
    public Guid? After { get; init; }
    public Guid? Before { get; init; }
}

public sealed record SuspicionPage(IReadOnlyList<SuspicionRow> Rows, Guid? Previous, Guid? Next);

public sealed record SuspicionRow(PersonSuspicion Pair, SamePerson First, SamePerson Second);

public sealed record PersonMergeRow(PersonMerge Merge, SamePerson Survivor, SamePerson Absorbed);
