using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Loans;

internal static class LoanReceipts
{
    /// <summary>The running quarter up to today: interest line by line, and what of it is borne.</summary>
    public static ReceiptView Receipt(this LoanStand stand, PortalTexts texts, PortalFormat format) =>
        Of(texts["loan.quarter.running", stand.Quarter.Year, stand.Quarter.Number, stand.Today], stand.SoFar.Receipt(), stand.SoFar.Subsidy, texts, format);

    /// <summary>A quarter that was applied, as it was worked out then.</summary>
    public static ReceiptView Receipt(this LoanInterest line, PortalTexts texts, PortalFormat format) =>
        Of(texts["loan.quarter.applied", line.Quarter.Year, line.Quarter.Number], line.Receipt.Lines, line.Subsidy, texts, format);

    private static ReceiptView Of(string title, IReadOnlyList<LoanAmountLine> lines, Money subsidy, PortalTexts texts, PortalFormat format) =>
        new(title, [.. lines.Select(line => new ReceiptViewLine(texts.Of(line.Text), format.Amount(line.Amount)))], texts["loan.subsidy"], format.Amount(subsidy));
}
