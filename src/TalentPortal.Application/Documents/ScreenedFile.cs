using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>An upload that passed: kind by content, cleaned name, and the bytes to keep (images freshly encoded, without metadata).</summary>
public sealed record ScreenedFile(FileKind Kind, string Name, byte[] Content);
