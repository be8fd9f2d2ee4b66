using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>What a card or a row of the liaison says of talents, asked for all of a page at once: who, level, where they work and as what.</summary>
public sealed class LiaisonTalents(IPortalDb db, CountyClock clock)
{
    public async Task<IReadOnlyDictionary<PersonId, LiaisonTalent>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        if (people.Count == 0) return new Dictionary<PersonId, LiaisonTalent>();
        var (ids, today) = (people.ToArray(), clock.Today);
        var persons = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new { person.Id, person.Name, person.Standing }).ToListAsync(ct);
        var levels = (await db.HeldOn(today).AsNoTracking().Where(held => EF.Parameter(ids).Contains(held.PersonId)).Select(held => new { held.PersonId, held.Level }).ToListAsync(ct))
            .GroupBy(held => held.PersonId).ToDictionary(held => held.Key, held => held.Min(row => row.Level));
        var spells = (await db.EmployedNow().AsNoTracking().Where(spell => EF.Parameter(ids).Contains(spell.PersonId)).Select(spell => new { spell.PersonId, spell.EmployerId, spell.Post, spell.StartedOn }).ToListAsync(ct))
            .GroupBy(spell => spell.PersonId).ToDictionary(spell => spell.Key, spell => spell.MaxBy(row => row.StartedOn)!);
        var firms = spells.Values.Select(spell => spell.EmployerId).Distinct().ToArray();
        var employers = await db.Employers.AsNoTracking().Where(employer => EF.Parameter(firms).Contains(employer.Id)).Select(employer => new Place(employer.Id, employer.Name, employer.ChainId, employer.TownshipCode)).ToDictionaryAsync(place => place.Id, ct);
        var shown = (await db.TalentPortraits.AsNoTracking().Where(portrait => EF.Parameter(ids).Contains(portrait.PersonId) && portrait.Ending == null).Select(portrait => portrait.PersonId).ToListAsync(ct)).ToHashSet();
        return persons.ToDictionary(person => person.Id, person =>
        {
            var work = spells.GetValueOrDefault(person.Id);
            var place = work is null ? null : employers.GetValueOrDefault(work.EmployerId);
            return new LiaisonTalent(person.Id, person.Name, levels.TryGetValue(person.Id, out var level) ? level : null, person.Standing is TalentStanding.Active) { Employer = place?.Id, EmployerName = place?.Name, Chain = place?.Chain, Township = place?.Township, Post = work?.Post, HasPortrait = shown.Contains(person.Id) };
        });
    }

    private sealed record Place(EmployerId Id, string Name, Guid? Chain, string Township);
}

/// <summary>A talent as a card shows it. The name is whole for whoever looks after them.</summary>
public sealed record LiaisonTalent(PersonId Id, string Name, TalentLevel? Level, bool IsActive)
{
    /// <summary>For everybody but those who look after them.</summary>
    public string Masked => Masks.Name(Name);
    public EmployerId? Employer { get; init; }
    public string? EmployerName { get; init; }
    public Guid? Chain { get; init; }
    public string? Township { get; init; }
    /// <summary>What they do there.</summary>
    public string? Post { get; init; }
    public bool HasPortrait { get; init; }
    public LiaisonPeer Peer => new(Employer, Chain, Township);
}
