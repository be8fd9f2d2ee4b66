using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What an employer's officer sees of the own house's applications and awards: no scores, no experts, no opinions of the desks.</summary>
public sealed class AwardEmployerQuery(IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardPapers papers, DocumentVault vault, CalendarQueries calendars, CountyClock clock)
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

    /// <summary>Whom the talent office may nominate: people of this name, or whose initials begin so, who work in the county now.</summary>
    public async Task<IReadOnlyList<CandidateToNominate>> CandidatesAsync(string? search, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.DecideAwards) || search?.Trim() is not { Length: > 0 } sought) return [];
        var initials = sought.ToLowerInvariant();
        var rows = await db.Employments.Where(row => row.LeftOn == null)
            .Join(db.People.Where(person => person.Name == sought || person.NameInitials.StartsWith(initials)), row => row.PersonId, person => person.Id, (row, person) => new { row.Id, row.EmployerId, person.Name, row.StartedOn })
            .Join(db.Employers, row => row.EmployerId, employer => employer.Id, (row, employer) => new { row.Id, row.Name, Employer = employer.Name, row.StartedOn })
            .OrderBy(row => row.Name).ThenBy(row => row.Id).Take(MostCandidates).ToListAsync(ct);
        return [.. rows.Select(row => new CandidateToNominate(row.Id, row.Name, row.Employer, row.StartedOn))];
    }

    /// <summary>The reader's own nominations that are not sent yet.</summary>
    public async Task<IReadOnlyList<AwardCase>> NominationsAsync(CancellationToken ct) =>
        await db.AwardCases.AsNoTracking().NominatedBy(current.Actor).OrderByDescending(row => row.CreatedAt).Take(MostCandidates).ToListAsync(ct);

    private const int MostCandidates = 30;

    public async Task<AwardForEmployer> GetAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().WrittenBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var files = award.Materials.Select(material => material.FileId).Concat(award.ReportFiles.Select(proof => proof.FileId)).ToList();
        return new AwardForEmployer(award, await calls.OfAsync(award.CallId, ct))
        {
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
            Papers = await papers.OfAsync(id, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    public async Task<OpenedFile> FileAsync(AwardCaseId id, StoredFileId file, CancellationToken ct)
    {
        await db.AwardCases.WrittenBy(current.Actor).Where(row => row.Id == id && (row.Materials.Any(material => material.FileId == file) || row.ReportFiles.Any(proof => proof.FileId == file))).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}

/// <summary>Somebody who works in the county, by the employment.</summary>
public sealed record CandidateToNominate(Guid Employment, string Name, string Employer, DateOnly StartedOn);

/// <summary>Somebody of the own house, by the employment.</summary>
public sealed record StaffToAward(Guid Employment, string Name, DateOnly StartedOn);

public sealed record AwardForEmployer(AwardCase Award, AwardCall Call)
{
    public required IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; }
    public required IReadOnlyList<IssuedDocumentRow> Papers { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public AwardTerms Terms => Call.Terms;
    public Refusal? WhyNot(AwardAction action) => Award.WhyNot(action, Actor);
    public IEnumerable<AwardMaterial> FilesOf(AwardMaterialTerm material) => Award.Materials.Where(file => file.Code == material.Code).OrderBy(file => file.AddedAt);
}
