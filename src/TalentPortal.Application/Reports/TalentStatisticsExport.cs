using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Reports;

/// <summary>The figures of a year as xlsx, with the definitions on the sheet of the stamp. Who took them is on record.</summary>
public sealed class TalentStatisticsExport(TalentStatisticsQuery statistics, IPortalDb db, ExcelExport excel, PortalTexts texts, PortalFormat format, ICurrentActor current, CountyClock clock)
{
    public async Task WriteAsync(Stream target, int? year, CancellationToken ct)
    {
        var shown = await statistics.GetAsync(year, ct);
        var actor = current.Actor;
        db.AccountEvents.Add(new AccountEvent(AccountEventKind.ListExported, actor.Id, actor.Name, actor.Id, actor.Name, $"statistics {shown.Year}", clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var stamp = new ExportStamp(actor.Name, clock.UtcNow, texts["statistics.title.year", shown.Year], [(texts["statistics.definitions"], texts["statistics.definition.present", format.Date(shown.AsOf)]), (texts["statistics.inflow"], texts["statistics.definition.inflow"])]);
        await excel.WriteAsync(target, [
            new(texts["statistics.table"], row => row.Table), new(texts["statistics.figure"], row => row.Name), new(texts["statistics.count"], row => row.Count),
        ], Lines(shown).ToAsyncEnumerable(), stamp, ct);
    }

    private IEnumerable<(string Table, string Name, int Count)> Lines(TalentStatistics shown) =>
    [
        ("", shown.Total.Name, shown.Total.Count),
        .. shown.Inflow.SelectMany(year => Inflow(year)),
        .. shown.Tables.SelectMany(table => table.Figures.Select(figure => (texts.Of(table.Subject), figure.Name, figure.Count))),
    ];

    private IEnumerable<(string, string, int)> Inflow(InflowYear year)
    {
        var table = $"{texts["statistics.inflow"]} {year.Returned.Name}";
        yield return (table, texts["statistics.returned"], year.Returned.Count);
        if (year.Net is not { } net) yield break;
        yield return (table, texts["statistics.admitted"], net.Admitted);
        yield return (table, texts["statistics.balance"], net.Balance);
    }
}
