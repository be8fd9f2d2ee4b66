using System.Globalization;
using MiniExcelLibs;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>The ledger as xlsx: what the filter shows, streamed, stamped with who, when and which filter. Numbers stay masked; every cell is text or a plain figure.</summary>
public sealed class LedgerExport(LedgerQuery ledger, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>The columns of the form, as text keys.</summary>
    public static readonly string[] Columns =
    [
        "ledger.column.batch", "ledger.column.number", "ledger.column.name", "ledger.column.id_number",
        "ledger.column.employer", "ledger.column.employer_type", "ledger.column.level", "ledger.column.school",
        "ledger.column.graduated_on", "ledger.column.first_insured_month", "ledger.column.period", "ledger.column.monthly_amount",
        "ledger.column.months", "ledger.column.amount", "ledger.column.cumulative_months", "ledger.column.remaining_months",
        "ledger.column.account", "ledger.column.result", "ledger.column.remark",
    ];

    public async Task WriteAsync(Stream target, LedgerFilter filter, CancellationToken ct)
    {
        var rows = Rows(filter, Stamp(filter));
        await target.SaveAsAsync(rows, printHeader: false, cancellationToken: ct);
    }

    private string Stamp(LedgerFilter filter)
    {
        string?[] parts =
        [
            filter.Batch, filter.EmployerType is { } type ? texts.Of(type) : null, filter.Level is { } level ? texts.Of(level) : null, filter.Month,
            filter.State is { } state ? texts.Of(state) : null, filter.Q,
        ];
        var shown = string.Join(" / ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return texts["ledger.stamp", current.Actor.Name, format.Moment(clock.UtcNow), shown.Length == 0 ? texts["ledger.stamp.all"] : shown];
    }

    private IEnumerable<Dictionary<string, object>> Rows(LedgerFilter filter, string stamp)
    {
        yield return Keyed([stamp]);
        yield return Keyed([.. Columns.Select(column => texts[column])]);
        foreach (var row in ledger.AllAsync(filter).ToBlockingEnumerable())
            yield return Keyed(
            [
                row.Batch, Text(row.Number), row.Name, row.IdNumber, row.Employer, row.EmployerType is { } type ? texts.Of(type) : "", texts.Of(row.Level), row.School,
                row.GraduatedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", row.FirstInsuredMonth.ToString(), row.Period, row.MonthlyAmount.Yuan, row.Months, row.Amount.Yuan,
                row.CumulativeMonths, row.RemainingMonths, $"{row.Bank} ****{row.LastFour}", texts.Of(row.State), row.Remark,
            ]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, object> Keyed(object[] cells)
    {
        var keyed = new Dictionary<string, object>(Columns.Length);
        for (var i = 0; i < Columns.Length; i++) keyed.Add(Columns[i], i < cells.Length ? cells[i] : "");
        return keyed;
    }
}
