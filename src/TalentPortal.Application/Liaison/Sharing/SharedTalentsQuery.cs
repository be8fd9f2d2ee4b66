using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>
/// Other leaders' talents whom the office shares with a leader, to read and not to do: who they are, what the county paid, when they were met last.
/// What was said and what they need stays with the leader who looks after them.
/// </summary>
public sealed class SharedTalentsQuery(IPortalDb db, ICurrentActor current, LiaisonTalents talents, LiaisonMoney money, PortalTexts texts, CountyClock clock)
{
    private const int ContactsShown = 10;

    /// <summary>On the leader's home, whoever ends first at the top; an own talent is there already.</summary>
    public async Task<IReadOnlyList<SharedTalentCard>> HomeAsync(CancellationToken ct)
    {
        var own = db.LiaisonAssignments.LookedAfterBy(current.Actor, db);
        var shared = (await db.TalentSharings.AsNoTracking().SharedWith(current.Actor, db, clock.Today).Where(row => !own.Any(assignment => assignment.PersonId == row.PersonId)).OrderBy(row => row.To).ThenBy(row => row.Id).ToListAsync(ct))
            .DistinctBy(row => row.PersonId).ToList();
        var (known, leaders) = (await talents.OfAsync([.. shared.Select(row => row.PersonId)], ct), await LeadersAsync([.. shared.Select(row => row.PersonId)], ct));
        return [.. shared.Select(row => new SharedTalentCard(row, known[row.PersonId], leaders.GetValueOrDefault(row.PersonId)))];
    }

    /// <summary>The look is saved before anything is given out, and the talent reads it among the looks.</summary>
    public async Task<SharedTalentSheet> SheetAsync(TalentSharingId id, string trace, CancellationToken ct)
    {
        var sharing = await db.TalentSharings.AsNoTracking().SharedWith(current.Actor, db, clock.Today).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, sharing.PersonId, PersonalField.Profile, texts.In(PortalLanguage.Chinese, "sharing.look"), trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == sharing.PersonId, ct);
        return new SharedTalentSheet(sharing, (await talents.OfAsync([person.Id], ct))[person.Id], (await LeadersAsync([person.Id], ct)).GetValueOrDefault(person.Id))
        {
            Educations = [.. person.Educations.OrderByDescending(education => education.Level.Rank())],
            Credentials = await db.Credentials.AsNoTracking().Where(row => row.PersonId == person.Id).OrderByDescending(row => row.AwardedOn).ToListAsync(ct),
            Contacts = await db.LiaisonContacts.AsNoTracking().Where(row => row.PersonId == person.Id && row.WithdrawnAt == null).OrderByDescending(row => row.On).ThenByDescending(row => row.RecordedAt).Take(ContactsShown).Select(row => new SharedContact(row.On, row.Kind, row.LeaderName)).ToListAsync(ct),
            Money = await money.OfAsync(person.Id, ct),
        };
    }

    private async Task<Dictionary<PersonId, string>> LeadersAsync(PersonId[] people, CancellationToken ct) =>
        await db.LiaisonAssignments.AsNoTracking().Where(row => EF.Parameter(people).Contains(row.PersonId) && row.To == null).ToDictionaryAsync(row => row.PersonId, row => row.LeaderName, ct);
}

/// <param name="Leader">Who looks after the talent; null when nobody does just now.</param>
public sealed record SharedTalentCard(TalentSharing Sharing, LiaisonTalent Talent, string? Leader);

/// <summary>What a leader reads about another leader's talent.</summary>
/// <param name="Leader">Who looks after the talent; null when nobody does just now.</param>
public sealed record SharedTalentSheet(TalentSharing Sharing, LiaisonTalent Talent, string? Leader)
{
    public IReadOnlyList<Education> Educations { get; init; } = [];
    public IReadOnlyList<Credential> Credentials { get; init; } = [];
    /// <summary>The latest first.</summary>
    public IReadOnlyList<SharedContact> Contacts { get; init; } = [];
    public IReadOnlyList<(int Year, Money Amount)> Money { get; init; } = [];
}

/// <summary>That there was a contact, without what was said.</summary>
public sealed record SharedContact(DateOnly On, ContactKind Kind, string Leader);
