using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>Issues the notice as a numbered paper (公示) with its check code; the number is the notice's own.</summary>
public sealed class NoticePapers(IPortalDb db, DocumentIssuer issuer, PortalTexts texts, PortalFormat format)
{
    private readonly PaperWords words = new(texts, format, PaperWords.Chinese);

    public async Task<IssuedDocument> IssueAsync(Notice notice, PublicNotice sheet, Actor by, CaseClock clock, CancellationToken ct)
    {
        var lastDay = clock.Calendar.AddWorkingDays(clock.Today, notice.Days);
        var listed = sheet.Lines.Select(row => row.Line)
            .Select(line => new ListedPerson(line.ShownName, line.ShownIdNumber, line.EmployerName, words["notice.paper.detail", line.Level, line.MonthFrom, line.MonthTo], line.Amount));
        var paper = new PublicList(
            notice.ItemName, await BasisAsync(notice, ct), [.. listed], notice.Names is NameDisplay.Masked, clock.Today, lastDay.Date, lastDay.IsProvisional, notice.Days, clock.Today,
            new PaperOffice(notice.Department, notice.Phone));
        return await issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.Notice, notice.Id.Value), by.Id, ct);
    }

    private async Task<string> BasisAsync(Notice notice, CancellationToken ct)
    {
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == notice.PolicyVersionId, ct);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        return words["notice.paper.basis", policy.NameZh, version.EffectiveFrom.Year, version.Number];
    }
}
