using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Notices;

/// <summary>
/// How the people on a list are shown. An ID number is opened only for people who share name and employer with another on the list,
/// and leaves here as first four and last four.
/// </summary>
public sealed class NoticeNames(IPortalDb db, PersonalDataVault vault)
{
    /// <returns>Shown name and shown number of each, in the given order.</returns>
    public async Task<IReadOnlyList<(string Name, string? IdNumber)>> ShowAsync(IReadOnlyList<PersonOnList> listed, NameDisplay display, CancellationToken ct)
    {
        var alike = listed.GroupBy(person => (person.Name, person.Employer)).Where(same => same.Select(person => person.Id).Distinct().Count() > 1)
            .SelectMany(same => same.Select(person => person.Id)).ToHashSet();
        var numbers = await NumbersAsync(alike, ct);
        return [.. listed.Select(person => (
            display is NameDisplay.Full ? person.Name : Masks.Name(person.Name),
            numbers.GetValueOrDefault(person.Id)))];
    }

    private async Task<Dictionary<PersonId, string>> NumbersAsync(HashSet<PersonId> people, CancellationToken ct)
    {
        if (people.Count == 0) return [];
        var sealedNumbers = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.IdNumber }).ToListAsync(ct);
        return sealedNumbers.ToDictionary(person => person.Id, person => vault.MaskedForPublic(person.Id.Value, person.IdNumber));
    }
}

public sealed record PersonOnList(PersonId Id, string Name, string Employer);
