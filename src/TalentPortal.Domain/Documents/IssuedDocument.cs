using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Documents;

/// <summary>
/// A document as it was issued: number, content, check code. The content is kept whole, so a print of years later is the same paper,
/// and the public verification page can tell an altered copy. Never changed.
/// </summary>
public sealed class IssuedDocument
{
    public const int NumberLength = 24;
    public const int CheckCodeLength = 14;

    private IssuedDocument() { }

    public IssuedDocument(IssuedDocumentId id, DocumentKind kind, string number, DocumentSubject subject, string content, string checkCode, AccountId issuedBy, DateTime issuedAt)
    {
        Id = id;
        Kind = kind;
        Number = number;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        Content = content;
        CheckCode = checkCode;
        IssuedBy = issuedBy;
        IssuedAt = issuedAt;
    }

    public IssuedDocumentId Id { get; private set; }
    public DocumentKind Kind { get; private set; }
    public string Number { get; private set; } = "";
    public SubjectKind SubjectKind { get; private set; }
    public Guid SubjectId { get; private set; }
    /// <summary>The paper as JSON, with personal numbers already masked.</summary>
    public string Content { get; private set; } = "";
    /// <summary>As printed, <c>8F3K-27QD-M4XT</c>.</summary>
    public string CheckCode { get; private set; } = "";
    public AccountId IssuedBy { get; private set; }
    public DateTime IssuedAt { get; private set; }

    public DocumentSubject Subject => new(SubjectKind, SubjectId);
}
