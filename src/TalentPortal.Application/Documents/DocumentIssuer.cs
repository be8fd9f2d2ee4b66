using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Gives a paper its number and check code and keeps it, inside the caller's unit of work: the notice exists exactly when the decision
/// does.
/// </summary>
public sealed class DocumentIssuer(IPortalDb db, RunningNumbers numbers, CheckCodes codes, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <param name="paper">What it says.</param>
    /// <param name="subject">What it belongs to.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="replaces">The withdrawn paper in whose place it stands.</param>
    public async Task<IssuedDocument> IssueAsync(IPaper paper, DocumentSubject subject, AccountId by, CancellationToken ct, IssuedDocument? replaces = null)
    {
        var number = await numbers.NextAsync(paper.Kind.Prefix(), clock.Today.Year, ct);
        var content = paper.Compose(new PaperWords(texts, format, paper.Language)).ToJson();
        var document = new IssuedDocument(IssuedDocumentId.New(), paper.Kind, number, subject, content, codes.For(number, content), by, clock.UtcNow, replaces?.Id);
        db.IssuedDocuments.Add(document);
        return document;
    }
}
