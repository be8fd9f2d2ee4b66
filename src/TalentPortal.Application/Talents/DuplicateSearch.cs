using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>One block of the search for doubles: the people of the block, who has their name and birth date or their phone, and what is noted already. As many questions however long the block is.</summary>
public sealed class DuplicateSearch(IPortalDb db, PersonalDataVault vault, PersonLookAlikes lookAlikes, PersonSuspicions suspicions)
{
    public const int BlockSize = 1_000;

    public Task<int> CountAsync(CancellationToken ct) => Searched().CountAsync(ct);

    /// <param name="after">Where the last block ended; null at the beginning.</param>
    /// <param name="namesakes">Whoever of the last block may have a namesake in this one; goes on to the next block.</param>
    /// <param name="ct">Ends the search.</param>
    internal async Task<DuplicatesFound> FindAsync(DuplicatePlace? after, Namesakes namesakes, CancellationToken ct)
    {
        var people = await NextAsync(after, ct);
        var alike = await lookAlikes.OfAsync([.. people.Select(person => new LookAlikeCandidate(person.Id, person.Name, person.BirthDate, person.Kind) { PhoneIndex = person.PhoneIndex })], ct);
        var near = people.SelectMany(person => namesakes.Meet(person.Initials, new NumberOfPerson(person.Id, person.Name, person.Kind, () => vault.Open(PersonalField.IdNumber, person.Id.Value, person.Number))));
        return new DuplicatesFound(people.Count, [.. alike, .. near], people is [.., var last] ? new DuplicatePlace(last.Initials, last.Id) : null);
    }

    /// <returns>How many pairs are new.</returns>
    internal async Task<int> NoteAsync(IReadOnlyCollection<LookAlike> pairs, CancellationToken ct)
    {
        var raised = await suspicions.RaiseAsync(pairs, SuspicionOrigin.Search, ct);
        await db.SaveChangesAsync(ct);
        return raised;
    }

    private IQueryable<Person> Searched() => db.People.AsNoTracking().Where(person => person.MergedInto == null);

    private Task<List<Read>> NextAsync(DuplicatePlace? after, CancellationToken ct)
    {
        var people = Searched();
        if (after is (var initials, var id))
            people = people.Where(person => string.Compare(person.NameInitials, initials) >= 0 && (string.Compare(person.NameInitials, initials) > 0 || person.Id > id));
        return people.OrderBy(person => person.NameInitials).ThenBy(person => person.Id).Take(BlockSize).Select(person => new Read
        {
            Id = person.Id,
            Initials = person.NameInitials,
            Name = person.Name,
            BirthDate = person.BirthDate,
            Kind = person.DocumentKind,
            Number = person.IdNumber,
            PhoneIndex = person.Phone!.Index,
        }).ToListAsync(ct);
    }

    private sealed class Read
    {
        public PersonId Id { get; init; }
        public string Initials { get; init; } = "";
        public string Name { get; init; } = "";
        public DateOnly BirthDate { get; init; }
        public IdentityDocumentKind Kind { get; init; }
        public ProtectedText Number { get; init; } = null!;
        public byte[]? PhoneIndex { get; init; }
    }
}

/// <summary>Where a block ended, in the order of initials and ids.</summary>
internal sealed record DuplicatePlace(string Initials, PersonId Id);

internal sealed record DuplicatesFound(int People, IReadOnlyList<LookAlike> Pairs, DuplicatePlace? Last);
