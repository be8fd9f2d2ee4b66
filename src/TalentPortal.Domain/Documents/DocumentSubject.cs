namespace TalentPortal.Domain.Documents;

/// <summary>The aggregate that a file or a document belongs to; its id without the type, because the areas of those aggregates use this one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
/// <param name="Part">What within it a paper is about, where there are several: an instalment of an award.</param>
public readonly record struct DocumentSubject(SubjectKind Kind, Guid Id, Guid? Part = null);
