using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// The one search field: it tells by itself whether it was given a whole number (found by the blind index, never decrypted), letters
/// (pinyin initials, and a Latin name where no initials fit) or a part of a name. Each way goes through an index.
/// </summary>
public sealed class TalentSearch(IPortalDb db, PersonalDataVault vault)
{
    /// <summary>Stands behind every text that begins with the other one, on both databases.</summary>
    internal const char Last = '\uFFFF';

    /// <summary>The people of <paramref name="reach"/> that the text finds, each with the key its page is ordered by.</summary>
    internal async Task<TalentsFound> FindAsync(IQueryable<Person> reach, string? text, CancellationToken ct)
    {
        var sought = text?.Trim().Normalize(NormalizationForm.FormKC);
        if (string.IsNullOrEmpty(sought)) return ById(reach);
        if (NumbersIn(sought) is { Count: > 0 } numbers) return ById(OfNumber(reach, numbers));
        if (!sought.All(char.IsAsciiLetter)) return ByGrams(reach, sought);
        var initials = OfInitials(reach, sought);
        return await initials.AnyAsync(ct) ? new TalentsFound(Keyed(initials), ByInitials: true) : ByGrams(reach, sought);
    }

    private static TalentsFound ById(IQueryable<Person> people) => new(Keyed(people), ByInitials: false);

    private static IQueryable<FoundPerson> Keyed(IQueryable<Person> people) => people.Select(person => new FoundPerson { Key = person.Id, Person = person });

    private static IQueryable<Person> OfInitials(IQueryable<Person> people, string text)
    {
        var (first, last) = (text.ToLowerInvariant(), text.ToLowerInvariant() + Last);
        return people.Where(person => string.Compare(person.NameInitials, first) >= 0 && string.Compare(person.NameInitials, last) < 0);
    }

    /// <summary>The first piece leads, in the order of its index; the others are looked up for each row it gives.</summary>
    private TalentsFound ByGrams(IQueryable<Person> people, string text)
    {
        if (NameGrams.ForSearch(text) is not [var first, .. var others]) return ById(people.Where(_ => false));
        var found = db.PersonNameGrams.Where(piece => piece.Gram == first)
            .Join(people, piece => piece.PersonId, person => person.Id, (piece, person) => new FoundPerson { Key = piece.PersonId, Person = person });
        foreach (var other in others) found = found.Where(row => db.PersonNameGrams.Any(piece => piece.Gram == other && piece.PersonId == row.Key));
        return new TalentsFound(found, ByInitials: false);
    }

    private IQueryable<Person> OfNumber(IQueryable<Person> people, IReadOnlyList<(PersonalField Field, byte[] Index)> numbers)
    {
        var documents = numbers.Where(number => number.Field is PersonalField.IdNumber).Select(number => number.Index).ToList();
        var phones = numbers.Where(number => number.Field is PersonalField.Phone).Select(number => number.Index).ToList();
        var holders = db.HoldersOf(documents).Select(holder => holder.Id).Concat(db.People.Where(person => phones.Contains(person.Phone!.Index)).Select(person => person.MergedInto ?? person.Id));
        return people.Where(person => holders.Contains(person.Id));
    }

    private List<(PersonalField Field, byte[] Index)> NumbersIn(string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return [];
        var found = new List<(PersonalField, byte[])>();
        foreach (var kind in Enum.GetValues<IdentityDocumentKind>())
            if (IdentityDocument.TryParse(kind, text, out var document, out _)) found.Add((PersonalField.IdNumber, vault.IndexOf(PersonalField.IdNumber, document.Number)));
        if (MobileNumber.TryParse(text, out var phone, out _)) found.Add((PersonalField.Phone, vault.IndexOf(PersonalField.Phone, phone.Value)));
        return found;
    }
}

/// <summary>People and the order their pages have: by initials, or by the key alone.</summary>
internal sealed record TalentsFound(IQueryable<FoundPerson> People, bool ByInitials);

internal sealed class FoundPerson
{
    public PersonId Key { get; init; }
    public Person Person { get; init; } = null!;
}
