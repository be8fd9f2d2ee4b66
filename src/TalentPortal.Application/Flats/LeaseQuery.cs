using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>Leases: by what they wait for, one at the desk, and the tenant's own with rent, next bill and the months until one may buy.</summary>
public sealed class LeaseQuery(IPortalDb db, ICurrentActor current, FlatRulesInForce rules, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    private const int Shown = 20;

    public async Task<IReadOnlyDictionary<LeaseTab, int>> CountsAsync(CancellationToken ct)
    {
        var counts = await db.Leases.AtDeskOf(current.Actor).GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return Enum.GetValues<LeaseTab>().ToDictionary(tab => tab, tab => LeaseTabs.StatesOf(tab).Sum(status => counts.GetValueOrDefault(status)));
    }

    /// <summary>By number.</summary>
    public async Task<LeaseList> ListAsync(LeaseFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!current.Actor.May(Capability.ReadFlats)) throw new ForbiddenException();
        var states = LeaseTabs.StatesOf(filter.Tab).ToArray();
        var rows = db.Leases.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(states).Contains(row.Status));
        var backwards = filter.Before is { Length: > 0 };
        if ((backwards ? filter.Before : filter.After) is { Length: > 0 } border) rows = backwards ? rows.Where(row => string.Compare(row.Number, border) < 0) : rows.Where(row => string.Compare(row.Number, border) > 0);
        var isWhole = IsWhole;
        var found = await Named((backwards ? rows.OrderByDescending(row => row.Number) : rows.OrderBy(row => row.Number)).Take(PageSize + 1))
            .Join(db.People, row => row.Lease.PersonId, person => person.Id, (row, person) => new { Row = row, person.Name }).Select(named => new LeaseRow
            {
                Id = named.Row.Lease.Id,
                Number = named.Row.Lease.Number,
                FullName = named.Name,
                Unit = new FlatName(named.Row.Unit, named.Row.EstateZh, named.Row.EstateEn, named.Row.Building, named.Row.Number),
                Status = named.Row.Lease.Status,
                Rent = named.Row.Lease.Planned.Rent,
                Deposit = named.Row.Lease.Deposit,
                EndsOn = named.Row.Lease.EndsOn,
                IsWhole = isWhole,
            }).ToListAsync(ct);
        // A join keeps no order.
        List<LeaseRow> ordered = [.. backwards ? found.OrderByDescending(row => row.Number, StringComparer.Ordinal) : found.OrderBy(row => row.Number, StringComparer.Ordinal)];
        var page = PageAfter.Of(ordered, PageSize, filter.After, filter.Before, row => row.Number);
        return new LeaseList(page.Rows) { Previous = page.Previous, Next = page.Next };
    }

    public async Task<LeaseForDesk> ForDeskAsync(LeaseId id, CancellationToken ct)
    {
        var lease = await db.Leases.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var name = await db.People.Where(row => row.Id == lease.PersonId).Select(row => row.Name).SingleAsync(ct);
        var application = await db.FlatApplications.Where(row => row.Id == lease.ApplicationId).Select(row => row.Number).SingleAsync(ct);
        return new LeaseForDesk(await DescribedAsync(lease, ct), IsWhole ? name : Masks.Name(name), application, current.Actor.AsFlatActor(), clock.Today) { Calendar = await calendars.CurrentAsync(ct) };
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<OwnLeaseRow>> MineAsync(CancellationToken ct) =>
        [.. (await Named(db.Leases.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.Number).Take(Shown)).Select(row => new OwnLeaseRow(row.Lease.Id, row.Lease.Number, row.Lease.Status, new FlatName(row.Unit, row.EstateZh, row.EstateEn, row.Building, row.Number))).ToListAsync(ct)).OrderByDescending(row => row.Number, StringComparer.Ordinal)];

    public async Task<OwnLease> OwnAsync(LeaseId id, CancellationToken ct)
    {
        var lease = await db.Leases.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var months = await db.InsuranceMonths.Where(row => row.PersonId == lease.PersonId && row.IsPaid).Select(row => row.Month).Distinct().ToListAsync(ct);
        var flat = await db.FlatUnits.Where(row => row.Id == lease.UnitId).Select(row => new { row.Land, IsSaleable = row.Terms != null && row.Terms.IsSaleable }).SingleAsync(ct);
        return new OwnLease(await DescribedAsync(lease, ct), clock.Today)
        {
            MayBeSold = flat.Land is not FlatLand.Collective && flat.IsSaleable,
            Clock = PurchaseClock.Of(months, await rules.OnAsync(clock.Today, ct)),
        };
    }

    private async Task<LeaseShown> DescribedAsync(Lease lease, CancellationToken ct)
    {
        var (inForce, thisMonth) = (await rules.OnAsync(clock.Today, ct), YearMonth.Of(clock.Today));
        var unit = await Named(db.Leases.Where(row => row.Id == lease.Id)).Select(row => new FlatName(row.Unit, row.EstateZh, row.EstateEn, row.Building, row.Number)).SingleAsync(ct);
        // This month and the next, as far as the flat is the tenant's.
        return new LeaseShown(lease, unit, [.. LeaseFlow.IsLetOut(lease.Status) ? new[] { thisMonth, thisMonth.AddMonths(1) }.Select(month => LeaseMonth.Of(lease, month, inForce)).OfType<LeaseMonth>() : []])
        {
            LastToRenew = lease.EndsOn is { } ends ? LeaseDates.LastToRenew(ends, inForce) : null,
        };
    }

    private IQueryable<NamedLease> Named(IQueryable<Lease> leases) => leases
        .Join(db.FlatUnits, lease => lease.UnitId, unit => unit.Id, (lease, unit) => new { Lease = lease, unit.Id, unit.EstateId, unit.BuildingId, unit.Number })
        .Join(db.FlatBuildings, row => row.BuildingId, building => building.Id, (row, building) => new { row.Lease, row.Id, row.EstateId, row.Number, building.Name })
        .Join(db.FlatEstates, row => row.EstateId, estate => estate.Id, (row, estate) => new NamedLease { Lease = row.Lease, Unit = row.Id, EstateZh = estate.NameZh, EstateEn = estate.NameEn, Building = row.Name, Number = row.Number });

    /// <summary>Whoever works on leases reads names; auditors need not.</summary>
    private bool IsWhole => current.Actor.May(Capability.RunFlats) || current.Actor.May(Capability.DecideFlats);

    private sealed class NamedLease
    {
        public required Lease Lease { get; init; }
        public required FlatUnitId Unit { get; init; }
        public required string EstateZh { get; init; }
        public required string EstateEn { get; init; }
        public required string Building { get; init; }
        public required string Number { get; init; }
    }
}

/// <summary>The tabs of the desk.</summary>
public enum LeaseTab
{
    /// <summary>待交房</summary>
    Opening,
    /// <summary>在租</summary>
    Running,
    /// <summary>待退押金</summary>
    Refund,
    /// <summary>已结束</summary>
    Ended,
}

public static class LeaseTabs
{
    public static IReadOnlyList<LeaseStatus> StatesOf(LeaseTab tab) => tab switch
    {
        LeaseTab.Opening => [LeaseStatus.Prepared, LeaseStatus.AwaitingDeposit, LeaseStatus.AwaitingKeys],
        LeaseTab.Running => [.. Enum.GetValues<LeaseStatus>().Where(LeaseFlow.IsLetOut)],
        LeaseTab.Refund => [LeaseStatus.AwaitingRefund],
        _ => [.. Enum.GetValues<LeaseStatus>().Where(LeaseFlow.IsFinal)],
    };
}

/// <param name="Tab">Which.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record LeaseFilter(LeaseTab Tab, string? After, string? Before);

public sealed record LeaseList(IReadOnlyList<LeaseRow> Rows)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <summary>One lease in a list.</summary>
public sealed record LeaseRow
{
    public required LeaseId Id { get; init; }
    public required string Number { get; init; }
    public required string FullName { get; init; }
    public required FlatName Unit { get; init; }
    public required LeaseStatus Status { get; init; }
    /// <summary>Of the first term, as it was signed.</summary>
    public required FlatRent Rent { get; init; }
    public required Money Deposit { get; init; }
    public DateOnly? EndsOn { get; init; }
    public required bool IsWhole { get; init; }

    public string Name => IsWhole ? FullName : Masks.Name(FullName);
}

/// <param name="Lease">With rates and steps.</param>
/// <param name="Unit">What the flat is called.</param>
/// <param name="Months">What this month and the next cost.</param>
public sealed record LeaseShown(Lease Lease, FlatName Unit, IReadOnlyList<LeaseMonth> Months)
{
    /// <summary>Null before the keys are given.</summary>
    public DateOnly? LastToRenew { get; init; }

    /// <summary>What holds today; before the keys are given what is signed.</summary>
    public LeaseRate RateOn(DateOnly day) => Lease.Rates.Where(rate => rate.From <= day).MaxBy(rate => rate.Sequence) ?? Lease.Planned;
}

/// <param name="Bill">With its due day.</param>
/// <param name="Lines">The days and what they cost.</param>
public sealed record LeaseMonth(RentBill Bill, IReadOnlyList<FlatBillLine> Lines)
{
    /// <summary>Null where the flat is nobody's in that month.</summary>
    internal static LeaseMonth? Of(Lease lease, YearMonth month, FlatRules rules) =>
        FlatRent.OfMonth(month, lease.Spans(month.LastDay, rules)) is { Count: > 0 } lines ? new(RentBill.Of(month, lines, rules), lines) : null;
}

/// <param name="Shown">The lease.</param>
/// <param name="Name">The tenant.</param>
/// <param name="Application">The number of the application it began with.</param>
/// <param name="Actor">The reader.</param>
/// <param name="Today">The day.</param>
public sealed record LeaseForDesk(LeaseShown Shown, string Name, string Application, FlatActor Actor, DateOnly Today)
{
    /// <summary>What has a page.</summary>
    private static readonly LeaseAction[] Offered = [LeaseAction.ReceiveDeposit, LeaseAction.HandOver, LeaseAction.Inspect, LeaseAction.PayBack, LeaseAction.Cancel];

    public WorkingCalendar Calendar { get; init; } = null!;
    public Lease Lease => Shown.Lease;

    public Refusal? WhyNot(LeaseAction action) => Lease.WhyNot(action, Actor);

    /// <summary>What the reader may do now, and what only a relation stands in the way of.</summary>
    public IReadOnlyList<LeaseAction> Open => [.. Offered.Where(action => Actor.Operates && LeaseFlow.Table.Next(Lease.Status, action) is not null)];
}

/// <summary>One of the reader's leases in a list.</summary>
public sealed record OwnLeaseRow(LeaseId Id, string Number, LeaseStatus Status, FlatName Unit);

/// <param name="Shown">The lease.</param>
/// <param name="Today">The day.</param>
public sealed record OwnLease(LeaseShown Shown, DateOnly Today)
{
    public Lease Lease => Shown.Lease;
    /// <summary>The flat can be bought at all.</summary>
    public required bool MayBeSold { get; init; }
    public required PurchaseClock Clock { get; init; }
    /// <summary>From which month on, if every month is insured from now on.</summary>
    public YearMonth Expected => Clock.Expected(Clock.Latest?.AddMonths(1) ?? YearMonth.Of(Today));
}
