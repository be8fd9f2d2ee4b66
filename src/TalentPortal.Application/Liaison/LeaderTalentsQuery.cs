using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>A leader's talents, for the leader and whoever assists: whom to see first, one talent on a sheet, a contact, a picture. Names are whole, numbers are not shown.</summary>
public sealed class LeaderTalentsQuery(IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, LiaisonTalents talents, LiaisonMoney money, LeaderServicesQuery services, DocumentVault vault, PortalTexts texts, CountyClock clock)
{
    private const int ContactsShown = 50, IssuesShown = 20;

    public async Task<LeaderHome> HomeAsync(CancellationToken ct)
    {
        var (today, rules) = (clock.Today, await inForce.FindAsync(clock.Today, ct));
        var assignments = await db.LiaisonAssignments.AsNoTracking().LookedAfterBy(current.Actor, db).ToListAsync(ct);
        var ids = assignments.Select(row => row.PersonId).ToArray();
        var known = await talents.OfAsync(ids, ct);
        var contacts = (await db.LiaisonContacts.AsNoTracking().ReadableBy(current.Actor, db).Where(row => EF.Parameter(ids).Contains(row.PersonId) && row.WithdrawnAt == null)
            .Select(row => new { row.PersonId, row.On, row.Kind, row.RecordedAt }).ToListAsync(ct)).ToLookup(row => row.PersonId);
        var issues = await db.TalentIssues.OfTalentsOf(current.Actor, db).Where(row => row.EndedAt == null).GroupBy(row => row.PersonId)
            .Select(talent => new { talent.Key, Open = talent.Count(), Asked = talent.Count(row => row.Status == IssueStatus.Answered) }).ToDictionaryAsync(talent => talent.Key, ct);
        var promises = await db.LeaderPromises.OfTalentsOf(current.Actor, db).Where(row => row.State == PromiseState.Open).GroupBy(row => row.PersonId)
            .Select(talent => new { talent.Key, Open = talent.Count(), Late = talent.Count(row => row.DueOn < today) }).ToDictionaryAsync(talent => talent.Key, ct);
        var (asked, received) = (await services.OpenAsync(ct), await money.OfAsync(ids, ct));
        var cards = assignments.Select(row =>
        {
            var own = contacts[row.PersonId].ToList();
            var last = own.OrderByDescending(contact => contact.On).ThenByDescending(contact => contact.RecordedAt).FirstOrDefault();
            return new TalentCard(row, known[row.PersonId], StandingOf(rules, row, [.. own.Select(contact => new ContactMark(row.PersonId, contact.On, contact.Kind))], today))
            {
                LastOn = last?.On,
                LastKind = last?.Kind,
                OpenIssues = issues.GetValueOrDefault(row.PersonId)?.Open ?? 0,
                AskedIssues = issues.GetValueOrDefault(row.PersonId)?.Asked ?? 0,
                OpenServices = asked.GetValueOrDefault(row.PersonId),
                OpenPromises = promises.GetValueOrDefault(row.PersonId)?.Open ?? 0,
                LatePromises = promises.GetValueOrDefault(row.PersonId)?.Late ?? 0,
                Received = received.GetValueOrDefault(row.PersonId, []),
            };
        });
        return new LeaderHome([.. cards.OrderBy(card => card.Standing).ThenBy(card => card.LastOn ?? DateOnly.MinValue).ThenBy(card => card.Talent.Name, StringComparer.Ordinal)], today);
    }

    /// <summary>Everything before a visit. The look is saved before anything is given out, and the talent reads it among the looks.</summary>
    public async Task<TalentSheet> SheetAsync(LiaisonAssignmentId id, string trace, CancellationToken ct)
    {
        var assignment = await ReachedAsync(id, ct);
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, assignment.PersonId, PersonalField.Profile, texts.In(PortalLanguage.Chinese, "liaison.look"), trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var (person, rules) = (await db.People.AsNoTracking().SingleAsync(row => row.Id == assignment.PersonId, ct), await inForce.FindAsync(clock.Today, ct));
        var contacts = await db.LiaisonContacts.AsNoTracking().ReadableBy(current.Actor, db).Where(row => row.PersonId == person.Id).OrderByDescending(row => row.On).ThenByDescending(row => row.RecordedAt).Take(ContactsShown).ToListAsync(ct);
        var marks = contacts.Where(contact => contact.Counts).Select(contact => new ContactMark(contact.PersonId, contact.On, contact.Kind)).ToList();
        return new TalentSheet(assignment, (await talents.OfAsync([person.Id], ct))[person.Id], StandingOf(rules, assignment, marks, clock.Today))
        {
            Educations = [.. person.Educations.OrderByDescending(education => education.Level.Rank())],
            Credentials = await db.Credentials.AsNoTracking().Where(row => row.PersonId == person.Id).OrderByDescending(row => row.AwardedOn).ToListAsync(ct),
            Contacts = contacts,
            Own = (await db.LiaisonContacts.KeptBy(current.Actor, db).Where(row => row.PersonId == person.Id).Select(row => row.Id).ToListAsync(ct)).ToHashSet(),
            Money = await money.OfAsync(person.Id, ct),
            Issues = await db.TalentIssues.AsNoTracking().OfTalentsOf(current.Actor, db).Where(row => row.PersonId == person.Id).OrderBy(row => row.EndedAt != null).ThenBy(row => row.SortsOn).ThenByDescending(row => row.Number).Take(IssuesShown).ToListAsync(ct),
            Promises = await db.LeaderPromises.AsNoTracking().OfTalentsOf(current.Actor, db).Where(row => row.PersonId == person.Id).OrderBy(row => row.State != PromiseState.Open).ThenBy(row => row.DueOn).ThenBy(row => row.Id).Take(IssuesShown).ToListAsync(ct),
            Services = await services.OfAsync(person.Id, ct),
            Today = clock.Today,
        };
    }

    /// <summary>Who is to be recorded about.</summary>
    public async Task<TalentCard> CardAsync(LiaisonAssignmentId id, CancellationToken ct)
    {
        var assignment = await ReachedAsync(id, ct);
        return new TalentCard(assignment, (await talents.OfAsync([assignment.PersonId], ct))[assignment.PersonId], ContactStanding.Kept);
    }

    public async Task<LiaisonContact> ContactAsync(LiaisonContactId id, CancellationToken ct) =>
        await db.LiaisonContacts.AsNoTracking().KeptBy(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    public async Task<OpenedFile> PhotoAsync(LiaisonContactId id, StoredFileId file, CancellationToken ct)
    {
        await db.LiaisonContacts.ReadableBy(current.Actor, db).Where(row => row.Id == id && row.Photos.Any(photo => photo.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    private async Task<LiaisonAssignment> ReachedAsync(LiaisonAssignmentId id, CancellationToken ct) =>
        await db.LiaisonAssignments.AsNoTracking().LookedAfterBy(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    private static ContactStanding StandingOf(LiaisonRules? rules, LiaisonAssignment assignment, IReadOnlyList<ContactMark> contacts, DateOnly today) =>
        rules is null ? ContactStanding.Kept : ContactStandings.Of(rules, assignment.From, contacts, today);
}

/// <summary>A leader's talents, whom to see first at the top.</summary>
public sealed record LeaderHome(IReadOnlyList<TalentCard> Cards, DateOnly Today)
{
    public int ToSee => Cards.Count(card => card.Standing is not ContactStanding.Kept);

    /// <summary>What stands above the cards.</summary>
    public string Heading =>
        Cards.Count == 0 ? "liaison.home.nobody"
        : ToSee == 0 ? "liaison.home.all_kept"
        : Quarter.Of(Today).LastDay.Month == Today.Month ? "liaison.home.this_month"
        : "liaison.home.this_quarter";
}

public sealed record TalentCard(LiaisonAssignment Assignment, LiaisonTalent Talent, ContactStanding Standing)
{
    public DateOnly? LastOn { get; init; }
    public ContactKind? LastKind { get; init; }
    public int OpenIssues { get; init; }
    /// <summary>Of them those that wait for the talent's word.</summary>
    public int AskedIssues { get; init; }
    public int OpenServices { get; init; }
    public int OpenPromises { get; init; }
    public int LatePromises { get; init; }
    /// <summary>What the county paid the talent, the latest year first.</summary>
    public IReadOnlyList<(int Year, Money Amount)> Received { get; init; } = [];
    public Money ReceivedInAll => Received.Sum(year => year.Amount);
}

/// <summary>One talent before a visit.</summary>
public sealed record TalentSheet(LiaisonAssignment Assignment, LiaisonTalent Talent, ContactStanding Standing)
{
    public IReadOnlyList<Education> Educations { get; init; } = [];
    public IReadOnlyList<Credential> Credentials { get; init; } = [];
    /// <summary>The latest first, withdrawn ones among them.</summary>
    public IReadOnlyList<LiaisonContact> Contacts { get; init; } = [];
    /// <summary>Those the reader may withdraw.</summary>
    public IReadOnlySet<LiaisonContactId> Own { get; init; } = new HashSet<LiaisonContactId>();
    public IReadOnlyList<(int Year, Money Amount)> Money { get; init; } = [];
    /// <summary>Open ones first.</summary>
    public IReadOnlyList<TalentIssue> Issues { get; init; } = [];
    /// <summary>Open ones first.</summary>
    public IReadOnlyList<ServiceOfTalent> Services { get; init; } = [];
    /// <summary>Open ones first.</summary>
    public IReadOnlyList<LeaderPromise> Promises { get; init; } = [];
    public DateOnly Today { get; init; }
}
