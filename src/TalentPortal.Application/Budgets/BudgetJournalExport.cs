using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>The journal of one line as a spreadsheet: what the filter shows, in order of number, stamped with who, when and which filter.</summary>
public sealed class BudgetJournalExport(BudgetQueries queries, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public async Task WriteAsync(Stream target, BudgetLineId id, BudgetAccount? account, CancellationToken ct)
    {
        var line = await queries.LineAsync(id, ct);
        List<(string, string)> filters = [(texts["budget.item"], line.Item), (texts["budget.year"], line.Line.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        if (account is { } one) filters.Add((texts["budget.account"], texts.Of(one)));
        await excel.WriteAsync(target, Columns, queries.WholeJournalAsync(id, account), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["budget.journal"], filters), ct);
    }

    private ExportColumn<BudgetJournalRow>[] Columns =>
    [
        new(texts["budget.entry.number"], row => row.Entry.Number),
        new(texts["budget.entry.at"], row => format.Moment(row.Entry.At)),
        new(texts["budget.entry.kind"], row => texts.Of(row.Entry.Kind)),
        new(texts["budget.entry.cause"], row => row.Entry.Cause),
        .. Enum.GetValues<BudgetAccount>().Select(account => new ExportColumn<BudgetJournalRow>(texts.Of(account), row => row.On(account))),
        new(texts["budget.entry.reason"], row => row.Entry.Reason ?? ""),
        new(texts["budget.entry.by"], row => row.Entry.ByName),
    ];
}
