using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>Reads an applicant's own applications for a level, and the level held.</summary>
public sealed class RecognitionApplicantQuery(IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, DocumentVault vault, PersonalDataVault numbers, CalendarQueries calendars, CountyClock clock)
{
    public async Task<RecognitionForApplicant> GetAsync(RecognitionApplicationId id, CancellationToken ct)
    {
        var application = await db.RecognitionApplications.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId, ct);
        var files = application.Proofs.Select(proof => proof.FileId).ToList();
        return new RecognitionForApplicant(application, (await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms, person)
        {
            IdNumberMask = numbers.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    public async Task<IReadOnlyList<RecognitionApplication>> MineAsync(CancellationToken ct) =>
        await db.RecognitionApplications.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.CreatedAt).ToListAsync(ct);

    /// <summary>Why the reader may not start another application, or null.</summary>
    public async Task<Refusal?> WhyNotStartAsync(CancellationToken ct) =>
        RecognitionApplicantService.WhyNotStart([.. (await MineAsync(ct)).Where(row => row.Status is not RecognitionStatus.Draft)], clock.Today);

    /// <summary>The reader's own levels, the newest first, each with its certificate.</summary>
    public async Task<IReadOnlyList<OwnRecognition>> HeldAsync(CancellationToken ct)
    {
        var held = await db.Recognitions.AsNoTracking().HeldBy(current.Actor).OrderByDescending(row => row.ValidFrom).ToListAsync(ct);
        var ids = held.Select(row => row.Id.Value).ToList();
        var papers = await db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == SubjectKind.Recognition && ids.Contains(row.SubjectId)).Select(row => new { row.SubjectId, row.Id }).ToDictionaryAsync(row => row.SubjectId, row => row.Id, ct);
        return [.. held.Select(row => new OwnRecognition(row, papers.TryGetValue(row.Id.Value, out var paper) ? paper : null, row.StateOn(clock.Today)))];
    }

    public async Task<OpenedFile> FileAsync(RecognitionApplicationId id, StoredFileId file, CancellationToken ct)
    {
        await db.RecognitionApplications.OwnedBy(current.Actor).Where(row => row.Id == id && row.Proofs.Any(proof => proof.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}

/// <summary>A level as its holder sees it.</summary>
public sealed record OwnRecognition(Recognition Recognition, IssuedDocumentId? Certificate, RecognitionState State);

/// <summary>What an applicant sees of an own application for a level.</summary>
public sealed record RecognitionForApplicant(RecognitionApplication Application, CatalogueTerms Terms, Person Person)
{
    public required string IdNumberMask { get; init; }
    public required IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public CatalogueEntry Entry => Terms.Entry(Application.EntryCode)!;
    public bool Has(CatalogueProof proof) => Application.Proofs.Any(file => file.Code == proof.Code);
    public IEnumerable<RecognitionProof> FilesOf(CatalogueProof proof) => Application.Proofs.Where(file => file.Code == proof.Code).OrderBy(file => file.AddedAt);
    public int Tasks => 2 + Entry.Proofs.Count;
    public int TasksDone => 1 + (Application.EmployerId is null ? 0 : 1) + Entry.Proofs.Count(Has);
    public bool IsComplete => TasksDone == Tasks;
    public string? LastWords => Application.History.MaxBy(step => step.Sequence)?.Opinion;
    public Refusal? WhyNot(RecognitionAction action) => Application.WhyNot(action, Actor);
}
