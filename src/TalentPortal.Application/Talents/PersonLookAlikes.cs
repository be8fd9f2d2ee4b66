using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Who of the register looks like the people of a block: two questions however long the block is, both through an index. Knows no reach,
/// because a suspicion is the portal's; whoever shows a name asks for reach first.
/// </summary>
public sealed class PersonLookAlikes(IPortalDb db, PersonalDataVault vault)
{
    /// <summary>More of one name and birth date, or of one phone, than this are not two records of one person.</summary>
    private const int Most = 20;

    /// <summary>Each candidate with everybody else of the register who looks alike; records that were merged count as the one they became.</summary>
    public async Task<IReadOnlyList<LookAlike>> OfAsync(IReadOnlyCollection<LookAlikeCandidate> candidates, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var found = (await OfNameAsync(candidates, ct)).Concat(await OfPhoneAsync(candidates, ct));
        return [.. found.Where(pair => pair.Candidate != pair.Existing).GroupBy(pair => (pair.Candidate, pair.Existing))
            .Select(pair => new LookAlike(pair.Key.Candidate, pair.Key.Existing, pair.Aggregate(SuspicionGrounds.None, (grounds, one) => grounds | one.Grounds)))];
    }

    /// <summary>Of the same name, whatever the birth date, with a number that one slip makes of the other. Reads all who share the initials: for one candidate, not for a block.</summary>
    public async Task<IReadOnlyList<LookAlike>> OfNearNumberAsync(LookAlikeCandidate candidate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var (initials, key) = (Pinyin.Initials(candidate.Name), PersonLikeness.NameKey(candidate.Name));
        var namesakes = await Known(db.People.Where(person => person.NameInitials == initials && person.DocumentKind == candidate.Kind)).ToListAsync(ct);
        return [.. namesakes.Where(person => person.Id != candidate.Id && PersonLikeness.NameKey(person.Name) == key && IsNear(candidate, person)).Take(Most)
            .Select(person => new LookAlike(candidate.Id, person.MergedInto ?? person.Id, SuspicionGrounds.NearNumber))];
    }

    private async Task<IEnumerable<LookAlike>> OfNameAsync(IReadOnlyCollection<LookAlikeCandidate> candidates, CancellationToken ct)
    {
        var alike = candidates.ToLookup(candidate => PersonLikeness.Of(candidate.Name, candidate.BirthDate));
        var likenesses = alike.Select(group => group.Key).ToList();
        var known = await Known(db.People.Where(person => likenesses.Contains(person.Likeness))).ToListAsync(ct);
        return known.GroupBy(person => person.Likeness).Where(same => same.Count() <= Most).SelectMany(same => same.SelectMany(person =>
            alike[same.Key].Select(candidate => new LookAlike(candidate.Id, person.MergedInto ?? person.Id, GroundsOf(candidate, person))))).Where(pair => pair.Grounds is not SuspicionGrounds.None);
    }

    private async Task<IEnumerable<LookAlike>> OfPhoneAsync(IReadOnlyCollection<LookAlikeCandidate> candidates, CancellationToken ct)
    {
        var alike = candidates.Where(candidate => candidate.PhoneIndex is not null).ToLookup(candidate => Convert.ToHexString(candidate.PhoneIndex!));
        if (alike.Count == 0) return [];
        var indexes = alike.Select(group => group.First().PhoneIndex!).ToList();
        var known = await db.People.AsNoTracking().Where(person => indexes.Contains(person.Phone!.Index)).Select(person => new { Id = person.MergedInto ?? person.Id, person.Phone!.Index }).ToListAsync(ct);
        return known.GroupBy(person => Convert.ToHexString(person.Index)).Where(same => same.Count() <= Most).SelectMany(same => same.SelectMany(person =>
            alike[same.Key].Select(candidate => new LookAlike(candidate.Id, person.Id, SuspicionGrounds.SamePhone))));
    }

    private SuspicionGrounds GroundsOf(LookAlikeCandidate candidate, KnownPerson person)
    {
        if (candidate.Id == person.Id || candidate.BirthDate != person.BirthDate || PersonLikeness.NameKey(candidate.Name) != PersonLikeness.NameKey(person.Name)) return SuspicionGrounds.None;
        var grounds = PersonNames.Same(candidate.Name, person.Name) ? SuspicionGrounds.SameNameAndBirthDate : SuspicionGrounds.NameVariant;
        if (candidate.Kind is IdentityDocumentKind.Passport && person.Kind is IdentityDocumentKind.Passport) grounds |= SuspicionGrounds.RenewedDocument;
        return IsNear(candidate, person) ? grounds | SuspicionGrounds.NearNumber : grounds;
    }

    private bool IsNear(LookAlikeCandidate candidate, KnownPerson person) =>
        candidate.Number is { } number && candidate.Kind == person.Kind && PersonLikeness.AreNear(number, vault.Open(PersonalField.IdNumber, person.Id.Value, person.Number));

    private static IQueryable<KnownPerson> Known(IQueryable<Person> people) => people.AsNoTracking().OrderBy(person => person.Id).Select(person => new KnownPerson
    {
        Id = person.Id,
        MergedInto = person.MergedInto,
        Name = person.Name,
        BirthDate = person.BirthDate,
        Kind = person.DocumentKind,
        Number = person.IdNumber,
        Likeness = person.Likeness,
    });

    private sealed class KnownPerson
    {
        public PersonId Id { get; init; }
        public PersonId? MergedInto { get; init; }
        public string Name { get; init; } = "";
        public DateOnly BirthDate { get; init; }
        public IdentityDocumentKind Kind { get; init; }
        public ProtectedText Number { get; init; } = null!;
        public long Likeness { get; init; }
    }
}

/// <param name="Id">The id that the person has, or will have: a record does not look like itself.</param>
/// <param name="Name">As it is written.</param>
/// <param name="BirthDate">From the number, or as stated.</param>
/// <param name="Kind">Of the paper.</param>
public sealed record LookAlikeCandidate(PersonId Id, string Name, DateOnly BirthDate, IdentityDocumentKind Kind)
{
    /// <summary>In normal form; without it numbers are not compared.</summary>
    public string? Number { get; init; }
    /// <summary>Blind index of the mobile phone.</summary>
    public byte[]? PhoneIndex { get; init; }
}

public sealed record LookAlike(PersonId Candidate, PersonId Existing, SuspicionGrounds Grounds);
