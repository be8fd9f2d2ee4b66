using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>Writes the answer to a signed objection (异议答复书). A lead has nobody to answer.</summary>
public sealed class ObjectionAnswers(DocumentIssuer issuer)
{
    public async Task IssueAsync(Objection objection, Notice notice, NoticeItem item, string reason, Actor by, CaseClock clock, CancellationToken ct)
    {
        if (objection.ObjectorName is not { } name) return;
        var reply = new ObjectionReply(
            objection.Number, name, objection.ReceivedOn, notice.Number!, notice.Title, item.Serial, item.ShownName, item.EmployerName,
            objection.State is ObjectionState.Upheld, reason, clock.Today, new PaperOffice(notice.Department, notice.Phone));
        await issuer.IssueAsync(reply, new DocumentSubject(SubjectKind.Objection, objection.Id.Value), by.Id, ct);
    }
}
