using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Subsidies;

/// <summary>A receipt in the reader's words: the same lines for applicant, clerk, auditor and paper.</summary>
public sealed class ReceiptWords(PortalTexts texts, PortalFormat format)
{
    public ReceiptView Of(Receipt receipt, string? number = null)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return new ReceiptView(texts["calc.receipt.title"], [.. receipt.Lines.Select(Line)], texts["calc.receipt.total"], format.Amount(receipt.Total))
        {
            Number = number,
            Caps = format.IsChinese ? ChineseAmount.Of(receipt.Total) : null,
            Foot = [.. Foot(receipt)],
        };
    }

    /// <summary>The receipt of a forecast: its total is what one gets at most.</summary>
    public ReceiptView UpTo(Receipt receipt, string title) => Of(receipt) with { Title = title, TotalLabel = texts["calc.receipt.total.at_most"] };

    private ReceiptViewLine Line(ReceiptLine line)
    {
        var clause = format.Of(line.Clause);
        var note = line.Note is { } said ? texts.Of(said) : line.Months.Count > 0 ? format.Months(line.Months) : null;
        return new ReceiptViewLine(texts.Of(line.Text), format.FigureOf(line), note is null ? clause : $"{note} · {clause}", line.Kind is ReceiptLineKind.Held);
    }

    private IEnumerable<string> Foot(Receipt receipt)
    {
        if (receipt.Balance is { } balance)
        {
            yield return balance.WindowEnd is { } end
                ? texts["calc.receipt.balance", balance.Cumulative, balance.MonthLimit, balance.Remaining, end]
                : texts["calc.receipt.balance.none_yet", balance.MonthLimit];
            if (balance.Lapsed > 0) yield return texts["calc.receipt.lapsed", balance.Lapsed];
        }

        yield return texts["calc.receipt.version", receipt.Version.Year, receipt.Version.Number];
    }
}
