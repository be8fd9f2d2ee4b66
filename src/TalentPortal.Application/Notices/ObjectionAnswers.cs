using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>Writes the answer to a signed objection (异议答复书). A lead has nobody to answer.</summary>
public sealed class ObjectionAnswers(DocumentIssuer issuer, ICurrentActor current)
{
    public async Task IssueAsync(Objection objection, string reason, PaperOffice office, CaseClock clock, CancellationToken ct)
    {
        if (objection.ObjectorName is not { } name) return;
        await issuer.IssueAsync(new ObjectionReply(objection, name, reason, clock.Today, office), new DocumentSubject(SubjectKind.Objection, objection.Id.Value), current.Actor.Id, ct);
    }
}
