using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>An import with the job that works on it, sample rows, when the very same file was imported before, and what could not be taken back.</summary>
public sealed record TalentImportForClerk(TalentImport Import, JobForOwner? Job, IReadOnlyList<TalentImportSample> Samples, DateTime? ImportedBefore, IReadOnlyList<KeptRow> Kept)
{
    public bool IsUnderWay => Job is { HasEnded: false };

    /// <summary>What was begun was cancelled or failed half-way and can go on.</summary>
    public bool HasStopped => Import.Status is SheetImportStatus.Checking or SheetImportStatus.Importing or SheetImportStatus.Undoing && Job is { HasEnded: true };
}

/// <summary>A row that stays although its import was taken back.</summary>
public sealed record KeptRow(int RowNumber, PersonId Person, string Name);

/// <summary>The columns of an uploaded list, each with what it holds by its name or by the last list like it, and examples with long numbers masked.</summary>
public sealed record TalentListColumns(IReadOnlyList<TalentListColumn> Columns, bool IsRemembered);

public sealed record TalentListColumn(string Heading, IReadOnlyList<string> Examples, TalentColumn? Holds);

public sealed record TalentImportListRow(TalentImportId Id, string FileName, string UploadedByName, DateTime UploadedAt, SheetImportStatus Status, int New, int Changed);

public sealed record TalentImportPage(IReadOnlyList<TalentImportListRow> Rows, TalentImportId? Next);
