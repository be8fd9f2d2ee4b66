using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Notices;

/// <summary>A file that would be published with a notice, in plain bytes.</summary>
public sealed record NoticeAttachment(string Name, FileKind Kind, byte[] Content);
