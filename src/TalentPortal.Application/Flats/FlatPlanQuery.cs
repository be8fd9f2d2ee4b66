using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>Estates with how many of their flats are free, the plan of each building, and one flat with everything that happened.</summary>
public sealed class FlatPlanQuery(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public async Task<IReadOnlyList<EstateRow>> EstatesAsync(CancellationToken ct)
    {
        Ask();
        var estates = await db.FlatEstates.AsNoTracking().AtDeskOf(current.Actor).OrderBy(row => row.NameZh).ThenBy(row => row.Id).ToListAsync(ct);
        var counts = (await db.FlatUnits.GroupBy(row => new { row.EstateId, row.Status }).Select(group => new { group.Key.EstateId, group.Key.Status, Count = group.Count() }).ToListAsync(ct)).ToLookup(row => row.EstateId);
        return [.. estates.Select(estate => new EstateRow(estate, new FlatCounts(counts[estate.Id].ToDictionary(row => row.Status, row => row.Count))))];
    }

    public async Task<EstatePlan> EstateAsync(FlatEstateId id, CancellationToken ct)
    {
        Ask();
        var estate = await db.FlatEstates.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var buildings = await db.FlatBuildings.AsNoTracking().Where(row => row.EstateId == id).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(ct);
        var cells = (await db.FlatUnits.Where(row => row.EstateId == id).OrderBy(row => row.Number).Select(row => new FlatCell
        {
            Id = row.Id,
            Building = row.BuildingId,
            Floor = row.Floor,
            Number = row.Number,
            Status = row.Status,
            Area = row.Terms == null ? null : row.Terms.Area,
            IsProposed = row.ProposedTerms != null,
            HasTerms = row.Terms != null,
        }).ToListAsync(ct)).ToLookup(cell => cell.Building);
        return new EstatePlan(estate, [.. buildings.Select(building => new BuildingPlan(building, [.. cells[building.Id]]))]);
    }

    public async Task<UnitForDesk> UnitAsync(FlatUnitId id, CancellationToken ct)
    {
        Ask();
        var unit = await db.FlatUnits.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new UnitForDesk(unit, await db.FlatEstates.AsNoTracking().SingleAsync(row => row.Id == unit.EstateId, ct), await db.FlatBuildings.Where(row => row.Id == unit.BuildingId).Select(row => row.Name).SingleAsync(ct), current.Actor.AsFlatActor());
    }

    /// <summary>Flats of an estate that the reader could take this step with now, as they are at this moment.</summary>
    public async Task<FlatsForStep> ForStepAsync(FlatEstateId id, FlatUnitAction action, CancellationToken ct)
    {
        Ask();
        var (seen, actor) = (clock.UtcNow, current.Actor.AsFlatActor());
        var estate = await db.FlatEstates.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var buildings = await db.FlatBuildings.Where(row => row.EstateId == id).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var all = db.FlatUnits.AsNoTracking().Where(row => row.EstateId == id);
        // Who proposed is in the history, so the rest is asked of each flat itself.
        var asked = action is FlatUnitAction.ConfirmTerms ? all.Where(row => row.ProposedTerms != null) : all.Where(row => row.Status == FlatUnitStatus.Closed && row.Terms != null && row.ProposedTerms == null);
        var units = await asked.ToListAsync(ct);
        return new FlatsForStep(estate, [.. units.Where(unit => unit.WhyNot(action, actor) is null).Select(unit => new FlatForStep(unit, buildings[unit.BuildingId])).OrderBy(row => row.Building, StringComparer.Ordinal).ThenBy(row => row.Unit.Floor).ThenBy(row => row.Unit.Number, StringComparer.Ordinal)], seen.Ticks);
    }

    private void Ask()
    {
        if (!current.Actor.May(Capability.ReadFlats)) throw new ForbiddenException();
    }
}

/// <summary>How many flats there are in each state.</summary>
public sealed record FlatCounts(IReadOnlyDictionary<FlatUnitStatus, int> ByStatus)
{
    public int All => ByStatus.Values.Sum();
    public int this[FlatUnitStatus status] => ByStatus.GetValueOrDefault(status);
}

public sealed record EstateRow(FlatEstate Estate, FlatCounts Counts);

/// <param name="Estate">Which.</param>
/// <param name="Buildings">By name.</param>
public sealed record EstatePlan(FlatEstate Estate, IReadOnlyList<BuildingPlan> Buildings)
{
    public FlatCounts Counts => new(Buildings.SelectMany(building => building.Cells).GroupBy(cell => cell.Status).ToDictionary(group => group.Key, group => group.Count()));
    public int Proposed => Buildings.Sum(building => building.Cells.Count(cell => cell.IsProposed));
    public int Closed => Buildings.Sum(building => building.Cells.Count(cell => cell is { Status: FlatUnitStatus.Closed, HasTerms: true, IsProposed: false }));
}

/// <param name="Building">Which.</param>
/// <param name="Cells">By number.</param>
public sealed record BuildingPlan(FlatBuilding Building, IReadOnlyList<FlatCell> Cells)
{
    /// <summary>The highest first, as one sees the house.</summary>
    public IEnumerable<(int Floor, IReadOnlyList<FlatCell> Cells)> Floors => Enumerable.Range(1, Building.Floors).Reverse().Select(floor => (floor, (IReadOnlyList<FlatCell>)[.. Cells.Where(cell => cell.Floor == floor)]));
}

/// <summary>One flat in the plan.</summary>
public sealed record FlatCell
{
    public required FlatUnitId Id { get; init; }
    public required FlatBuildingId Building { get; init; }
    public required int Floor { get; init; }
    public required string Number { get; init; }
    public required FlatUnitStatus Status { get; init; }
    /// <summary>Null before the first figures are confirmed.</summary>
    public decimal? Area { get; init; }
    public bool HasTerms { get; init; }
    public bool IsProposed { get; init; }
}

/// <param name="Unit">With its history.</param>
/// <param name="Estate">Where.</param>
/// <param name="Building">Its name.</param>
/// <param name="Actor">The reader.</param>
public sealed record UnitForDesk(FlatUnit Unit, FlatEstate Estate, string Building, FlatActor Actor)
{
    /// <summary>What can be done with the flat by itself; what a lease brings about belongs to the lease.</summary>
    private static readonly FlatUnitAction[] Offered = [FlatUnitAction.ConfirmTerms, FlatUnitAction.ReturnTerms, FlatUnitAction.OpenUp, FlatUnitAction.ProposeTerms, FlatUnitAction.StartRepair, FlatUnitAction.EndRepair, FlatUnitAction.Close];

    public Refusal? WhyNot(FlatUnitAction action) => Unit.WhyNot(action, Actor);

    /// <summary>What the reader may do now, and what only wants another person.</summary>
    public IReadOnlyList<FlatUnitAction> Open => [.. Offered.Where(action => WhyNot(action) is null || WhyNot(action) == FlatRefusals.NeedsAnother)];
}

/// <param name="Estate">Whose flats.</param>
/// <param name="Units">By building and number.</param>
/// <param name="Seen">When they were read.</param>
public sealed record FlatsForStep(FlatEstate Estate, IReadOnlyList<FlatForStep> Units, long Seen);

public sealed record FlatForStep(FlatUnit Unit, string Building);
