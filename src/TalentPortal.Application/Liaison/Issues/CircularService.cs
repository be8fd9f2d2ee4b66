using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>The circulars of the quarters (季度通报): a draft to read, the issue once the quarter is over, those there are. They are Chinese, whoever presses the button.</summary>
public sealed class CircularService(IPortalDb db, ICurrentActor current, LiaisonFiguresQuery figures, DocumentIssuer issuer, PaperPrinter printer, NoticeOfficeSettings office, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public const int Shown = 40;
    private const int Remembered = 4;

    /// <summary>The latest first, with the quarter that could be issued next.</summary>
    public async Task<Circulars> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLiaison) && !current.Actor.May(Capability.ReadLeaderView)) throw new ForbiddenException();
        var issued = await db.LiaisonCirculars.AsNoTracking().OrderByDescending(row => row.Year).ThenByDescending(row => row.Number).Take(Shown).ToListAsync(ct);
        var ids = issued.Select(row => row.Id.Value).ToArray();
        var papers = await db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == SubjectKind.LiaisonCircular && EF.Parameter(ids).Contains(row.SubjectId)).Select(row => new { row.SubjectId, row.Id, row.Number }).ToDictionaryAsync(row => row.SubjectId, row => (row.Id, row.Number), ct);
        return new Circulars([.. issued.Select(row => new CircularRow(row, papers[row.Id.Value].Id, papers[row.Id.Value].Number))], await NextAsync(ct));
    }

    /// <summary>The paper as it would be issued today; there is none of a quarter that is not over, or in which nobody had a leader.</summary>
    public async Task<PaperSheet> DraftAsync(Quarter quarter, CancellationToken ct)
    {
        if (LiaisonCircular.WhyNotIssue(quarter, current.Actor, clock.Today) is not null) throw new NotFoundException();
        return printer.Draft((await PaperAsync(quarter, ct)).Compose(new PaperWords(texts, format, PaperWords.Chinese)), current.Actor.Name);
    }

    public async Task<IssuedDocumentId> IssueAsync(Quarter quarter, CancellationToken ct)
    {
        RefusedException.ThrowIf(LiaisonCircular.WhyNotIssue(quarter, current.Actor, clock.Today) ?? (await db.LiaisonCirculars.AnyAsync(row => row.Year == quarter.Year && row.Number == quarter.Number, ct) ? IssueRefusals.CircularIssued : null));
        var paper = await PaperAsync(quarter, ct);
        var circular = new LiaisonCircular(quarter, paper.Figures, current.Actor, clock.UtcNow);
        db.LiaisonCirculars.Add(circular);
        var document = await issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.LiaisonCircular, circular.Id.Value), current.Actor.Id, ct);
        await db.SaveChangesAsync(ct);
        return document.Id;
    }

    /// <summary>The oldest quarter of the last year that is over and has no circular, so that a missed one is not forgotten; null when each has one, or no rules were in force.</summary>
    private async Task<Quarter?> NextAsync(CancellationToken ct)
    {
        var quarters = new Stack<Quarter>();
        for (var quarter = Quarter.Of(clock.Today).Previous; quarters.Count < Remembered; quarter = quarter.Previous) quarters.Push(quarter);
        foreach (var quarter in quarters)
        {
            if (await db.LiaisonCirculars.AnyAsync(row => row.Year == quarter.Year && row.Number == quarter.Number, ct)) continue;
            if (await figures.UpToAsync(quarter.LastDay, ct) is { Contacts.Planned: > 0 }) return quarter;
        }

        return null;
    }

    private async Task<CircularPaper> PaperAsync(Quarter quarter, CancellationToken ct)
    {
        var year = await figures.UpToAsync(quarter.LastDay, ct) ?? throw new NotFoundException();
        return PortalLanguage.In(PaperWords.Chinese, () => new CircularPaper(quarter, new CircularFigures
        {
            Talents = year.Talents,
            ContactsDone = year.Contacts.Done,
            ContactsPlanned = year.Contacts.Planned,
            VisitsDone = year.Visits.Done,
            VisitsPlanned = year.Visits.Planned,
            IssuesInTime = year.Issues.Done,
            IssuesDue = year.Issues.Planned,
        }, [.. year.Departments.Select(row => (texts.Of(row.Department), row.InTime))], clock.Today, new PaperOffice(office.Department, office.Phone)));
    }
}

/// <param name="Issued">The latest first.</param>
/// <param name="Next">The quarter that waits for its circular.</param>
public sealed record Circulars(IReadOnlyList<CircularRow> Issued, Quarter? Next);

public sealed record CircularRow(LiaisonCircular Circular, IssuedDocumentId Document, string DocumentNumber);
