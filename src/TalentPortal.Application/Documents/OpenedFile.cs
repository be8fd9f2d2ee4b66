using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>A stored file and what is in it, for somebody who may see what it belongs to.</summary>
public sealed record OpenedFile(StoredFile File, byte[] Content);
