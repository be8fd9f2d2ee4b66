using System.Globalization;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

/// <summary>
/// Command <c>prove-budget</c>: adds the budget's journal up anew and holds it against lines, cases and payments. Exit code 1 when anything
/// differs, and each of them is named.
/// </summary>
internal sealed class ProveBudget(BudgetProof journal, PaidBudgetProof payments) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        List<BudgetFault> faults = [.. await journal.FaultsAsync(ct), .. await payments.FaultsAsync(ct)];
        foreach (var fault in faults) await Console.Error.WriteLineAsync($"{fault.Kind}: {fault.What}");
        if (faults.Count > 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The budget does not agree: {faults.Count} faults."));
        else Console.WriteLine("The budget agrees: debits = credits, balances = postings, paid = paid by the bank, nothing below zero without an override.");
        return faults.Count == 0 ? 0 : 1;
    }
}
