namespace TalentPortal.Application.Accounts;

/// <summary>One recorded relation; a relative's name is masked, an employer's is public.</summary>
public sealed record ConflictRow(Guid Id, string Staff, string With, bool IsRelative, string Relation, DateTime RecordedAt);
