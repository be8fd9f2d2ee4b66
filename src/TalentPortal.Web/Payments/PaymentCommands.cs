using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

internal static class PaymentCommands
{
    public static void AddPaymentCommands(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalCommand<MakeBankResult>("make-bank-result", "--bank-file bank.csv --out result.csv [--failed 1,3]");
        builder.Services.AddPortalCommand<ProveBudget>("prove-budget", "");
    }
}
