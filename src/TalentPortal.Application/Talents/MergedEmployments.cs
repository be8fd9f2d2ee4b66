using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Of two spells that are one employment (one employer, one contract, the same end or none yet) one is left while a merge holds: the one a case rests on,
/// then the one the employer confirmed, then the one that began earlier. The other is kept in the note. Where that would lose something, both stay.
/// </summary>
internal sealed class MergedEmployments(IPortalDb db, IBulkWriter bulk)
{
    /// <summary>Notes every spell of the record that goes, and those that will be taken out.</summary>
    public async Task NoteAsync(PersonMerge merge, CancellationToken ct)
    {
        var spells = (await db.Employments.AsNoTracking().Where(row => row.PersonId == merge.Survivor || row.PersonId == merge.Absorbed).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.PersonId);
        var ids = spells.SelectMany(of => of.Select(row => (Guid?)row.Id)).ToList();
        var inCases = (await db.SubsidyApplications.Where(row => ids.Contains(row.EmploymentId)).Select(row => row.EmploymentId!.Value).ToListAsync(ct)).ToHashSet();
        var own = spells[merge.Survivor].ToList();
        foreach (var spell in spells[merge.Absorbed])
        {
            var twin = own.Find(row => IsOneContract(row, spell));
            var goes = twin is null ? null : GoesOf(twin, spell, inCases);
            if (goes is not null) own.Remove(twin!);
            db.PersonMergeMoves.Add(new PersonMergeMove(merge.Id, PersonRow.Employment, spell.Id, goes == spell ? EmploymentNote.Write(spell) : null));
            if (goes is not null && goes == twin) db.PersonMergeMoves.Add(new PersonMergeMove(merge.Id, PersonRow.Employment, twin.Id, EmploymentNote.Write(twin)));
        }
    }

    public async Task TakeOutAsync(PersonMerge merge, CancellationToken ct)
    {
        var ids = await TakenOut(merge).Select(move => move.Row).ToListAsync(ct);
        await db.Employments.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
    }

    /// <summary>To be called when the others have gone back. Past the history, as they were taken out: for the record they were there all the time.</summary>
    public async Task PutBackAsync(PersonMerge merge, CancellationToken ct) =>
        await bulk.InsertAsync((await TakenOut(merge).OrderBy(move => move.Id).Select(move => move.Before!).ToListAsync(ct)).Select(EmploymentNote.Read), ct);

    private IQueryable<PersonMergeMove> TakenOut(PersonMerge merge) =>
        db.PersonMergeMoves.AsNoTracking().Where(move => move.MergeId == merge.Id && move.Kind == PersonRow.Employment && move.Before != null);

    /// <summary>A renewal is a contract of its own: the months after the first one's end rest on it.</summary>
    private static bool IsOneContract(Employment one, Employment other) =>
        (one.EmployerId, one.Kind, one.ContractEndsOn, one.LeftOn, one.IsDispatchedElsewhere) == (other.EmployerId, other.Kind, other.ContractEndsOn, other.LeftOn, other.IsDispatchedElsewhere);

    /// <summary>Null: both stay.</summary>
    private static Employment? GoesOf(Employment own, Employment other, HashSet<Guid> inCases) => (inCases.Contains(own.Id), inCases.Contains(other.Id)) switch
    {
        (true, true) => null,
        (true, false) => own.ConfirmedAt is null && other.ConfirmedAt is not null ? null : other,
        (false, true) => other.ConfirmedAt is null && own.ConfirmedAt is not null ? null : own,
        _ => (other.ConfirmedAt is not null, own.ConfirmedAt is not null) switch
        {
            (true, false) => own,
            (false, true) => other,
            _ => other.StartedOn < own.StartedOn ? own : other,
        },
    };
}
