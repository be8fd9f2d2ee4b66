using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>One uploaded file of one proof the entry asks for.</summary>
public sealed class RecognitionProof
{
    private RecognitionProof() { }

    internal RecognitionProof(string code, StoredFileId file, DateTime addedAt) => (Id, Code, FileId, AddedAt) = (Guid.CreateVersion7(), code, file, addedAt);

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public DateTime AddedAt { get; private set; }
}
