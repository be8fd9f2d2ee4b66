using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>
/// Writes a list with personal numbers for who asked, as far as that officer reaches the people now. One line for each person of the
/// file is saved together with the file: a process that dies before leaves neither.
/// </summary>
public sealed class NumberExportJob(
    IPortalDb db, AccountActors actors, TalentListQuery list, TalentSheet sheet, TalentSheetColumns columns, ExcelExport excel, PersonalDataVault vault, DocumentVault files, NumberExportNews news,
    NumberExportSettings settings, PortalTexts texts, PortalFormat format, CountyClock clock) : IJobHandler
{
    public const string JobKind = "talents.numbers";
    private const int Block = 500;

    public string Kind => JobKind;

    /// <summary>The asker's job, whoever approved it: there it is seen and stopped.</summary>
    internal static void Queue(IPortalDb db, NumberExport export, DateTime now)
    {
        var job = new Job(JobId.New(), JobKind, export.Id.ToString(), export.AskedBy, now);
        db.Jobs.Add(job);
        export.MakeBy(job.Id);
    }

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = NumberExportId.Parse(job.Input, null);
        var export = await db.NumberExports.SingleAsync(row => row.Id == id, ct);
        if (export.State is NumberExportState.Approved && export.JobId == job.Id) await MakeAsync(export, job, ct);
        RefusedException.ThrowIf(export.State is NumberExportState.Ready ? null : NumberExportRefusals.NotInThisState);
        return new JobOutcome(new TextMessage("number_export.job.made", [export.Number, export.Written, export.LeftOut]));
    }

    private async Task MakeAsync(NumberExport export, RunningJob job, CancellationToken ct)
    {
        var asker = await actors.OfAsync(export.AskedBy, ct);
        if (asker is null || NumberExport.WhyNotAsk(asker) is not null) throw new RefusedException(NumberExportRefusals.AskerMayNoLonger);
        var rows = await RowsAsync(export, asker, job, ct);
        using var content = new MemoryStream();
        await excel.WriteAsync(content, ColumnsOf(export), rows.Select((row, at) => new NumberedRow(at + 1, row)).ToAsyncEnumerable(), StampOf(export, rows.Count), ct);
        content.Position = 0;
        var file = await files.StoreAsync(content, FileKind.Xlsx, $"{export.Number}.xlsx", new DocumentSubject(SubjectKind.NumberExport, export.Id.Value), export.AskedBy, ct);
        var now = clock.UtcNow;
        var field = FieldOf(export.ColumnList);
        db.PersonalDataAccesses.AddRange(rows.Select(row => new PersonalDataAccess(export.AskedBy, export.AskedByName, row.Row.Id, field, export.Purpose, export.Number, now)));
        export.Made(file.Id, rows.Count, now, now.AddDays(settings.DaysReady));
        await news.TellAsync(export, "number_export.news.ready", ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<List<TalentSheetRow>> RowsAsync(NumberExport export, Actor asker, RunningJob job, CancellationToken ct)
    {
        var (rows, seen, done) = (new List<TalentSheetRow>(), new HashSet<PersonId>(), 0);
        foreach (var block in export.Snapshot().Chunk(Block))
        {
            var merged = await db.People.Where(person => EF.Parameter(block).Contains(person.Id) && person.MergedInto != null).ToDictionaryAsync(person => person.Id, person => person.MergedInto!.Value, ct);
            var people = block.Select(person => merged.GetValueOrDefault(person, person)).Where(seen.Add).ToList();
            var found = (await sheet.OfAsync(await list.OfAsync(people, export.AsOf, asker, ct), ct)).ToDictionary(row => row.Row.Id);
            rows.AddRange(people.Where(found.ContainsKey).Select(person => found[person]));
            await job.ReportAsync(done += block.Length, export.People);
        }

        return rows;
    }

    /// <summary>The number of the export stands on every row: a page or a part of the list says where it comes from.</summary>
    private ExportColumn<NumberedRow>[] ColumnsOf(NumberExport export) =>
        columns.With(row => row.Row.Name, [.. export.ColumnList.Select(Column), new ExportColumn<NumberedRow>(texts["export.stamp.number"], _ => export.Number)]);

    private ExportColumn<NumberedRow> Column(NumberColumn column) => column switch
    {
        NumberColumn.Phone => new(texts.Of(column), row => row.Sheet.Phone is { } phone ? vault.Open(PersonalField.Phone, row.List.Id.Value, phone) : null),
        _ => new(texts.Of(column), row => vault.Open(PersonalField.IdNumber, row.List.Id.Value, row.Sheet.IdNumber)),
    };

    private ExportStamp StampOf(NumberExport export, int written) => new(export.AskedByName, clock.UtcNow, texts["number_export.list"],
    [
        (texts["export.stamp.filter"], export.Filter),
        (texts["number_export.purpose"], export.Purpose),
        (texts["number_export.approved_by"], export.DecidedByName ?? texts["number_export.no_second"]),
        (texts["number_export.asked_at"], format.Moment(export.AskedAt)),
        (texts["number_export.people"], texts["number_export.people.of", written, export.People]),
    ])
    { Number = export.Number };

    private static PersonalField FieldOf(IReadOnlyCollection<NumberColumn> columns) => (columns.Contains(NumberColumn.IdNumber), columns.Contains(NumberColumn.Phone)) switch
    {
        (true, true) => PersonalField.ListedNumbers,
        (false, true) => PersonalField.ListedPhone,
        _ => PersonalField.ListedIdNumber,
    };
}
