using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>The ledger of loans (创业担保贷款台账) within the reader's reach as a spreadsheet, names masked, stamped with who and when.</summary>
public sealed class LoanLedger(IPortalDb db, LoanBookQuery book, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public Task WriteAsync(Stream target, CancellationToken ct) => excel.WriteAsync(target, Columns, LinesAsync(), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["loan.ledger"], []), ct);

    private async IAsyncEnumerable<IReadOnlyList<LedgerLine>> LinesAsync()
    {
        await foreach (var block in book.LedgerAsync())
        {
            var ids = block.Select(row => row.Id).ToArray();
            var lines = (await db.LoanInterests.AsNoTracking().Where(line => EF.Parameter(ids).Contains(line.LoanId)).Select(line => new { line.LoanId, line.From, line.Until, line.SubsidisedDays, line.Interest, line.Subsidy }).ToListAsync()).ToLookup(line => line.LoanId);
            yield return [.. block.Select(row => lines[row.Id].MaxBy(line => line.From) is { } last
                ? new LedgerLine(row, new LoanQuarter(last.From, last.Until), last.SubsidisedDays, last.Interest, last.Subsidy, lines[row.Id].Sum(line => line.Subsidy))
                : new LedgerLine(row, null, 0, Money.Zero, Money.Zero, Money.Zero))];
        }
    }

    private ExportColumn<LedgerLine>[] Columns =>
    [
        new(texts["loan.number"], line => line.Row.Number),
        new(texts["loan.contract.number"], line => line.Row.Contract.Number),
        new(texts["loan.borrower"], line => Masks.Name(line.Row.FullName)),
        new(texts["loan.kind"], line => texts.Of(line.Row.Kind)),
        new(texts["loan.category"], line => line.Row.Category is { } category ? texts.Of(category) : ""),
        new(texts["loan.bank"], line => format.Of(line.Row.Bank)),
        new(texts["loan.contract.amount"], line => line.Row.Contract.Amount),
        new(texts["loan.contract.rate.percent"], line => line.Row.Contract.Rate * 100),
        new(texts["loan.signed_on"], line => line.Row.Contract.SignedOn),
        new(texts["loan.contract.due"], line => line.Row.DueOn),
        new(texts["loan.status"], line => texts.Of(line.Row.Status)),
        new(texts["loan.owed"], line => line.Row.Owed),
        new(texts["loan.compensated"], line => line.Row.Compensated),
        new(texts["loan.quarter"], line => line.Quarter is { } quarter ? texts["loan.quarter.is", quarter.Year, quarter.Number] : ""),
        new(texts["loan.days"], line => line.Days),
        new(texts["loan.interest"], line => line.Interest),
        new(texts["loan.subsidy"], line => line.Subsidy),
        new(texts["loan.subsidy.total"], line => line.Total),
    ];

    private sealed record LedgerLine(LoanBookRow Row, LoanQuarter? Quarter, int Days, Money Interest, Money Subsidy, Money Total);
}
