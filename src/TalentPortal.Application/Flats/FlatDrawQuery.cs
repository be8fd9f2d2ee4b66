using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>Draws as the desks and as everybody see them, and the lists that could be drawn.</summary>
public sealed class FlatDrawQuery(IPortalDb db, ICurrentActor current, FlatRulesInForce rules, FlatQueueNow queue, CountyClock clock)
{
    public const int Shown = 50;

    /// <summary>Who shares a place now, and the latest draws.</summary>
    public async Task<FlatDrawBoard> BoardAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadFlats)) throw new ForbiddenException();
        var board = await rules.FindAsync(clock.Today, ct) is null ? null : await queue.ReadAsync(ct);
        return new FlatDrawBoard(
            board is null ? [] : [.. board.Groups.OrderBy(group => group.IsParted).Select(group => new FlatDrawGroup(board.Find(group.Entries[0].Number)!.Id, group))],
            await ListAsync(ct));
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<FlatDrawRow>> ListAsync(CancellationToken ct) =>
        await db.FlatDraws.OrderByDescending(row => row.Number).Take(Shown).Select(row => new FlatDrawRow(row.Number, row.Entries.Count, row.CommittedAt, row.Opening == null ? null : row.Opening.At, row.RepeatsId != null)).ToListAsync(ct);

    /// <summary>The draw that an application would be in now.</summary>
    public async Task<FlatDrawToPromise> ToPromiseAsync(FlatApplicationId id, CancellationToken ct)
    {
        var number = await db.FlatApplications.AtDeskOf(current.Actor).Where(row => row.Id == id).Select(row => row.Number).SingleOrNotFoundAsync(ct);
        var group = (await queue.ReadAsync(ct)).GroupOf(number);
        if (group is null) return new FlatDrawToPromise(number, [], [], null, FlatRefusals.NothingToDraw);
        var listed = group.Entries.Select(entry => entry.Number).ToArray();
        var candidates = await db.FlatApplications.Where(row => EF.Parameter(listed).Contains(row.Number)).OrderBy(row => row.Number).Select(row => new FlatDrawCandidate(row.Number, row.PersonId)).ToListAsync(ct);
        var before = await db.FlatDraws.AsNoTracking().Where(draw => draw.Entries.Any(entry => EF.Parameter(listed).Contains(entry.Application))).OrderByDescending(draw => draw.Number).FirstOrDefaultAsync(ct);
        return new FlatDrawToPromise(number, group.Entries, candidates, before, FlatDraw.WhyNotPromise(candidates, current.Actor.AsFlatActor()));
    }

    public async Task<FlatDrawForDesk> ForDeskAsync(string number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(number);
        // Addresses are written small.
        var written = number.ToUpperInvariant();
        var draw = await db.FlatDraws.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
        var shown = await ShownAsync(draw, ct);
        return new FlatDrawForDesk(shown, draw.CommittedByName, draw.Opening?.ByName, draw.WhyNotOpen(await PeopleAsync(draw, ct), shown.Later, current.Actor.AsFlatActor()));
    }

    /// <summary>For everybody.</summary>
    public async Task<FlatDrawShown> PublicAsync(string number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(number);
        var written = number.ToUpperInvariant();
        return await ShownAsync(await db.FlatDraws.AsNoTracking().Where(row => row.Number == written).SingleOrNotFoundAsync(ct), ct);
    }

    internal Task<string?> LaterAsync(FlatDrawId id, CancellationToken ct)
    {
        FlatDrawId? repeated = id;
        return db.FlatDraws.Where(row => row.RepeatsId == repeated).OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync(ct);
    }

    /// <summary>Those whose applications are on the list.</summary>
    internal async Task<IReadOnlyList<PersonId>> PeopleAsync(FlatDraw draw, CancellationToken ct)
    {
        var listed = draw.Listed.ToArray();
        return await db.FlatApplications.Where(row => EF.Parameter(listed).Contains(row.Number)).OrderBy(row => row.Number).Select(row => row.PersonId).ToListAsync(ct);
    }

    private async Task<FlatDrawShown> ShownAsync(FlatDraw draw, CancellationToken ct)
    {
        var before = draw.RepeatsId is { } repeated ? await db.FlatDraws.Where(row => row.Id == repeated).Select(row => row.Number).SingleAsync(ct) : null;
        return new FlatDrawShown(draw.ToFile(before), draw.HoldsGood(), await LaterAsync(draw.Id, ct));
    }
}

/// <param name="Groups">Those who wait for a draw first.</param>
/// <param name="Draws">The latest first.</param>
public sealed record FlatDrawBoard(IReadOnlyList<FlatDrawGroup> Groups, IReadOnlyList<FlatDrawRow> Draws);

/// <param name="First">One of the applications, by which the draw is asked for.</param>
/// <param name="Group">Who shares the place.</param>
public sealed record FlatDrawGroup(FlatApplicationId First, FlatQueueGroup Group);

/// <summary>One draw in a list.</summary>
public sealed record FlatDrawRow(string Number, int Count, DateTime CommittedAt, DateTime? OpenedAt, bool IsRepeat);

/// <param name="Number">Of the application from which it was asked for.</param>
/// <param name="Entries">In the queue.</param>
/// <param name="Candidates">The same, with whose they are.</param>
/// <param name="Before">The latest draw in which one of them was.</param>
/// <param name="WhyNot">Why the reader may not promise it.</param>
public sealed record FlatDrawToPromise(string Number, IReadOnlyList<FlatQueueEntry> Entries, IReadOnlyList<FlatDrawCandidate> Candidates, FlatDraw? Before, Refusal? WhyNot);

/// <param name="File">What anybody may take home.</param>
/// <param name="HoldsGood">List and seed are those that were promised, computed again at this moment.</param>
/// <param name="Later">The draw that was held in the place of this one.</param>
public sealed record FlatDrawShown(FlatDrawFile File, bool HoldsGood, string? Later)
{
    /// <summary>Everybody with the place and what it follows from, in the order of the draw; by number until it is open.</summary>
    public IReadOnlyList<FlatDrawLine> Lines => File.Order is { } order
        ? [.. order.Select((application, before) => new FlatDrawLine(before + 1, application, VerifiableDraw.Key(File.Seed!, File.Witness!, application)))]
        : [.. File.Applications.Select(application => new FlatDrawLine(null, application, null))];
}

public sealed record FlatDrawLine(int? Place, string Application, string? Key);

/// <param name="Draw">As everybody sees it.</param>
/// <param name="CommittedBy">Who promised it.</param>
/// <param name="OpenedBy">Who opened it.</param>
/// <param name="WhyNotOpen">Why the reader may not.</param>
public sealed record FlatDrawForDesk(FlatDrawShown Draw, string CommittedBy, string? OpenedBy, Refusal? WhyNotOpen);
