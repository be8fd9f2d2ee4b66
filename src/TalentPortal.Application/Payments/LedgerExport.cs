using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>The ledger as xlsx: what the filter shows, streamed, stamped with who, when and which filter. Numbers stay masked; every cell is text or a plain figure.</summary>
public sealed class LedgerExport(LedgerQuery ledger, PolicyTitles policies, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>The columns of the form, as text keys.</summary>
    public static readonly string[] Columns =
    [
        "ledger.column.batch", "ledger.column.number", "ledger.column.name", "ledger.column.id_number",
        "ledger.column.employer", "ledger.column.employer_type", "ledger.column.level", "ledger.column.school",
        "ledger.column.graduated_on", "ledger.column.first_insured_month", "ledger.column.period", "ledger.column.monthly_amount",
        "ledger.column.months", "ledger.column.amount", "ledger.column.cumulative_months", "ledger.column.remaining_months",
        "ledger.column.account", "ledger.column.result", "ledger.column.remark", "ledger.column.policy",
    ];

    public async Task WriteAsync(Stream target, LedgerFilter filter, CancellationToken ct)
    {
        await policies.ListAsync(ct);
        await SheetWriter.SaveAsync(target, [new SheetToWrite(texts["export.list"], [], Rows(filter, Stamp(filter)))], ct);
    }

    private string Stamp(LedgerFilter filter)
    {
        string?[] parts =
        [
            filter.Batch, filter.Policy is { } policy ? policies.NameOf(policy) : null, filter.EmployerType is { } type ? texts.Of(type) : null, filter.Level is { } level ? texts.Of(level) : null, filter.Month,
            filter.State is { } state ? texts.Of(state) : null, filter.Q,
        ];
        var shown = string.Join(" / ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return texts["ledger.stamp", current.Actor.Name, format.Moment(clock.UtcNow), shown.Length == 0 ? texts["ledger.stamp.all"] : shown];
    }

    private async IAsyncEnumerable<IReadOnlyList<ExportCell>> Rows(LedgerFilter filter, string stamp)
    {
        // The width of the first row is the width of the sheet.
        yield return [stamp, .. Enumerable.Repeat(ExportCell.Text(""), Columns.Length - 1)];
        yield return [.. Columns.Select(column => ExportCell.Text(texts[column]))];
        await foreach (var row in ledger.AllAsync(filter))
            yield return
            [
                row.Batch, row.Number.ToString(CultureInfo.InvariantCulture), row.Name, row.IdNumber, row.Employer, row.EmployerType is { } type ? texts.Of(type) : "", texts.Of(row.Level), row.School,
                row.GraduatedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", row.FirstInsuredMonth, row.PeriodWords(texts), row.MonthlyAmount, row.Months, row.Amount,
                row.CumulativeMonths, row.RemainingMonths, $"{row.Bank} ****{row.LastFour}", texts.Of(row.State), row.Remark, format.IsChinese ? row.PolicyZh : row.PolicyEn,
            ];
    }
}
