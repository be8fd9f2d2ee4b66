using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Documents;

/// <summary>
/// A document as it was issued: number, content, check code. The content is kept whole, so a print of years later is the same paper,
/// and the public verification page can tell an altered copy. Never changed; what is not good any more is withdrawn beside it.
/// </summary>
public sealed class IssuedDocument
{
    public const int NumberLength = 24;
    public const int CheckCodeLength = 14;

    private IssuedDocument() { }

    public IssuedDocument(IssuedDocumentId id, DocumentKind kind, string number, DocumentSubject subject, string content, string checkCode, AccountId issuedBy, DateTime issuedAt, IssuedDocumentId? replaces = null)
    {
        Id = id;
        Kind = kind;
        Number = number;
        SubjectKind = subject.Kind;
        (SubjectId, PartId, ReplacesId) = (subject.Id, subject.Part, replaces);
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
    /// <summary>What within the subject it is about, where there are several.</summary>
    public Guid? PartId { get; private set; }
    /// <summary>The withdrawn paper in whose place it stands.</summary>
    public IssuedDocumentId? ReplacesId { get; private set; }
    /// <summary>The paper as JSON, with personal numbers already masked.</summary>
    public string Content { get; private set; } = "";
    /// <summary>As printed, <c>8F3K-27QD-M4XT</c>.</summary>
    public string CheckCode { get; private set; } = "";
    public AccountId IssuedBy { get; private set; }
    public DateTime IssuedAt { get; private set; }

    /// <summary>Since when and why it is not good any more; null as long as it is.</summary>
    public DocumentWithdrawal? Withdrawal { get; private set; }

    public DocumentSubject Subject => new(SubjectKind, SubjectId, PartId);

    /// <summary>Once: what was withdrawn stays withdrawn, with its first reason.</summary>
    public void Withdraw(WithdrawalCause cause, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Withdrawal ??= new DocumentWithdrawal(cause, actor.Id, actor.Name, now);
    }
}
