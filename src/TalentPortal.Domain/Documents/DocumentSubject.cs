namespace TalentPortal.Domain.Documents;

/// <summary>The aggregate that a file or a document belongs to; its id without the type, because the areas of those aggregates use this one.</summary>
public readonly record struct DocumentSubject(SubjectKind Kind, Guid Id);
