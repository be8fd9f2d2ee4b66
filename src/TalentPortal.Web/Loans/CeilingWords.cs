using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Loans;

internal static class CeilingWords
{
    /// <summary>The most that may be lent, line by line, as a receipt.</summary>
    public static ReceiptView Receipt(this LoanCeiling ceiling, PortalTexts texts, PortalFormat format) =>
        new(texts["loan.ceiling"], [.. ceiling.Lines.Select(line => new ReceiptViewLine(texts.Of(line.Text), format.Amount(line.Amount)))], texts["loan.ceiling.total"], format.Amount(ceiling.Amount));
}
