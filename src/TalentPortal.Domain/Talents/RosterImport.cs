using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>One uploaded insurance roster.</summary>
public sealed class RosterImport : SheetImport
{
    private readonly List<RosterMonth> months = [];

    private RosterImport() { }

    public RosterImport(RosterImportId id, StoredFileId file, string fileName, byte[] sha256, Actor by, JobId check, DateTime now) : base(file, fileName, sha256, by, now) =>
        (Id, CheckJobId) = (id, check);

    public RosterImportId Id { get; private set; }
    /// <summary>What the check foretold.</summary>
    public RosterCounts Foretold { get; private set; } = new();
    /// <summary>What was done so far.</summary>
    public RosterCounts Imported { get; private set; } = new();
    public IReadOnlyList<RosterMonth> Months => months;
    public override int ToWrite => Foretold.New + Foretold.Changed;

    public void Check(RosterCounts counts, StoredFileId? annotated)
    {
        if (Status is SheetImportStatus.Checking) (Foretold, AnnotatedFileId, Status) = (counts, annotated, SheetImportStatus.Checked);
    }

    public void RecordBlock(int lastRow, RosterCounts counts, IEnumerable<RosterMonth> changes)
    {
        Reach(lastRow);
        Imported = Imported.Plus(counts);
        foreach (var change in changes)
        {
            if (months.Find(known => known.Month == change.Month) is { } known) known.Add(change);
            else months.Add(change);
        }
    }
}
