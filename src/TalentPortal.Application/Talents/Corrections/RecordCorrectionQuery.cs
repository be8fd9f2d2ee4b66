using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>Requests as their person and as the desk read them. A person reaches the own ones, a clerk those of whoever is in reach.</summary>
public sealed class RecordCorrectionQuery(IPortalDb db, ICurrentActor current, CorrectionState state, DocumentVault files, PortalTexts texts, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One's own, the latest first, those of a record that was merged into the own one with them.</summary>
    public async Task<IReadOnlyList<RecordCorrection>> MineAsync(CancellationToken ct) =>
        await Mine().OrderByDescending(request => request.AskedAt).ThenByDescending(request => request.Id).ToListAsync(ct);

    public async Task<CorrectionToRead> MineAsync(Guid id, CancellationToken ct) => await ToReadAsync(await Mine().Where(request => request.Id == id).SingleOrNotFoundAsync(ct), ct);

    /// <summary>A proof of an own request.</summary>
    public async Task<(StoredFile File, byte[] Content)> MyProofAsync(Guid id, StoredFileId file, CancellationToken ct) =>
        await ProofAsync((await Mine().Where(request => request.Id == id).SingleOrNotFoundAsync(ct)).Id, file, ct);

    public async Task<CorrectionPage> PageAsync(CorrectionFilter filter, CancellationToken ct)
    {
        var reached = Reached();
        var states = filter.State is { } wanted ? db.RecordCorrections.Where(request => request.State == wanted) : Undecided();
        var requests = states.AsNoTracking().Join(reached, request => request.PersonId, person => person.Id, (request, person) => new { request, person.Name });
        var back = filter.Before is not null;
        if (await AnchorAsync(filter, ct) is var (at, id))
            requests = back ? requests.Where(row => row.request.AskedAt < at || row.request.AskedAt == at && row.request.Id < id) : requests.Where(row => row.request.AskedAt > at || row.request.AskedAt == at && row.request.Id > id);
        var ordered = back ? requests.OrderByDescending(row => row.request.AskedAt).ThenByDescending(row => row.request.Id) : requests.OrderBy(row => row.request.AskedAt).ThenBy(row => row.request.Id);
        var rows = await ordered.Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        var shown = rows.Take(PageSize).Select(row => new CorrectionRow(row.request, Masks.Name(row.Name))).ToList();
        if (back) shown.Reverse();
        return new CorrectionPage(shown)
        {
            Previous = shown.Count > 0 && (back ? more : filter.After is not null) ? shown[0].Request.Id : null,
            Next = shown.Count > 0 && (back || more) ? shown[^1].Request.Id : null,
        };
    }

    /// <summary>Opens a request at the desk. It shows what the record says and what the papers say, so it is a look that its person reads.</summary>
    public async Task<CorrectionAtDesk> OpenAsync(Guid id, string trace, CancellationToken ct)
    {
        var request = await AtDeskAsync(id, ct);
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, request.PersonId, PersonalField.Profile, texts.In(PortalLanguage.Chinese, "correction.look", request.Number), trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == request.PersonId, ct);
        var read = await ToReadAsync(request, ct);
        var now = request.Kind is CorrectionKind.InWords ? null : await state.NowAsync(person, request.Field, request.Item, ct);
        return new CorrectionAtDesk(read, Masks.Name(person.Name), request.Kind is not CorrectionKind.InWords && request.IsUndecided && now != request.Before, await state.WordsAsync(person, request.Field, now, ct));
    }

    public async Task<(StoredFile File, byte[] Content)> DeskProofAsync(Guid id, StoredFileId file, CancellationToken ct) => await ProofAsync((await AtDeskAsync(id, ct)).Id, file, ct);

    /// <summary>What waits at the actor's desk, for the figure beside the navigation; few, and found by their state.</summary>
    public async Task<int> WaitingAsync(Actor actor, CancellationToken ct) => !actor.May(Capability.MaintainTalents) ? 0
        : await Undecided()
            .Join(db.People.InReachOf(actor, db, YearMonth.Of(clock.Today)), request => request.PersonId, person => person.Id, (request, _) => request.Id).CountAsync(ct);

    private IQueryable<RecordCorrection> Undecided() => db.RecordCorrections.Where(request => request.State == RecordCorrectionState.Open || request.State == RecordCorrectionState.Proposed);

    private async Task<CorrectionToRead> ToReadAsync(RecordCorrection request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == request.PersonId, ct);
        var proofs = await db.StoredFiles.AsNoTracking().Where(file => file.SubjectKind == SubjectKind.RecordCorrection && file.SubjectId == request.Id).OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(ct);
        return new CorrectionToRead(request, await state.WordsAsync(person, request.Field, request.Before, ct), await state.WantedAsync(person, request, ct), proofs);
    }

    private async Task<(StoredFile File, byte[] Content)> ProofAsync(Guid request, StoredFileId id, CancellationToken ct)
    {
        var file = await db.StoredFiles.AsNoTracking().Where(row => row.Id == id && row.SubjectKind == SubjectKind.RecordCorrection && row.SubjectId == request).SingleOrNotFoundAsync(ct);
        return (file, await files.ReadAsync(file, ct));
    }

    private async Task<(DateTime At, Guid Id)?> AnchorAsync(CorrectionFilter filter, CancellationToken ct)
    {
        if ((filter.Before ?? filter.After) is not { } id) return null;
        var at = await db.RecordCorrections.Where(request => request.Id == id).Select(request => request.AskedAt).SingleOrNotFoundValueAsync(ct);
        return (at, id);
    }

    private async Task<RecordCorrection> AtDeskAsync(Guid id, CancellationToken ct)
    {
        var reached = Reached();
        return await db.RecordCorrections.AsNoTracking().Where(request => request.Id == id && reached.Any(person => person.Id == request.PersonId)).SingleOrNotFoundAsync(ct);
    }

    private IQueryable<Person> Reached() => current.Actor.May(Capability.MaintainTalents) ? db.People.AsNoTracking().InReachOf(current.Actor, db, YearMonth.Of(clock.Today)) : throw new NotFoundException();

    private IQueryable<RecordCorrection> Mine()
    {
        var own = current.Actor.Person;
        return db.RecordCorrections.AsNoTracking().Where(request => request.PersonId == own || db.People.Any(alias => alias.MergedInto == own && alias.Id == request.PersonId));
    }
}

/// <summary>Without a state the list shows what nobody has decided yet.</summary>
public sealed record CorrectionFilter
{
    public RecordCorrectionState? State { get; init; }
    public Guid? After { get; init; }
    public Guid? Before { get; init; }
}

public sealed record CorrectionPage(IReadOnlyList<CorrectionRow> Rows)
{
    public Guid? Previous { get; init; }
    public Guid? Next { get; init; }
}

/// <summary>A line of the desk's list; the name is masked.</summary>
public sealed record CorrectionRow(RecordCorrection Request, string Name);

/// <summary>A request in the reader's words, with its proofs.</summary>
public sealed record CorrectionToRead(RecordCorrection Request, string? Before, string? Wanted, IReadOnlyList<StoredFile> Proofs);

/// <summary>The same at the desk: whose it is, and whether the record says something else by now.</summary>
public sealed record CorrectionAtDesk(CorrectionToRead Read, string Name, bool IsStale, string? Now);
