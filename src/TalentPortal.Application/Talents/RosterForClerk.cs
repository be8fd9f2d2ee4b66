using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>A roster with the job that works on it, sample rows, and when the very same file was imported before.</summary>
public sealed record RosterForClerk(RosterImport Import, JobForOwner Job, IReadOnlyList<RosterSample> Samples, DateTime? ImportedBefore)
{
    public bool IsUnderWay => !Job.HasEnded;

    /// <summary>The import was cancelled or failed half-way and can go on.</summary>
    public bool HasStopped => Import.Status is SheetImportStatus.Importing && Job.HasEnded;
}

public sealed record RosterImportRow(RosterImportId Id, string FileName, string UploadedByName, DateTime UploadedAt, SheetImportStatus Status, int New, int Changed);

public sealed record RosterImportPage(IReadOnlyList<RosterImportRow> Rows, RosterImportId? Next);
