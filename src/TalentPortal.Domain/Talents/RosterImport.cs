using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// One uploaded insurance roster, from upload over the check to the import, and afterwards the record of it. The import goes in
/// blocks; each block's rows and this record's progress are saved in one transaction, so an interrupted import goes on at the next
/// block and counts nothing twice.
/// </summary>
public sealed class RosterImport : IVersioned
{
    public const int FileNameLength = 120;

    private readonly List<RosterMonth> months = [];

    private RosterImport() { }

    public RosterImport(RosterImportId id, StoredFileId file, string fileName, byte[] sha256, Actor by, JobId check, DateTime now)
    {
        Id = id;
        FileId = file;
        FileName = fileName;
        Sha256 = sha256;
        (UploadedBy, UploadedByName, UploadedAt) = (by.Id, by.Name, now);
        CheckJobId = check;
    }

    public RosterImportId Id { get; private set; }
    public StoredFileId FileId { get; private set; }
    public string FileName { get; private set; } = "";
    public byte[] Sha256 { get; private set; } = [];
    public AccountId UploadedBy { get; private set; }
    public string UploadedByName { get; private set; } = "";
    public DateTime UploadedAt { get; private set; }
    public RosterStatus Status { get; private set; }
    public JobId CheckJobId { get; private set; }
    /// <summary>What the check foretold.</summary>
    public RosterCounts Foretold { get; private set; } = new();
    /// <summary>The same rows with a column of faults; null when there are none.</summary>
    public StoredFileId? AnnotatedFileId { get; private set; }
    /// <summary>Why the file as a whole was refused.</summary>
    public TextMessage? WhyRefused { get; private set; }
    public AccountId? ConfirmedBy { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public JobId? ImportJobId { get; private set; }
    /// <summary>What was done so far.</summary>
    public RosterCounts Imported { get; private set; } = new();
    /// <summary>The last row of the file whose block is saved.</summary>
    public int LastRow { get; private set; }
    public IReadOnlyList<RosterMonth> Months => months;
    public DateTime? ImportedAt { get; private set; }
    public long Version { get; private set; }

    public void Check(RosterCounts counts, StoredFileId? annotated)
    {
        if (Status is RosterStatus.Checking) (Foretold, AnnotatedFileId, Status) = (counts, annotated, RosterStatus.Checked);
    }

    public void Refuse(Refusal why)
    {
        if (Status is RosterStatus.Checking) (WhyRefused, Status) = (TextMessage.Of(why), RosterStatus.Refused);
    }

    public Refusal? WhyNotConfirm() =>
        Status is RosterStatus.Importing or RosterStatus.Imported ? RosterRefusals.AlreadyConfirmed
        : Status is not RosterStatus.Checked ? RosterRefusals.NotChecked
        : Foretold.New + Foretold.Changed == 0 ? RosterRefusals.NothingToImport
        : null;

    public void Confirm(Actor by, JobId import, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConfirm());
        (ConfirmedBy, ConfirmedByName, ConfirmedAt, ImportJobId, Status) = (by.Id, by.Name, now, import, RosterStatus.Importing);
    }

    /// <summary>A stopped import may go on with a new job; what is saved stays saved.</summary>
    public void Resume(JobId import)
    {
        if (Status is RosterStatus.Importing) ImportJobId = import;
    }

    public void RecordBlock(int lastRow, RosterCounts counts, IEnumerable<RosterMonth> changes)
    {
        if (Status is not RosterStatus.Importing || lastRow <= LastRow) throw new InvalidOperationException("Blocks of a roster are recorded once, in order.");
        (LastRow, Imported) = (lastRow, Imported.Plus(counts));
        foreach (var change in changes)
        {
            if (months.Find(known => known.Month == change.Month) is { } known) known.Add(change);
            else months.Add(change);
        }
    }

    public void Finish(DateTime now)
    {
        if (Status is RosterStatus.Importing) (Status, ImportedAt) = (RosterStatus.Imported, now);
    }
}

public enum RosterStatus
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
}
