using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>
/// The monthly accrual (月度核定) of all rights, a block at a time; each block's lines, states and counts are one transaction, so a
/// run whose process died goes on where it stopped, and a second run of the month adds only what has become payable since. While one
/// block is written the next is read.
/// </summary>
public sealed class AccrualComputation(IPortalDb db, IBulkWriter bulk, IEntitlementTotals totals, CountyClock clock, IServiceScopeFactory scopes)
{
    // Larger blocks are written no faster, and their pages no longer fit into SQLite's cache beside those of the next block.
    private const int BlockSize = 2_000;

    /// <param name="id">A run that is computing.</param>
    /// <param name="report">Told how many rights of how many are done.</param>
    /// <param name="ct">Ends between two blocks.</param>
    public async Task RunAsync(AccrualRunId id, Func<long, long, Task> report, CancellationToken ct)
    {
        var run = await db.AccrualRuns.SingleAsync(row => row.Id == id, ct);
        if (run.State is not AccrualRunState.Computing) return;
        var rules = await db.AllowanceRulesAsync(ct);
        // A connection of its own: what is read ahead must not wait for, or stand in, the transaction of the block before.
        await using var ahead = scopes.CreateAsyncScope();
        var reader = new AccrualBlockReader(ahead.ServiceProvider.GetRequiredService<IPortalDb>(), run.Month, rules);
        var total = await reader.Due().CountAsync(ct);
        await foreach (var block in reader.BlocksAfter(run.UpTo, BlockSize).Ahead(ct))
        {
            var rights = block.Rights.Select(right => Accrue(right, block, rules[right.PolicyVersionId], run.Month)).ToList();
            await WriteAsync(run, block, rights, ct);
            await report(run.Entitlements, Math.Max(total, run.Entitlements));
        }

        run.Finish(clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private static RightAccrual Accrue(Entitlement right, AccrualBlock block, AllowanceRules rules, YearMonth period)
    {
        var accrual = new RightAccrual(right, rules);
        foreach (var (level, provenOn) in block.Degrees[right.Id].OrderBy(degree => degree.Level.Rank())) accrual.ExpectLevel(level, rules.HigherDegreeFrom(provenOn));
        accrual.RunTo(period, block.Insured[right.Id].ToArray(), month => block.In(right, month));
        return accrual;
    }

    private async Task WriteAsync(AccrualRun run, AccrualBlock block, List<RightAccrual> rights, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var plain = rights.Where(accrual => accrual.IsPlain(run.Month)).ToHashSet();
        var now = clock.UtcNow;
        var lines = await bulk.InsertAsync(rights.SelectMany(accrual => accrual.Apply(run.Id, block.Employers, now)), ct);
        await bulk.InsertAsync(rights.SelectMany(accrual => accrual.Unpaid.Select(month => new UnpaidMonth(run.Id, accrual.Right.Id, month.Month, month.Reason, month.Held))), ct);
        var changed = rights.Where(accrual => !plain.Contains(accrual) && accrual.Decisions.Any()).Select(accrual => accrual.Right).ToList();
        db.Entitlements.UpdateRange(changed);
        var upTo = run.UpTo;
        run.Record(block.UpTo, rights.Count, lines, rights.Sum(accrual => accrual.Earned.Sum(month => month.Amount)), Counts(rights));
        await db.SaveChangesAsync(ct);
        // After the others, which have moved on and no longer match.
        var added = await totals.AddMonthAsync(run.Id, run.Month, upTo, block.UpTo, ct);
        // Somebody changed one of these rights between reading and writing: nothing of the block is kept, the job starts it again.
        if (added != plain.Count) throw new DbUpdateConcurrencyException("A right changed while it was accrued.");
        await transaction.CommitAsync(ct);
        // Written and done with: tracked on, every later block would look through them again.
        foreach (var right in changed) db.Entitlements.Entry(right).State = EntityState.Detached;
    }

    private static IEnumerable<(MonthReason, int, Money)> Counts(List<RightAccrual> rights) =>
        rights.SelectMany(accrual => accrual.Decisions).GroupBy(decision => decision.Reason)
            .Select(same => (same.Key, same.Count(), same.Sum(decision => decision.IsPayable ? decision.Amount : decision.Held)));
}
