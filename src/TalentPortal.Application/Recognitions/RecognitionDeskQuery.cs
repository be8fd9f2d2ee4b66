using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>Reads applications for a level for the desks: the queue, one case, its files, and the panels.</summary>
public sealed class RecognitionDeskQuery(IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, RecognitionLevelQuery levels, IssuedDocumentQueries documents, DocumentVault vault, PersonalDataVault numbers, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    public async Task<RecognitionQueue> QueueAsync(RecognitionStatus? status, int page, CancellationToken ct)
    {
        var reachable = db.RecognitionApplications.AsNoTracking().AtDeskOf(current.Actor);
        var counts = await reachable.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var rows = await (status is { } one ? reachable.Where(row => row.Status == one) : reachable)
            .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Skip(Math.Max(0, page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        return new RecognitionQueue([.. rows.Take(PageSize)], counts, rows.Count > PageSize, await calendars.CurrentAsync(ct), clock.Today);
    }

    public async Task<RecognitionForDesk> GetAsync(RecognitionApplicationId id, CancellationToken ct)
    {
        var application = await db.RecognitionApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId, ct);
        var files = application.Proofs.Select(proof => proof.FileId).ToList();
        return new RecognitionForDesk(application, (await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms, person)
        {
            IdNumberMask = numbers.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
            Employment = await db.Employments.AsNoTracking().Where(row => row.PersonId == application.PersonId && row.EmployerId == application.EmployerId).OrderByDescending(row => row.StartedOn).FirstOrDefaultAsync(ct),
            InsuredMonths = await db.InsuranceMonths.CountAsync(row => row.PersonId == application.PersonId && row.EmployerId == application.EmployerId && row.IsPaid, ct),
            Objections = current.Actor.May(Capability.DecideObjections) ? await db.Objections.AsNoTracking().About(id).Select(row => new ObjectionAboutCase(row.Id, row.Number, row.State)).ToListAsync(ct) : [],
            Listed = await ListedAsync(application, ct),
            Held = await levels.HeldAsync(application.PersonId, clock.Today, ct),
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
            Papers = await documents.OfAsync(new DocumentSubject(SubjectKind.RecognitionCase, id.Value), ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    /// <summary>Only while or after it was public, and for whoever enters what is said against it.</summary>
    private async Task<ListedCase?> ListedAsync(RecognitionApplication application, CancellationToken ct) =>
        application.Status is not (RecognitionStatus.InPublicity or RecognitionStatus.ObjectionReview or RecognitionStatus.Recognised) || !current.Actor.May(Capability.DecideObjections) ? null
        : await (from list in db.RecognitionNotices
                 where list.State == RecognitionNoticeState.Published || list.State == RecognitionNoticeState.TakenDown
                 from item in list.Items
                 where item.ApplicationId == application.Id
                 orderby list.PublishedOn descending
                 select new ListedCase(list.Number!, item.Serial)).FirstOrDefaultAsync(ct);

    public async Task<OpenedFile> FileAsync(RecognitionApplicationId id, StoredFileId file, CancellationToken ct)
    {
        await db.RecognitionApplications.AtDeskOf(current.Actor).Where(row => row.Id == id && row.Proofs.Any(proof => proof.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    /// <summary>The latest meeting first.</summary>
    public async Task<IReadOnlyList<RecognitionPanel>> PanelsAsync(CancellationToken ct) =>
        await db.RecognitionPanels.AsNoTracking().ReadableBy(current.Actor).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Number).ToListAsync(ct);

    /// <summary>A meeting, the cases that wait for one, and those it has settled.</summary>
    public async Task<PanelForDesk> PanelAsync(RecognitionPanelId id, CancellationToken ct)
    {
        var panel = await db.RecognitionPanels.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var settled = panel.Votes.Select(vote => vote.ApplicationId).Distinct().ToList();
        var cases = await db.RecognitionApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Status == RecognitionStatus.AwaitingPanel || settled.Contains(row.Id)).OrderBy(row => row.CaseNumber).ToListAsync(ct);
        return new PanelForDesk(panel, [.. cases.Where(row => row.Status is RecognitionStatus.AwaitingPanel)], [.. cases.Where(row => settled.Contains(row.Id))], panel.WhyNotRecord(current.Actor, clock.Today));
    }
}

public sealed record RecognitionQueue(IReadOnlyList<RecognitionApplication> Rows, IReadOnlyDictionary<RecognitionStatus, int> Counts, bool HasMore, WorkingCalendar Calendar, DateOnly Today);

public sealed record ObjectionAboutCase(ObjectionId Id, string Number, ObjectionState State);

public sealed record ListedCase(string Number, int Serial);

public sealed record PanelForDesk(RecognitionPanel Panel, IReadOnlyList<RecognitionApplication> Waiting, IReadOnlyList<RecognitionApplication> Settled, Refusal? WhyNotRecord);

/// <summary>What the case page shows: the whole file on one screen, personal numbers masked.</summary>
public sealed record RecognitionForDesk(RecognitionApplication Application, CatalogueTerms Terms, Person Person)
{
    public required string IdNumberMask { get; init; }
    public Employment? Employment { get; init; }
    public int InsuredMonths { get; init; }
    public Recognition? Held { get; init; }
    /// <summary>What was said against the case; each is decided at its own page.</summary>
    public required IReadOnlyList<ObjectionAboutCase> Objections { get; init; }
    /// <summary>The row of the public list, for a letter about it; null when there was none.</summary>
    public ListedCase? Listed { get; init; }
    public required IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; }
    public required IReadOnlyList<IssuedDocumentRow> Papers { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public RecognitionApplicationId Id => Application.Id;
    public CatalogueEntry Entry => Terms.Entry(Application.EntryCode)!;
    public Refusal? WhyNot(RecognitionAction action) =>
        Application.WhyNot(action, Actor) ?? action switch
        {
            RecognitionAction.Approve => Application.WhyNotOver(Held, Terms.RenewalMonths, Today),
            _ => null,
        };

    /// <summary>Whether the action has a place on the page: it exists in this state and by this route, and the actor has the capability for it.</summary>
    public bool Offers(RecognitionAction action) =>
        RecognitionFlow.Table.Next(Application.Status, action) is not null
        && (RecognitionFlow.RouteOf(action) is not { } route || route == Application.Route)
        && RecognitionFlow.Needs(action, Application.Status) is { } needed && Actor.May(needed);
}
