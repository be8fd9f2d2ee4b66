using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Budgets;

/// <summary>Whoever reads the budget has it proved: starts the job, one at a time, and reads what came of it and of those before.</summary>
public sealed class BudgetProofService(IPortalDb db, ICurrentActor current, IEnumerable<IFundedCases> kinds, PortalFormat format, CountyClock clock)
{
    public const int PageSize = 30;

    public async Task<BudgetProofRunId> StartAsync(CancellationToken ct)
    {
        if (!current.Actor.MaySeeBudget()) throw new ForbiddenException();
        RefusedException.ThrowIf(await WhyNotStartAsync(ct));
        var run = new BudgetProofRun(JobId.New(), current.Actor, clock.UtcNow);
        db.BudgetProofRuns.Add(run);
        db.Jobs.Add(new Job(run.JobId, BudgetProofJob.JobKind, run.Id.ToString(), current.Actor.Id, clock.UtcNow, alone: "all"));
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    /// <summary>The runs, the latest first, so many after one.</summary>
    public async Task<BudgetProofPage> ListAsync(BudgetProofRunId? after, CancellationToken ct)
    {
        var runs = db.BudgetProofRuns.AsNoTracking().ReachableBy(current.Actor);
        if (after is { } last && await runs.Where(row => row.Id == last).Select(row => (DateTime?)row.StartedAt).SingleOrDefaultAsync(ct) is { } at) runs = runs.Where(row => row.StartedAt < at || (row.StartedAt == at && row.Id < last));
        var found = await runs.OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(PageSize + 1)
            .Select(row => new { row.Id, row.StartedByName, row.StartedAt, row.FinishedAt, row.FaultCount, State = db.Jobs.Where(job => job.Id == row.JobId).Select(job => (JobState?)job.State).FirstOrDefault() }).ToListAsync(ct);
        var rows = found.Take(PageSize).Select(row => new BudgetProofRow(row.Id, row.StartedByName, row.StartedAt, row.FinishedAt, row.FaultCount, row.State ?? JobState.Done)).ToList();
        return new BudgetProofPage(rows, found.Count > PageSize ? rows[^1].Id : null, await WhyNotStartAsync(ct));
    }

    public async Task<BudgetProofForReader> GetAsync(BudgetProofRunId id, CancellationToken ct)
    {
        var run = await db.BudgetProofRuns.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == run.JobId, ct);
        return new BudgetProofForReader(run, job is null ? null : JobForOwner.Of(job), run.StartedBy == current.Actor.Id, await PlacesAsync(run, ct), await LinesAsync(run, ct));
    }

    private async Task<Refusal?> WhyNotStartAsync(CancellationToken ct) =>
        await db.Jobs.AnyAsync(job => job.Kind == BudgetProofJob.JobKind && (job.State == JobState.Queued || job.State == JobState.Running), ct) ? BudgetRefusals.ProofRunsAlready : null;

    /// <summary>The lines that faults name, as the other pages call them.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> LinesAsync(BudgetProofRun run, CancellationToken ct)
    {
        var ids = run.Faults.Where(fault => fault.PlaceKind is BudgetPlaceKind.Line).Select(fault => BudgetLineId.From(fault.PlaceId)).Distinct().ToArray();
        var lines = await db.BudgetLines.AsNoTracking().Where(line => EF.Parameter(ids).Contains(line.Id))
            .Join(db.BudgetItems, line => line.ItemId, item => item.Id, (line, item) => new { line.Id, line.Year, item.NameZh, item.NameEn }).ToListAsync(ct);
        return lines.ToDictionary(line => line.Id.Value, line => $"{line.Year} {(format.IsChinese ? line.NameZh : line.NameEn)}");
    }

    /// <summary>Where each case that a fault names is found: its page where the reader may open it, and the line that bears it.</summary>
    private async Task<IReadOnlyDictionary<Guid, CasePlace>> PlacesAsync(BudgetProofRun run, CancellationToken ct)
    {
        var cases = run.Faults.Where(fault => fault.PlaceKind is BudgetPlaceKind.Case).Select(fault => fault.PlaceId).Distinct().ToArray();
        if (cases.Length == 0) return new Dictionary<Guid, CasePlace>();
        var lines = (await db.BudgetReservations.AsNoTracking().Where(row => EF.Parameter(cases).Contains(row.CaseId))
            .Join(db.BudgetLines, row => new { row.ItemId, Year = row.BaseYear }, line => new { line.ItemId, line.Year }, (row, line) => new { row.CaseId, line.Id }).ToListAsync(ct)).ToLookup(row => row.CaseId, row => row.Id);
        var places = cases.ToDictionary(id => id, id => new CasePlace(null, null, lines[id].Select(line => (BudgetLineId?)line).FirstOrDefault()));
        foreach (var kind in kinds)
            foreach (var (id, part) in await kind.OpenableAsync(cases, ct)) places[id] = places[id] with { Item = kind.Item, Part = part };
        return places;
    }
}

public sealed record BudgetProofRow(BudgetProofRunId Id, string StartedBy, DateTime StartedAt, DateTime? FinishedAt, int Faults, JobState State);

/// <param name="Rows">The latest first.</param>
/// <param name="Next">After which the next page begins.</param>
/// <param name="WhyNotStart">Why none may be started now.</param>
public sealed record BudgetProofPage(IReadOnlyList<BudgetProofRow> Rows, BudgetProofRunId? Next, Refusal? WhyNotStart);

/// <summary>One run with what became of it.</summary>
/// <param name="Run">Figures and faults.</param>
/// <param name="Job">How far it is; null once old jobs are cleared away.</param>
/// <param name="IsOwn">Only whoever started it can stop it.</param>
/// <param name="Places">Where the cases of its faults are found.</param>
/// <param name="Lines">What the lines of its faults are called.</param>
public sealed record BudgetProofForReader(BudgetProofRun Run, JobForOwner? Job, bool IsOwn, IReadOnlyDictionary<Guid, CasePlace> Places, IReadOnlyDictionary<Guid, string> Lines);

/// <param name="Item">Of which kind the case is; null where the reader may not open it.</param>
/// <param name="Part">The instalment whose payment the reader may open, where the case itself is not the reader's.</param>
/// <param name="Line">The line that bears it.</param>
public sealed record CasePlace(string? Item, Guid? Part, BudgetLineId? Line);
