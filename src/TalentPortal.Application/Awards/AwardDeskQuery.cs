using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>Reads applications for awards for the desks: the queue, one case, its files.</summary>
public sealed class AwardDeskQuery(IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardReviewService reviews, AwardPapers papers, DocumentVault vault, PersonalDataVault numbers, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One page of the queue in order of the due date, after or before a case; what stands at the border is looked up, so that no page is counted through.</summary>
    public async Task<AwardQueue> QueueAsync(AwardQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reachable = db.AwardCases.AsNoTracking().AtDeskOf(current.Actor);
        var counts = await (filter.Kind is { } kind ? reachable.Where(row => row.Kind == kind) : reachable).GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var backwards = filter.Before is { Length: > 0 };
        var border = backwards ? filter.Before : filter.After;
        var filtered = Filtered(filter);
        if (border is not null && await reachable.Where(row => row.CaseNumber == border).Select(row => (DateOnly?)row.SortsOn).SingleOrDefaultAsync(ct) is { } day)
            filtered = backwards
                ? filtered.Where(row => row.SortsOn < day || (row.SortsOn == day && string.Compare(row.CaseNumber, border) < 0))
                : filtered.Where(row => row.SortsOn > day || (row.SortsOn == day && string.Compare(row.CaseNumber, border) > 0));
        var ordered = backwards ? filtered.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber) : filtered.OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber);
        var rows = await ordered.Take(PageSize + 1).Select(row => new AwardRow(row.Id, row.Kind, row.CaseNumber!, row.ApplicantName, row.EmployerName, row.Project, row.AwardedClass ?? row.Class, row.Amount, row.Status, row.Deadline)).ToListAsync(ct);
        var page = PageAfter.Of(rows, PageSize, filter.After, filter.Before, row => row.CaseNumber);
        return new AwardQueue(page.Rows, counts, await calendars.CurrentAsync(ct), clock.Today) { Previous = page.Previous, Next = page.Next };
    }

    /// <summary>Everything the filter shows, in order of the case number, for the ledger.</summary>
    public IAsyncEnumerable<AwardLedgerRow> LedgerAsync(AwardQueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Filtered(filter).OrderBy(row => row.CaseNumber)
            .Select(row => new AwardLedgerRow(row.CaseNumber!, row.Kind, row.ApplicantName, row.EmployerName, row.Project, row.AwardedClass ?? row.Class, row.Status, row.SubmittedAt!.Value, row.Amount, row.Instalments.Where(part => part.State == InstalmentState.Paid).Select(part => part.Amount).ToList(),
                row.Contract!.StartsOn, row.Contract.EndsOn, row.Contract.ServiceMonths, row.Naming!.CertificateNumber, row.Naming.NamedOn, row.Naming.LastDay, row.Stop!.Recover))
            .AsAsyncEnumerable();
    }

    private IQueryable<AwardCase> Filtered(AwardQueueFilter filter)
    {
        var rows = db.AwardCases.AsNoTracking().AtDeskOf(current.Actor);
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        return filter.Status is { } status ? rows.Where(row => row.Status == status) : rows;
    }

    public async Task<AwardForDesk> GetAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var (person, today) = (await db.People.AsNoTracking().SingleAsync(row => row.Id == award.PersonId, ct), clock.Today);
        var files = award.Materials.Select(material => material.FileId).Concat(award.Photos.Select(photo => photo.FileId)).Concat(award.ReportFiles.Select(proof => proof.FileId)).ToList();
        return new AwardForDesk(award, await calls.OfAsync(award.CallId, ct), person)
        {
            Papers = await papers.OfAsync(id, ct),
            IdNumberMask = numbers.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
            Held = await db.Recognitions.AsNoTracking().Where(row => row.PersonId == award.PersonId && row.ValidFrom <= today && row.LastDay >= today).OrderBy(row => row.Level).Select(row => (TalentLevel?)row.Level).FirstOrDefaultAsync(ct),
            Candidates = award.Status is AwardStatus.AwaitingDraw && current.Actor.May(Capability.ReviewAwards) ? await reviews.CandidatesAsync(award, ct) : [],
            Objections = current.Actor.May(Capability.DecideObjections) ? await db.Objections.AsNoTracking().About(id).Select(row => new ObjectionAboutAward(row.Id, row.Number, row.State)).ToListAsync(ct) : [],
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = today,
            Actor = current.Actor,
        };
    }

    public async Task<OpenedFile> FileAsync(AwardCaseId id, StoredFileId file, CancellationToken ct)
    {
        await db.AwardCases.AtDeskOf(current.Actor).Where(row => row.Id == id && (row.Materials.Any(material => material.FileId == file) || row.Photos.Any(photo => photo.FileId == file) || row.ReportFiles.Any(proof => proof.FileId == file))).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    /// <summary>A draw for anybody: the codes, what was promised, and once it is open the seed and the order. No names, no case.</summary>
    public async Task<PublicDraw> DrawAsync(string caseNumber, CancellationToken ct)
    {
        var written = Notice.NumberAsWritten(caseNumber);
        var award = await db.AwardCases.AsNoTracking().Where(row => row.CaseNumber == written && row.Draws.Any()).SingleOrNotFoundAsync(ct);
        var draw = award.Draw!;
        var listed = award.Experts.Where(expert => expert.DrawId == draw.Id && expert.Exclusion is null).ToList();
        return new PublicDraw(award.CaseNumber!, draw.Commitment, draw.ListDigest, draw.CommittedAt, draw.IsOpen ? draw.Seed : null, draw.Witness, draw.OpenedAt,
            [.. listed.OrderBy(expert => expert.Place ?? 0).ThenBy(expert => DrawOrder.Code(expert.ExpertId.Value), StringComparer.Ordinal)
                .Select(expert => new PublicDrawRow(DrawOrder.Code(expert.ExpertId.Value), expert.Place, draw.IsOpen ? DrawOrder.Key(draw.Seed, draw.Witness!, expert.ExpertId.Value) : null))]);
    }
}

public sealed record AwardRow(AwardCaseId Id, AwardKind Kind, string CaseNumber, string ApplicantName, string EmployerName, string Project, TalentLevel Class, Money? Amount, AwardStatus Status, Deadline? Deadline);

/// <param name="After">The case number after which the page begins; null: from the front.</param>
/// <param name="Before">The case number before which the page ends.</param>
public sealed record AwardQueueFilter(AwardStatus? Status = null, AwardKind? Kind = null, string? After = null, string? Before = null);

public sealed record AwardQueue(IReadOnlyList<AwardRow> Rows, IReadOnlyDictionary<AwardStatus, int> Counts, WorkingCalendar Calendar, DateOnly Today)
{
    /// <summary>The case before which the page before ends; null on the first.</summary>
    public string? Previous { get; init; }
    /// <summary>The case after which the next page begins; null on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>One line of the ledger (台账).</summary>
public sealed record AwardLedgerRow(
    string CaseNumber, AwardKind Kind, string ApplicantName, string EmployerName, string Project, TalentLevel Class, AwardStatus Status, DateTime SubmittedAt, Money? Amount, IReadOnlyList<Money> Payments,
    DateOnly? StartsOn, DateOnly? EndsOn, int? ServiceMonths, string? CertificateNumber, DateOnly? NamedOn, DateOnly? LastDay, Money? Recover);

public sealed record ObjectionAboutAward(ObjectionId Id, string Number, ObjectionState State);

public sealed record PublicDraw(string CaseNumber, string Commitment, string ListDigest, DateTime CommittedAt, string? Seed, string? Witness, DateTime? OpenedAt, IReadOnlyList<PublicDrawRow> Rows);

public sealed record PublicDrawRow(string Code, int? Place, string? Key);

/// <summary>What the case page shows: the whole file on one screen, personal numbers masked.</summary>
public sealed record AwardForDesk(AwardCase Award, AwardCall Call, Person Person)
{
    public required string IdNumberMask { get; init; }
    public required IReadOnlyList<IssuedDocumentRow> Papers { get; init; }
    /// <summary>The person's level by the classification today.</summary>
    public TalentLevel? Held { get; init; }
    /// <summary>Who may be drawn and who may not, before the draw.</summary>
    public required IReadOnlyList<ExpertCandidate> Candidates { get; init; }
    public required IReadOnlyList<ObjectionAboutAward> Objections { get; init; }
    public required IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public AwardCaseId Id => Award.Id;
    public AwardTerms Terms => Call.Terms;
    public Refusal? WhyNot(AwardAction action) => action is AwardAction.CloseVote ? Award.WhyNotCloseVote(Actor, Terms) : Award.WhyNot(action, Actor);

    /// <summary>Whether the action has a place on the page: it exists in this state, and the actor has a capability for it.</summary>
    public bool Offers(AwardAction action) =>
        AwardFlow.Of(Award.Kind).Next(Award.Status, action) is not null && AwardFlow.Needs(action).Any(Actor.May)
        && (action is not (AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted) || action == Award.Confirming)
        && (action is not (AwardAction.ConfirmFraud or AwardAction.DismissFraud) || Award.FraudReport is not null)
        && (action is not (AwardAction.ReportFraud or AwardAction.RecordLeaving or AwardAction.ChangeEmployer) || (Award.Stop is null && Award.FraudReport is null));

    /// <summary>Scores with names are shown when all are in: nobody is to be talked to meanwhile.</summary>
    public bool ShowsScores => Award.MeanScore is not null || Award.VotesCast is not null;
}
