using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Notices;

/// <summary>One file that came with an objection.</summary>
public sealed class ObjectionEvidence
{
    private ObjectionEvidence() { }

    internal ObjectionEvidence(StoredFileId file) => (Id, FileId) = (Guid.CreateVersion7(), file);

    public Guid Id { get; private set; }
    public StoredFileId FileId { get; private set; }
}
