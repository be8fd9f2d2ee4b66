using System.Text.Json;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>One uploaded talent list (台账): which column is what, what the check foretold, what was written, and whether it was taken back.</summary>
public sealed class TalentImport : SheetImport
{
    public const int ReasonLength = 200;
    public const int ColumnsLength = 4_000;

    private TalentImport() { }

    /// <param name="id">Of the import.</param>
    /// <param name="file">The list as uploaded.</param>
    /// <param name="fileName">As its sender called it.</param>
    /// <param name="sha256">Of the content.</param>
    /// <param name="headings">Hash of the headings: lists with the same ones use the same columns.</param>
    /// <param name="by">Who uploads.</param>
    /// <param name="now">In UTC.</param>
    public TalentImport(TalentImportId id, StoredFileId file, string fileName, byte[] sha256, byte[] headings, Actor by, DateTime now) : base(file, fileName, sha256, by, now)
    {
        (Id, HeadingsHash, Status) = (id, headings, SheetImportStatus.Mapping);
        AsOf = CountyClock.DayOf(now);
    }

    public TalentImportId Id { get; private set; }
    public byte[] HeadingsHash { get; private set; } = [];
    /// <summary>A JSON array: for each column of the file, in order, what it holds, or null.</summary>
    public string ColumnsJson { get; private set; } = "[]";
    public TalentImportMode Mode { get; private set; }
    /// <summary>The day whose state the list describes; an employment without its own first day is known from then on.</summary>
    public DateOnly AsOf { get; private set; }
    public TalentImportCounts Foretold { get; private set; } = new();
    public TalentImportCounts Imported { get; private set; } = new();
    public AccountId? UndoneBy { get; private set; }
    public string? UndoneByName { get; private set; }
    public string? WhyUndone { get; private set; }
    public JobId? UndoJobId { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public TalentUndoCounts Undo { get; private set; } = new();
    public override int ToWrite => Foretold.New + Foretold.Changed;

    public IReadOnlyList<TalentColumn?> Columns => JsonSerializer.Deserialize<string?[]>(ColumnsJson)!.Select(name => name is null ? null : (TalentColumn?)Enum.Parse<TalentColumn>(name)).ToList();

    /// <summary>A list that was checked may be mapped anew and checked again, until it is confirmed.</summary>
    public Refusal? WhyNotMap() => Status is SheetImportStatus.Mapping or SheetImportStatus.Checked ? null : TalentImportRefusals.NoLongerMapped;

    public void Map(IReadOnlyList<TalentColumn?> columns, TalentImportMode mode, DateOnly asOf, JobId check)
    {
        RefusedException.ThrowIf(WhyNotMap() ?? TalentImportRefusals.WhyNot(columns));
        ColumnsJson = JsonSerializer.Serialize(columns.Select(column => column?.ToString()));
        (Mode, AsOf, CheckJobId, Status) = (mode, asOf, check, SheetImportStatus.Checking);
        (Foretold, AnnotatedFileId) = (new TalentImportCounts(), null);
    }

    /// <summary>A check that was stopped begins anew.</summary>
    public void CheckAgain(JobId check)
    {
        if (Status is SheetImportStatus.Checking) CheckJobId = check;
    }

    public void Check(TalentImportCounts counts, StoredFileId? annotated)
    {
        if (Status is SheetImportStatus.Checking) (Foretold, AnnotatedFileId, Status) = (counts, annotated, SheetImportStatus.Checked);
    }

    public void RecordBlock(int lastRow, TalentImportCounts counts)
    {
        Reach(lastRow);
        Imported = Imported.Plus(counts);
    }

    public Refusal? WhyNotUndo() => Status switch
    {
        SheetImportStatus.Imported => null,
        SheetImportStatus.Undoing or SheetImportStatus.Undone => TalentImportRefusals.AlreadyUndone,
        _ => TalentImportRefusals.NotImported,
    };

    public void TakeBack(Actor by, string why, JobId job)
    {
        ArgumentNullException.ThrowIfNull(by);
        RefusedException.ThrowIf(WhyNotUndo());
        (UndoneBy, UndoneByName, WhyUndone, UndoJobId, Status) = (by.Id, by.Name, why, job, SheetImportStatus.Undoing);
    }

    /// <summary>Goes on with a new job where the old one stopped.</summary>
    public void ResumeUndo(JobId job)
    {
        if (Status is SheetImportStatus.Undoing) UndoJobId = job;
    }

    public void RecordUndo(TalentUndoCounts counts)
    {
        if (Status is not SheetImportStatus.Undoing) throw new InvalidOperationException("Only an import that is being taken back counts what went.");
        Undo = Undo.Plus(counts);
    }

    public void FinishUndo(DateTime now)
    {
        if (Status is SheetImportStatus.Undoing) (Status, UndoneAt) = (SheetImportStatus.Undone, now);
    }
}

/// <summary>How many rows of a talent list are, or became, what.</summary>
public sealed class TalentImportCounts
{
    public int Rows { get; private set; }
    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Skipped { get; private set; }
    public int Repeated { get; private set; }
    public int Faulty { get; private set; }
    public int NewEmployers { get; private set; }
    /// <summary>New people who look like somebody of the register.</summary>
    public int Suspected { get; private set; }

    public static TalentImportCounts Of(IReadOnlyCollection<TalentOutcome> outcomes, int newEmployers, int suspected)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        int Count(TalentOutcome outcome) => outcomes.Count(one => one == outcome);
        return new TalentImportCounts
        {
            Rows = outcomes.Count,
            New = Count(TalentOutcome.New),
            Changed = Count(TalentOutcome.Changed),
            Unchanged = Count(TalentOutcome.Unchanged),
            Skipped = Count(TalentOutcome.Skipped),
            Repeated = Count(TalentOutcome.Repeated),
            Faulty = Count(TalentOutcome.Faulty),
            NewEmployers = newEmployers,
            Suspected = suspected,
        };
    }

    public TalentImportCounts Plus(TalentImportCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TalentImportCounts
        {
            Rows = Rows + other.Rows,
            New = New + other.New,
            Changed = Changed + other.Changed,
            Unchanged = Unchanged + other.Unchanged,
            Skipped = Skipped + other.Skipped,
            Repeated = Repeated + other.Repeated,
            Faulty = Faulty + other.Faulty,
            NewEmployers = NewEmployers + other.NewEmployers,
            Suspected = Suspected + other.Suspected,
        };
    }
}

/// <summary>What taking an import back did.</summary>
public sealed class TalentUndoCounts
{
    private TalentUndoCounts(int removed, int restored, int kept) => (Removed, Restored, Kept) = (removed, restored, kept);

    public TalentUndoCounts() { }

    /// <summary>People whom the import brought and who are gone again.</summary>
    public int Removed { get; private set; }
    /// <summary>People who have again what they had before.</summary>
    public int Restored { get; private set; }
    /// <summary>Rows that stay because something was built on them since.</summary>
    public int Kept { get; private set; }

    public static TalentUndoCounts Of(int removed, int restored, int kept) => new(removed, restored, kept);

    public TalentUndoCounts Plus(TalentUndoCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TalentUndoCounts(Removed + other.Removed, Restored + other.Restored, Kept + other.Kept);
    }
}
