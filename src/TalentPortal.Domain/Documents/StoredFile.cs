using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Documents;

/// <summary>
/// The row that names a file in the document vault: the bytes lie encrypted under <see cref="StorageName"/>, written and flushed
/// before this row is saved. Never changed; a better scan is another file.
/// </summary>
public sealed class StoredFile
{
    public const int NameLength = 120;
    public const int HashBytes = 32;

    private StoredFile() { }

    public StoredFile(
        StoredFileId id, DocumentSubject subject, FileKind kind, string originalName, long length, byte[] sha256, string storageName, AccountId uploadedBy, DateTime uploadedAt)
    {
        Id = id;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        Kind = kind;
        OriginalName = originalName;
        Length = length;
        Sha256 = sha256;
        StorageName = storageName;
        UploadedBy = uploadedBy;
        UploadedAt = uploadedAt;
    }

    public StoredFileId Id { get; private set; }
    public SubjectKind SubjectKind { get; private set; }
    public Guid SubjectId { get; private set; }
    public FileKind Kind { get; private set; }
    /// <summary>As the sender called it, cleaned; shown and offered at download, never used as a path.</summary>
    public string OriginalName { get; private set; } = "";
    /// <summary>Bytes of the plain content.</summary>
    public long Length { get; private set; }
    /// <summary>SHA-256 of the plain content; every reading compares it.</summary>
    public byte[] Sha256 { get; private set; } = [];
    /// <summary>128 random bits as 32 hexadecimal digits.</summary>
    public string StorageName { get; private set; } = "";
    public AccountId UploadedBy { get; private set; }
    public DateTime UploadedAt { get; private set; }

    public DocumentSubject Subject => new(SubjectKind, SubjectId);
    public string ContentType => Kind.ContentType();
}
