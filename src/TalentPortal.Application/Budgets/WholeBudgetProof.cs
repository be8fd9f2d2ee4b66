using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>
/// The journal added up anew and held against lines, cases and payments of every kind; for the page and for the command. While it reads, officers work:
/// what does not agree is therefore looked at a second time, and a fault is only what is there both times.
/// </summary>
public sealed class WholeBudgetProof(BudgetProof journal, IEnumerable<IFundedProof> kinds)
{
    public async Task<(BudgetProofFigures Figures, IReadOnlyList<BudgetFault> Faults)> RunAsync(Func<long, long, Task> report, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(report);
        var first = await OnceAsync(report, ct);
        if (first.Faults.Count == 0) return first;
        var second = await OnceAsync(report, ct);
        return (second.Figures, [.. second.Faults.Intersect(first.Faults)]);
    }

    private async Task<(BudgetProofFigures Figures, IReadOnlyList<BudgetFault> Faults)> OnceAsync(Func<long, long, Task> report, CancellationToken ct)
    {
        long done = 0, total = await journal.CountAsync(ct);
        foreach (var kind in kinds) total += await kind.CountAsync(ct);
        Task ReadAsync(int rows) => report(done += rows, Math.Max(done, total));
        await ReadAsync(0);
        var (figures, found) = await journal.ProveAsync(ReadAsync, ct);
        List<BudgetFault> faults = [.. found];
        foreach (var kind in kinds) faults.AddRange(await kind.FaultsAsync(ReadAsync, ct));
        return (figures, [.. faults.Distinct()]);
    }
}
