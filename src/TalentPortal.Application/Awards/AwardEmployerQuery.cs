using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What an employer's officer sees of the own house's applications and awards: no scores, no experts, no opinions of the desks.</summary>
public sealed class AwardEmployerQuery(IPortalDb db, ICurrentActor current, AwardCallQueries calls, DocumentVault vault, CalendarQueries calendars, CountyClock clock)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AwardCase>> ListAsync(CancellationToken ct) =>
        await db.AwardCases.AsNoTracking().OfEmployer(current.Actor).OrderByDescending(row => row.CreatedAt).ToListAsync(ct);

    /// <summary>Whom the own house may apply for: everybody who works there now.</summary>
    public async Task<IReadOnlyList<StaffToAward>> StaffAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ApplyForAwards) || current.Actor.Employer is not { } own) return [];
        var rows = await db.Employments.Where(row => row.EmployerId == own && row.LeftOn == null).Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { row.Id, person.Name, row.StartedOn }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.StartedOn).Select(row => new StaffToAward(row.Id, row.Name, row.StartedOn))];
    }

    public async Task<AwardForEmployer> GetAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var files = award.Materials.Select(material => material.FileId).ToList();
        return new AwardForEmployer(award, await calls.OfAsync(award.CallId, ct))
        {
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    public async Task<OpenedFile> FileAsync(AwardCaseId id, StoredFileId file, CancellationToken ct)
    {
        await db.AwardCases.OfEmployer(current.Actor).Where(row => row.Id == id && row.Materials.Any(material => material.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}

/// <summary>Somebody of the own house, by the employment.</summary>
public sealed record StaffToAward(Guid Employment, string Name, DateOnly StartedOn);

public sealed record AwardForEmployer(AwardCase Award, AwardCall Call)
{
    public required IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public AwardTerms Terms => Call.Terms;
    public Refusal? WhyNot(AwardAction action) => Award.WhyNot(action, Actor);
    public IEnumerable<AwardMaterial> FilesOf(AwardMaterialTerm material) => Award.Materials.Where(file => file.Code == material.Code).OrderBy(file => file.AddedAt);
}
