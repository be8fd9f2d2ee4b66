using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Services;

/// <summary>A file handed in with a request.</summary>
public sealed class ServiceFile
{
    private ServiceFile() { }

    internal ServiceFile(string code, StoredFileId file, DateTime addedAt) => (Id, Code, FileId, AddedAt) = (Guid.CreateVersion7(), code, file, addedAt);

    public Guid Id { get; private set; }
    /// <summary>Of the material it is for.</summary>
    public string Code { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public DateTime AddedAt { get; private set; }
}
