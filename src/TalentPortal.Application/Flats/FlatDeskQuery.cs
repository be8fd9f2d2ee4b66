using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>Applications for flats as flat keepers, the talent office and auditors see them: by tab, the queue in its order, one with everything.</summary>
public sealed class FlatDeskQuery(IPortalDb db, ICurrentActor current, FlatRulesInForce rules, FlatStandings standings, FlatQueueNow queue, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>How many there are in each tab.</summary>
    public async Task<IReadOnlyDictionary<FlatTab, int>> CountsAsync(CancellationToken ct)
    {
        var counts = await db.FlatApplications.AtDeskOf(current.Actor).GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return Enum.GetValues<FlatTab>().ToDictionary(tab => tab, tab => FlatTabs.StatesOf(tab).Sum(status => counts.GetValueOrDefault(status)));
    }

    /// <summary>One page of a tab: the queue in the order of turns, everything else by number.</summary>
    public async Task<FlatList> ListAsync(FlatFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!current.Actor.May(Capability.ReadFlats)) throw new ForbiddenException();
        return filter.Tab is FlatTab.Queue && await rules.FindAsync(clock.Today, ct) is not null ? await QueueAsync(filter, ct) : await TabAsync(filter, ct);
    }

    public async Task<FlatForDesk> GetAsync(FlatApplicationId id, CancellationToken ct)
    {
        var application = await db.FlatApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var name = await db.People.Where(row => row.Id == application.PersonId).Select(row => row.Name).SingleAsync(ct);
        var standing = await standings.OfAsync(application.PersonId, id, ct);
        var inForce = await rules.OnAsync(clock.Today, ct);
        var shown = new FlatForDesk(application, IsWhole ? name : Masks.Name(name), standing, current.Actor.AsFlatActor(), clock.Today)
        {
            Points = application.Points(standing.Eligibility.Level, clock.Today, inForce),
            Calendar = await calendars.CurrentAsync(ct),
            Unit = application.UnitId is { } unit ? await NameOfAsync(unit, ct) : null,
            Lease = application.Status is FlatApplicationStatus.Signed ? await db.Leases.AtDeskOf(current.Actor).Where(row => row.ApplicationId == id).Select(row => (LeaseId?)row.Id).SingleOrDefaultAsync(ct) : null,
        };
        if (!FlatApplicationFlow.StandsInQueue(application.Status)) return shown;
        var board = await queue.ReadAsync(ct);
        return shown with { Position = board.PositionOf(application.Number), WhyNotOffered = board.WhyNotOffer(application.Number, await queue.VacantAsync(ct)), IsShared = board.GroupOf(application.Number) is not null };
    }

    private async Task<FlatList> TabAsync(FlatFilter filter, CancellationToken ct)
    {
        var states = FlatTabs.StatesOf(filter.Tab).ToArray();
        var rows = db.FlatApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(states).Contains(row.Status));
        var backwards = filter.Before is { Length: > 0 };
        if ((backwards ? filter.Before : filter.After) is { Length: > 0 } border) rows = backwards ? rows.Where(row => string.Compare(row.Number, border) < 0) : rows.Where(row => string.Compare(row.Number, border) > 0);
        var ordered = backwards ? rows.OrderByDescending(row => row.Number) : rows.OrderBy(row => row.Number);
        var page = PageAfter.Of(await DescribedAsync(ordered.Take(PageSize + 1), backwards, ct), PageSize, filter.After, filter.Before, row => row.Number);
        return new FlatList(page.Rows) { Previous = page.Previous, Next = page.Next };
    }

    /// <summary>The place of everybody depends on everybody, so the order is computed whole and a page of it is described.</summary>
    private async Task<FlatList> QueueAsync(FlatFilter filter, CancellationToken ct)
    {
        var board = await queue.ReadAsync(ct);
        var numbers = board.Ordered.Select(row => row.Entry.Number).ToList();
        var first = filter.Before is { Length: > 0 } before ? Math.Max(0, numbers.IndexOf(before) - PageSize) : filter.After is { Length: > 0 } after ? numbers.IndexOf(after) + 1 : 0;
        var shown = board.Ordered.Skip(first).Take(PageSize).ToList();
        var ids = shown.Select(row => row.Id).ToArray();
        var described = (await DescribedAsync(db.FlatApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(ids).Contains(row.Id)), false, ct)).ToDictionary(row => row.Id);
        return new FlatList([.. shown.Select(row => described[row.Id] with { Level = row.Level, Points = row.Entry.Points, Position = board.PositionOf(row.Entry.Number) })])
        {
            Previous = first > 0 && shown.Count > 0 ? shown[0].Entry.Number : null,
            Next = first + shown.Count < numbers.Count && shown.Count > 0 ? shown[^1].Entry.Number : null,
        };
    }

    /// <summary>By number; a join keeps no order.</summary>
    private async Task<List<FlatRow>> DescribedAsync(IQueryable<FlatApplication> applications, bool backwards, CancellationToken ct)
    {
        var isWhole = IsWhole;
        var rows = await applications.Join(db.People, application => application.PersonId, person => person.Id, (application, person) => new FlatRow
        {
            Id = application.Id,
            Number = application.Number,
            FullName = person.Name,
            Status = application.Status,
            Level = application.Level,
            SubmittedAt = application.SubmittedAt,
            AcceptedAt = application.AcceptedAt,
            ChooseBy = application.ChooseBy,
            PublicUntil = application.PublicUntil,
            DueOn = application.Deadline == null ? null : application.Deadline.DueOn,
            IsWhole = isWhole,
        }).ToListAsync(ct);
        return [.. backwards ? rows.OrderByDescending(row => row.Number, StringComparer.Ordinal) : rows.OrderBy(row => row.Number, StringComparer.Ordinal)];
    }

    private async Task<FlatName?> NameOfAsync(FlatUnitId id, CancellationToken ct) =>
        await db.FlatUnits.Where(row => row.Id == id).Join(db.FlatBuildings, unit => unit.BuildingId, building => building.Id, (unit, building) => new { unit.Id, unit.EstateId, unit.Number, building.Name })
            .Join(db.FlatEstates, row => row.EstateId, estate => estate.Id, (row, estate) => new FlatName(row.Id, estate.NameZh, estate.NameEn, row.Name, row.Number)).SingleAsync(ct);

    /// <summary>Whoever works on applications reads names; auditors need not.</summary>
    private bool IsWhole => current.Actor.May(Capability.RunFlats) || current.Actor.May(Capability.DecideFlats);
}

/// <summary>The tabs of the desk.</summary>
public enum FlatTab
{
    /// <summary>待受理</summary>
    ToAccept,
    /// <summary>补正中</summary>
    Correction,
    /// <summary>审核中</summary>
    ToReview,
    /// <summary>待审定</summary>
    ToDecide,
    /// <summary>轮候和选房</summary>
    Queue,
    /// <summary>公示</summary>
    Publicity,
    /// <summary>待签约</summary>
    Contract,
    /// <summary>已结束</summary>
    Ended,
}

public static class FlatTabs
{
    public static IReadOnlyList<FlatApplicationStatus> StatesOf(FlatTab tab) => tab switch
    {
        FlatTab.ToAccept => [FlatApplicationStatus.Submitted],
        FlatTab.Correction => [FlatApplicationStatus.AwaitingCorrection],
        FlatTab.ToReview => [FlatApplicationStatus.UnderReview],
        FlatTab.ToDecide => [FlatApplicationStatus.AdmissionProposed, FlatApplicationStatus.RefusalProposed, FlatApplicationStatus.RemovalProposed],
        FlatTab.Queue => [FlatApplicationStatus.Queued, FlatApplicationStatus.RemovalProposed, FlatApplicationStatus.Offered],
        FlatTab.Publicity => [FlatApplicationStatus.Chosen, FlatApplicationStatus.InPublicity, FlatApplicationStatus.ObjectionReview],
        FlatTab.Contract => [FlatApplicationStatus.AwaitingContract],
        _ => [FlatApplicationStatus.Signed, FlatApplicationStatus.Refused, FlatApplicationStatus.Removed, FlatApplicationStatus.Withdrawn, FlatApplicationStatus.Lapsed, FlatApplicationStatus.GivenUp],
    };
}

/// <param name="Tab">Which.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record FlatFilter(FlatTab Tab, string? After, string? Before);

public sealed record FlatList(IReadOnlyList<FlatRow> Rows)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <summary>One application in a list.</summary>
public sealed record FlatRow
{
    public required FlatApplicationId Id { get; init; }
    public required string Number { get; init; }
    public required string FullName { get; init; }
    public required FlatApplicationStatus Status { get; init; }
    /// <summary>Held when applying; in the queue the level of today.</summary>
    public required TalentLevel? Level { get; init; }
    public required DateTime SubmittedAt { get; init; }
    public DateTime? AcceptedAt { get; init; }
    public DateOnly? ChooseBy { get; init; }
    public DateOnly? PublicUntil { get; init; }
    public DateOnly? DueOn { get; init; }
    public required bool IsWhole { get; init; }
    public int? Points { get; init; }
    public int? Position { get; init; }

    public string Name => IsWhole ? FullName : Masks.Name(FullName);
    /// <summary>The day that comes next.</summary>
    public DateOnly? LastDay => Status is FlatApplicationStatus.Offered ? ChooseBy : Status is FlatApplicationStatus.InPublicity ? PublicUntil : DueOn;
}

/// <summary>What a flat is called.</summary>
public sealed record FlatName(FlatUnitId Id, string EstateZh, string EstateEn, string Building, string Number)
{
    public TwoWordings Estate => new(EstateZh, EstateEn);
}

/// <summary>An application at the desk, with what the register says today.</summary>
public sealed record FlatForDesk(FlatApplication Application, string Name, FlatStanding Standing, FlatActor Actor, DateOnly Today)
{
    public FlatPoints? Points { get; init; }
    public int? Position { get; init; }
    public FlatName? Unit { get; init; }
    public LeaseId? Lease { get; init; }
    /// <summary>Only a draw parts the application from others, or has parted it.</summary>
    public bool IsShared { get; init; }
    public Refusal? WhyNotOffered { get; init; }
    public WorkingCalendar Calendar { get; init; } = null!;

    /// <summary>What stands in the way of the right today; housing was stated by the applicant.</summary>
    public IReadOnlyList<Refusal> Obstacles => Standing.Eligibility.WhyNot(Today);

    public Refusal? WhyNot(FlatApplicationAction action) => Application.WhyNot(action, Actor, Today)
        ?? (action is FlatApplicationAction.ProposeAdmission or FlatApplicationAction.Admit && Obstacles is [var first, ..] ? first : action is FlatApplicationAction.Offer ? WhyNotOffered : null);

    /// <summary>What the reader may do now, and what only wants something else first.</summary>
    public IReadOnlyList<FlatApplicationAction> Open => [.. FlatApplicationFlow.Table.ActionsFrom(Application.Status)
        .Where(action => FlatApplicationFlow.SideOf(action) is FlatSide.Operator && Actor.Operates || FlatApplicationFlow.SideOf(action) is FlatSide.Office && Actor.Decides)];
}
