using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Accrual runs for the pages: the list, one run, and the people behind each of its figures.</summary>
public sealed class AccrualQueries(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public const int PageSize = 100;

    public async Task<IReadOnlyList<AccrualRunForList>> RunsAsync(CancellationToken ct)
    {
        var runs = await db.AccrualRuns.AsNoTracking().ReachableBy(current.Actor).OrderByDescending(run => run.StartedAt).Take(60).ToListAsync(ct);
        return [.. runs.Select(run => new AccrualRunForList(run.Id, run.Number, run.Month, run.State, run.Entitlements, run.Lines, run.Total, run.MadeByName, run.CheckedByName, run.StartedAt))];
    }

    /// <summary>The month to accrue next: the last one that is over.</summary>
    public YearMonth NextMonth => clock.ThisMonth.AddMonths(-1);

    public async Task<AccrualRunForCheck> GetAsync(AccrualRunId id, CancellationToken ct)
    {
        var run = await db.AccrualRuns.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == run.JobId, ct);
        return new AccrualRunForCheck(run, [.. run.Counts.OrderBy(count => count.Reason)], job is null ? null : JobForOwner.Of(job), run.WhyNotCheck(current.Actor));
    }

    /// <summary>The people of one figure of a run: the paid lines, or the months that were not paid for this reason.</summary>
    public async Task<AccrualDrillDown> DrillDownAsync(AccrualRunId id, MonthReason reason, string? after, CancellationToken ct)
    {
        var run = await db.AccrualRuns.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var rows = reason is MonthReason.Payable
            ? from line in db.AccrualLines
              where line.RunId == id.Value
              join right in db.Entitlements on line.EntitlementId equals right.Id
              select new AccrualRow { Right = right.Id, CaseNumber = right.CaseNumber, PersonName = right.PersonName, EmployerName = right.EmployerName, Level = line.Level, Month = line.Month, Amount = line.Amount, State = right.State }
            : from month in db.UnpaidMonths
              where month.RunId == id && month.Reason == reason
              join right in db.Entitlements on month.EntitlementId equals right.Id
              select new AccrualRow { Right = right.Id, CaseNumber = right.CaseNumber, PersonName = right.PersonName, EmployerName = right.EmployerName, Level = right.Level, Month = month.Month, Amount = month.Held, State = right.State };
        // Two months of one person would share the cursor, so a page never ends between them: it goes by whole persons.
        var from = after ?? "";
        var page = await rows.Where(row => string.Compare(row.CaseNumber, from) > 0).OrderBy(row => row.CaseNumber).ThenBy(row => row.Month).Take(PageSize + 1).ToListAsync(ct);
        var more = page.Count > PageSize;
        if (more) page = [.. page.TakeWhile(row => row.CaseNumber != page[^1].CaseNumber)];
        return new AccrualDrillDown(run.Number, run.Month, page, more ? page[^1].CaseNumber : null);
    }
}

public sealed record AccrualRunForList(
    AccrualRunId Id, string Number, YearMonth Month, AccrualRunState State, int Entitlements, int Lines, Money Total, string MadeBy, string? CheckedBy, DateTime StartedAt);

public sealed record AccrualRunForCheck(AccrualRun Run, IReadOnlyList<AccrualRunCount> Counts, JobForOwner? Job, Refusal? WhyNotCheck);

public sealed record AccrualDrillDown(string Number, YearMonth Month, IReadOnlyList<AccrualRow> Rows, string? Next);

public sealed record AccrualRow
{
    public required EntitlementId Right { get; init; }
    public required string CaseNumber { get; init; }
    public required string PersonName { get; init; }
    public required string EmployerName { get; init; }
    public required EducationLevel Level { get; init; }
    public required YearMonth Month { get; init; }
    /// <summary>What was accrued, or what is held.</summary>
    public required Money Amount { get; init; }
    public required EntitlementState State { get; init; }
}
