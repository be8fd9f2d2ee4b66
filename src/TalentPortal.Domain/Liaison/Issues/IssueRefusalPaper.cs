using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>What a refusal rests on and who answers for it.</summary>
public sealed record IssueRefusalPaper(string Grounds, string Signer, StoredFileId File);
