using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// One uploaded spreadsheet, from upload over the check to the import, and afterwards the record of it. The import goes in blocks; each
/// block's rows and this record's progress are saved in one transaction, so an interrupted import goes on at the next block and counts
/// nothing twice.
/// </summary>
public abstract class SheetImport : IVersioned
{
    public const int FileNameLength = 120;

    private protected SheetImport() { }

    private protected SheetImport(StoredFileId file, string fileName, byte[] sha256, Actor by, DateTime now)
    {
        FileId = file;
        FileName = fileName;
        Sha256 = sha256;
        (UploadedBy, UploadedByName, UploadedAt) = (by.Id, by.Name, now);
    }

    public StoredFileId FileId { get; private set; }
    public string FileName { get; private set; } = "";
    public byte[] Sha256 { get; private set; } = [];
    public AccountId UploadedBy { get; private set; }
    public string UploadedByName { get; private set; } = "";
    public DateTime UploadedAt { get; private set; }
    public SheetImportStatus Status { get; private protected set; }
    public JobId? CheckJobId { get; private protected set; }
    /// <summary>The same rows with a column of faults; null when there are none.</summary>
    public StoredFileId? AnnotatedFileId { get; private protected set; }
    /// <summary>Why the file as a whole was refused.</summary>
    public TextMessage? WhyRefused { get; private set; }
    public AccountId? ConfirmedBy { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public JobId? ImportJobId { get; private set; }
    /// <summary>The last row of the file whose block is saved.</summary>
    public int LastRow { get; private set; }
    public DateTime? ImportedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>How many rows the import would write, as the check foretold.</summary>
    public abstract int ToWrite { get; }

    public void Refuse(Refusal why)
    {
        if (Status is SheetImportStatus.Checking) (WhyRefused, Status) = (TextMessage.Of(why), SheetImportStatus.Refused);
    }

    public Refusal? WhyNotConfirm() =>
        Status is SheetImportStatus.Checked ? ToWrite == 0 ? RosterRefusals.NothingToImport : null
        : Status is SheetImportStatus.Mapping or SheetImportStatus.Checking or SheetImportStatus.Refused ? RosterRefusals.NotChecked
        : RosterRefusals.AlreadyConfirmed;

    public void Confirm(Actor by, JobId import, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        RefusedException.ThrowIf(WhyNotConfirm());
        (ConfirmedBy, ConfirmedByName, ConfirmedAt, ImportJobId, Status) = (by.Id, by.Name, now, import, SheetImportStatus.Importing);
    }

    /// <summary>A stopped import may go on with a new job; what is saved stays saved.</summary>
    public void Resume(JobId import)
    {
        if (Status is SheetImportStatus.Importing) ImportJobId = import;
    }

    public void Finish(DateTime now)
    {
        if (Status is SheetImportStatus.Importing) (Status, ImportedAt) = (SheetImportStatus.Imported, now);
    }

    private protected void Reach(int lastRow)
    {
        if (Status is not SheetImportStatus.Importing || lastRow <= LastRow) throw new InvalidOperationException("Blocks of a file are recorded once, in order.");
        LastRow = lastRow;
    }
}

public enum SheetImportStatus
{
    /// <summary>校验中</summary>
    Checking,
    /// <summary>待确认</summary>
    Checked,
    /// <summary>文件不能使用</summary>
    Refused,
    /// <summary>导入中</summary>
    Importing,
    /// <summary>已导入</summary>
    Imported,
    /// <summary>待对应列: before the check, where the columns are not known beforehand</summary>
    Mapping,
    /// <summary>撤销中</summary>
    Undoing,
    /// <summary>已撤销</summary>
    Undone,
}
