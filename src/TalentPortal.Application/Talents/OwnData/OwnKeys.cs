using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.OwnData;

/// <summary>By what the rows of one person are known: the record and those merged into it, the accounts, and what hangs on them.</summary>
internal sealed record OwnKeys(IReadOnlyList<PersonId> People, IReadOnlyList<Guid> Accounts)
{
    public IReadOnlyList<SubsidyApplicationId> Applications { get; private init; } = [];
    public IReadOnlyList<RecognitionApplicationId> Requests { get; private init; } = [];
    public IReadOnlyList<AwardCaseId> Awards { get; private init; } = [];
    public IReadOnlyList<EntitlementId> Rights { get; private init; } = [];
    /// <summary>What files and papers can belong to.</summary>
    public IReadOnlyList<Guid> Subjects { get; private init; } = [];

    public IReadOnlyList<AccountId> AccountIds => [.. Accounts.Select(id => new AccountId(id))];

    public static async Task<OwnKeys> OfAsync(IPortalDb db, Actor actor, CancellationToken ct)
    {
        var people = actor.Person is { } own ? await db.People.Where(person => person.Id == own || person.MergedInto == own).Select(person => person.Id).ToListAsync(ct) : [];
        var (account, nullable) = (actor.Id.Value, people.ConvertAll(id => (PersonId?)id));
        var accounts = await db.Accounts.Where(row => row.Id == account || nullable.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct);
        var ids = accounts.ConvertAll(id => new AccountId(id));
        var applications = await db.SubsidyApplications.Where(row => nullable.Contains(row.PersonId) || row.PersonId == null && ids.Contains(row.StartedBy)).Select(row => row.Id).ToListAsync(ct);
        var requests = await db.RecognitionApplications.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct);
        var levels = await db.Recognitions.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct);
        var corrections = await db.RecordCorrections.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct);
        var issues = (await db.TalentIssues.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value);
        var services = (await db.ServiceRequests.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value);
        var portraits = (await db.TalentPortraits.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value);
        return new OwnKeys(people, accounts)
        {
            Applications = applications,
            Requests = requests,
            Awards = await db.AwardCases.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct),
            Rights = await db.Entitlements.Where(row => people.Contains(row.PersonId)).Select(row => row.Id).ToListAsync(ct),
            Subjects = [.. people.Select(id => id.Value), .. applications.Select(id => id.Value), .. requests.Select(id => id.Value), .. levels.Select(id => id.Value), .. corrections, .. issues, .. services, .. portraits],
        };
    }
}
