using System.Globalization;
using TalentPortal.Application.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Payments;

/// <summary>
/// Command <c>prove-budget</c>: the proof that the page <c>/work/budget/proofs</c> starts as a job. Exit code 1 when anything
/// differs, and each of them is named.
/// </summary>
internal sealed class ProveBudget(WholeBudgetProof proof) : IPortalCommand
{
    public async Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        var (_, faults) = await proof.RunAsync((_, _) => Task.CompletedTask, ct);
        foreach (var fault in faults) await Console.Error.WriteLineAsync($"{fault.Kind}: {fault.What}");
        if (faults.Count > 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The budget does not agree: {faults.Count} faults."));
        else Console.WriteLine("The budget agrees: debits = credits, balances = postings, approved, promised, paid and taken back alike in cases and budget, nothing below zero without an override.");
        return faults.Count == 0 ? 0 : 1;
    }
}
