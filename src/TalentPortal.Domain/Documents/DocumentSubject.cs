using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Documents;

/// <summary>The aggregate that a file or a document belongs to.</summary>
public readonly record struct DocumentSubject(SubjectKind Kind, Guid Id)
{
    public static DocumentSubject Of(Talents.PersonId id) => new(SubjectKind.Person, id.Value);
    public static DocumentSubject Of(Subsidies.SubsidyApplicationId id) => new(SubjectKind.Application, id.Value);
    public static DocumentSubject Of(Notices.NoticeId id) => new(SubjectKind.Notice, id.Value);
    public static DocumentSubject Of(Payments.PaymentBatchId id) => new(SubjectKind.PaymentBatch, id.Value);
    public static DocumentSubject Of(Payments.RecoveryId id) => new(SubjectKind.Recovery, id.Value);
    public static DocumentSubject Of(Notices.ObjectionId id) => new(SubjectKind.Objection, id.Value);
    public static DocumentSubject Of(JobId id) => new(SubjectKind.Job, id.Value);
}
