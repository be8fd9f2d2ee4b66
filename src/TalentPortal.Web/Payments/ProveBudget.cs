using System.Globalization;
using TalentPortal.Application.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

/// <summary>
/// Command <c>prove-budget</c>: adds the budget's journal up anew and holds it against lines, cases and payments of every kind. Exit code 1 when anything
/// differs, and each of them is named.
/// </summary>
internal sealed class ProveBudget(BudgetProof journal, IEnumerable<IFundedProof> cases) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        List<BudgetFault> faults = [.. await journal.FaultsAsync(ct)];
        foreach (var kind in cases) faults.AddRange(await kind.FaultsAsync(ct));
        foreach (var fault in faults) await Console.Error.WriteLineAsync($"{fault.Kind}: {fault.What}");
        if (faults.Count > 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The budget does not agree: {faults.Count} faults."));
        else Console.WriteLine("The budget agrees: debits = credits, balances = postings, approved, promised, paid and taken back alike in cases and budget, nothing below zero without an override.");
        return faults.Count == 0 ? 0 : 1;
    }
}
