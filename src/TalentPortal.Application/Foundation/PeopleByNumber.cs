using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Whose a number is: the one the register knows the person by, the number of any other paper, or that of a record that was merged into
/// the person's. Looked up by blind index; nothing is decrypted.
/// </summary>
internal static class PeopleByNumber
{
    public static IQueryable<NumberHolder> HoldersOf(this IPortalDb db, IReadOnlyCollection<byte[]> indexes) =>
        db.People.Where(person => indexes.Contains(person.IdNumber.Index)).Select(person => new NumberHolder { Index = person.IdNumber.Index, Id = person.MergedInto ?? person.Id })
            .Concat(db.PersonDocuments.Where(document => indexes.Contains(document.Number.Index)).Select(document => new NumberHolder { Index = document.Number.Index, Id = document.PersonId }));

    /// <summary>The person, tracked, or null.</summary>
    public static async Task<Person?> PersonOfNumberAsync(this IPortalDb db, byte[] index, CancellationToken ct)
    {
        var holders = await db.HoldersOf([index]).Select(holder => holder.Id).Distinct().ToListAsync(ct);
        return holders is [var id, ..] ? await db.People.SingleAsync(person => person.Id == id, ct) : null;
    }
}

internal sealed class NumberHolder
{
    public byte[] Index { get; init; } = [];
    public PersonId Id { get; init; }
}
