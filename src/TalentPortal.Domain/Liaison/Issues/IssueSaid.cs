namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>What is needed and how it became known.</summary>
public sealed record IssueSaid(NeedKind Need, string Words, IssueSource Source, LiaisonContactId? Contact = null);
