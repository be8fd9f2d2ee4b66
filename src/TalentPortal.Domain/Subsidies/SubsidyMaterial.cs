using TalentPortal.Domain.Documents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>One uploaded page or file of one required material (the codes are the policy's).</summary>
public sealed class SubsidyMaterial
{
    private SubsidyMaterial() { }

    internal SubsidyMaterial(string code, StoredFileId file, DateTime addedAt)
    {
        Id = Guid.CreateVersion7();
        Code = code;
        FileId = file;
        AddedAt = addedAt;
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public DateTime AddedAt { get; private set; }
}
