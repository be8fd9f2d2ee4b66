using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the trials of a version found: the latest in full, the earlier ones by their sums, and the people behind each figure by keyset.</summary>
public sealed class PolicySimulationQueries(IPortalDb db, ICurrentActor current)
{
    public const int PageSize = 50;
    private const int FileBlock = 1_000;

    public async Task<SimulationsOfVersion> GetAsync(PolicyVersionId id, CancellationToken ct)
    {
        var version = await VisibleAsync(id, ct);
        var tried = await db.PolicySimulations.AsNoTracking().Where(row => row.PolicyVersionId == id).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(20).ToListAsync(ct);
        var latest = tried.FirstOrDefault();
        var job = latest is null ? null : await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == latest.JobId, ct);
        var shown = tried.Find(row => row.FinishedAt is not null);
        var basis = await db.TrialBasisAsync(version, ct);
        var proofs = version.ProofsOfTrial(basis);
        return new SimulationsOfVersion(version, latest, shown, [.. tried.Where(row => row.FinishedAt is not null && row != shown).Select(row => new EarlierSimulation(row, SimulationResult.FromJson(row.Result!)))])
        {
            Job = job is null ? null : JobForOwner.Of(job),
            IsOwnJob = job?.OwnerId == current.Actor.Id,
            Lines = await LinesAsync(version.PolicyId, ct),
            ProvenBefore = version.State is PolicyVersionState.Draft or PolicyVersionState.Checked ? await db.ProvenBeforeAsync(version.PolicyId, proofs.Asked, ct) : null,
            Proofs = proofs,
            Policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct),
            Basis = basis,
            WhyNotStart = PolicySimulation.WhyNotStart(version, current.Actor) ?? (job is { HasEnded: false } ? PolicyRefusals.SimulationRuns : null),
        };
    }

    /// <summary>Whom the latest finished trial gives more, or less, the largest change first.</summary>
    public async Task<SimulatedPeople> PeopleAsync(PolicyVersionId id, bool gains, string? after, CancellationToken ct)
    {
        var version = await VisibleAsync(id, ct);
        var shown = await LatestAsync(id, ct);
        var rows = await NextAsync(Effects(shown.Id, gains), PlaceOf(after), PageSize + 1, ct);
        var people = await RowsAsync([.. rows.Take(PageSize)], ct);
        return new SimulatedPeople(version, people, rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize - 1].Size.Fen}~{rows[PageSize - 1].Id:N}") : null);
    }

    /// <summary>What the latest finished trial of a version found for one person.</summary>
    /// <exception cref="NotFoundException">The person is in none of its lists.</exception>
    internal async Task<(PolicyVersion Version, PolicySimulation Simulation, PolicySimulationEffect Effect)> EffectAsync(PolicyVersionId id, PersonId person, CancellationToken ct)
    {
        var version = await VisibleAsync(id, ct);
        var shown = await LatestAsync(id, ct);
        return (version, shown, await db.PolicySimulationEffects.AsNoTracking().Where(row => row.SimulationId == shown.Id && row.PersonId == person).SingleOrNotFoundAsync(ct));
    }

    /// <summary>All of them in blocks, for the file.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<SimulatedPersonRow>> AllAsync(PolicyVersionId id, bool gains)
    {
        _ = await VisibleAsync(id, CancellationToken.None);
        var effects = Effects((await LatestAsync(id, CancellationToken.None)).Id, gains);
        for (var block = await NextAsync(effects, null, FileBlock, CancellationToken.None); block.Count > 0; block = await NextAsync(effects, (block[^1].Size, block[^1].Id), FileBlock, CancellationToken.None))
            yield return await RowsAsync(block, CancellationToken.None);
    }

    /// <summary>The largest change first; behind the row of this size and id.</summary>
    private static Task<List<PolicySimulationEffect>> NextAsync(IQueryable<PolicySimulationEffect> effects, (Money Size, Guid Id)? after, int atMost, CancellationToken ct)
    {
        if (after is var (size, last)) effects = effects.Where(row => row.Size <= size && (row.Size < size || row.Id > last));
        return effects.OrderByDescending(row => row.Size).ThenBy(row => row.Id).Take(atMost).ToListAsync(ct);
    }

    /// <summary>The budget's lines of the policy by year; none while no budget is kept for it.</summary>
    private async Task<IReadOnlyDictionary<int, BudgetLine>> LinesAsync(PolicyId policy, CancellationToken ct)
    {
        var lines = from line in db.BudgetLines.AsNoTracking()
                    join item in db.BudgetItems on line.ItemId equals item.Id
                    where db.Policies.Any(row => row.Id == policy && row.Code == item.Code && row.Layer == line.Layer)
                    select line;
        return await lines.ToDictionaryAsync(line => line.Year, ct);
    }

    private IQueryable<PolicySimulationEffect> Effects(Guid simulation, bool gains) => db.PolicySimulationEffects.AsNoTracking().Where(row => row.SimulationId == simulation && row.Gains == gains);

    private Task<PolicySimulation> LatestAsync(PolicyVersionId id, CancellationToken ct) =>
        db.PolicySimulations.AsNoTracking().Where(row => row.PolicyVersionId == id && row.FinishedAt != null).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(1).SingleOrNotFoundAsync(ct);

    /// <summary>Whoever keeps policies or audits them; what is tried is not for the desks.</summary>
    private Task<PolicyVersion> VisibleAsync(PolicyVersionId id, CancellationToken ct) =>
        current.Actor.May(Capability.MaintainPolicies) || current.Actor.May(Capability.ReadLogs)
            ? db.PolicyVersions.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)
            : throw new NotFoundException();

    private async Task<IReadOnlyList<SimulatedPersonRow>> RowsAsync(IReadOnlyList<PolicySimulationEffect> effects, CancellationToken ct)
    {
        var ids = effects.Select(row => row.PersonId).ToArray();
        var people = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var work = await db.Employments.AsNoTracking().Where(spell => EF.Parameter(ids).Contains(spell.PersonId) && spell.LeftOn == null)
            .Select(spell => new { spell.PersonId, spell.StartedOn, Name = db.Employers.Where(employer => employer.Id == spell.EmployerId).Select(employer => employer.Name).FirstOrDefault() }).ToListAsync(ct);
        var employers = work.GroupBy(spell => spell.PersonId).ToDictionary(same => same.Key, same => same.MaxBy(spell => spell.StartedOn)!.Name);
        return [.. effects.Select(row => new SimulatedPersonRow(row, people.TryGetValue(row.PersonId, out var name) ? Masks.Name(name) : "—", employers.GetValueOrDefault(row.PersonId) ?? "—"))];
    }

    private static (Money Size, Guid Id)? PlaceOf(string? cursor) =>
        cursor?.Split('~') is [var size, var id] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var fen) && Guid.TryParse(id, out var key) ? (new Money(fen), key) : null;
}

/// <param name="Version">Which is tried.</param>
/// <param name="Latest">Running, stopped or finished.</param>
/// <param name="Shown">The latest that came to its end.</param>
/// <param name="Earlier">Those before it.</param>
public sealed record SimulationsOfVersion(PolicyVersion Version, PolicySimulation? Latest, PolicySimulation? Shown, IReadOnlyList<EarlierSimulation> Earlier)
{
    public required Policy Policy { get; init; }
    /// <summary>Of the latest.</summary>
    public JobForOwner? Job { get; init; }
    public bool IsOwnJob { get; init; }
    public Refusal? WhyNotStart { get; init; }
    /// <summary>Which proof the form asks for.</summary>
    public ProofsOfTrial Proofs { get; init; } = new(null, null);
    /// <summary>What the form proposes to take for proven; null where nothing was, or nothing has to be.</summary>
    public AssumedProof? ProvenBefore { get; init; }
    public IReadOnlyDictionary<int, BudgetLine> Lines { get; init; } = new Dictionary<int, BudgetLine>();
    public SimulationResult? Result { get; } = Shown is null ? null : SimulationResult.FromJson(Shown.Result!);
    public IEnumerable<SimulatedLine> Budget => Result?.Needs.Select(need => new SimulatedLine(need, Lines.GetValueOrDefault(need.Year))) ?? [];
    /// <summary>What would go on without it now.</summary>
    public PolicyVersion? Basis { get; init; }
    /// <summary>The terms were changed since, or what they were compared with.</summary>
    public bool IsOutdated => Shown is not null && !(Shown.SpeaksFor(Version) && Shown.ComparesWith(Basis));
}

public sealed record EarlierSimulation(PolicySimulation Simulation, SimulationResult Result);

/// <summary>What a year's line would have to bear, and whether it can.</summary>
/// <param name="Need">Without the draft and with it.</param>
/// <param name="Line">Null where the year has none.</param>
public sealed record SimulatedLine(SimulatedNeed Need, BudgetLine? Line)
{
    /// <summary>How much is missing with the draft; zero where the line holds, null where the year's budget is not passed yet.</summary>
    public Money? Missing => Line is { IsAppropriated: true } ? Need.After > Line.Available ? Need.After - Line.Available : Money.Zero : null;
    /// <summary>It would not hold without the draft either.</summary>
    public bool IsShortAnyway => Line is { IsAppropriated: true } && Need.Before > Line.Available;
}

public sealed record SimulatedPeople(PolicyVersion Version, IReadOnlyList<SimulatedPersonRow> Rows, string? Next);

/// <summary>One person of a list, the name masked.</summary>
public sealed record SimulatedPersonRow(PolicySimulationEffect Effect, string Name, string Employer)
{
    public PersonId Person => Effect.PersonId;
}
