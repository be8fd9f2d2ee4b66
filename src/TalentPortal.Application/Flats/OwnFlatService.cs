using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>All an applicant does about a flat: apply, correct, follow points and place, choose, decline, withdraw, give up.</summary>
public sealed class OwnFlatService(
    IPortalDb db, ICurrentActor current, FlatRulesInForce rules, FlatStandings standings, FlatQueueNow queue, RunningNumbers numbers, FlatNews news, CaseClocks clocks, CountyClock clock,
    IValidator<ApplyForFlat> applying, IValidator<TakeApplicationStep> taking, PortalTexts texts)
{
    /// <summary>Numbers of applications for flats (租房).</summary>
    public const string Prefix = "ZF";

    private const int Shown = 20;

    /// <summary>Steps of the applicant that ask for no more than words.</summary>
    public static readonly IReadOnlyList<FlatApplicationAction> ByWords = [FlatApplicationAction.Withdraw, FlatApplicationAction.Decline, FlatApplicationAction.GiveUp];

    public async Task<OwnFlats> MineAsync(CancellationToken ct) => new(
        await Own.AsNoTracking().OrderByDescending(row => row.Number).Take(Shown).ToListAsync(ct),
        await rules.FindAsync(clock.Today, ct),
        current.Actor.Person is { } person ? await standings.OfAsync(person, null, ct) : null,
        clock.Today);

    public async Task<OwnFlat> GetAsync(FlatApplicationId id, CancellationToken ct)
    {
        var application = await Own.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var unit = application.UnitId is { } chosen ? (await NamedAsync(db.FlatUnits.AsNoTracking().Where(row => row.Id == chosen), ct)).Single() : null;
        var drawn = await db.FlatDraws.Where(draw => draw.Entries.Any(entry => entry.Application == application.Number)).OrderByDescending(draw => draw.Number).Select(draw => draw.Number).ToListAsync(ct);
        var lease = await db.Leases.OwnedBy(current.Actor).Where(row => row.ApplicationId == id).Select(row => (LeaseId?)row.Id).SingleOrDefaultAsync(ct);
        if (!FlatApplicationFlow.StandsInQueue(application.Status)) return new OwnFlat(application, current.Actor.AsFlatActor(), clock.Today) { Unit = unit, Draws = drawn, Lease = lease };
        var board = await queue.ReadAsync(ct);
        return new OwnFlat(application, current.Actor.AsFlatActor(), clock.Today)
        {
            Points = application.Points(board.Find(application.Number)?.Level, clock.Today, board.Rules),
            Position = board.PositionOf(application.Number),
            Waiting = board.Count,
            Draws = drawn,
        };
    }

    /// <summary>Free flats that the reader could choose now.</summary>
    public async Task<IReadOnlyList<FlatChoice>> ChoicesAsync(OwnFlat shown, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (application, inForce) = (shown.Application, await rules.OnAsync(clock.Today, ct));
        var level = await standings.LevelAsync(application.PersonId, ct);
        var free = await NamedAsync(db.FlatUnits.AsNoTracking().Where(row => row.Status == FlatUnitStatus.Vacant && row.Terms != null), ct);
        return [.. free.Where(choice => application.WhyNotChoose(choice.Terms, level, inForce, shown.Actor, clock.Today) is null)
            .Select(choice => choice with { Rent = FlatRent.Of(choice.Terms.Area, inForce.LimitOf(level), choice.Terms.MarketRent, inForce.RateOf(level, 1)).Monthly, DepositMonths = inForce.DepositMonths })];
    }

    public async Task<FlatApplicationId> ApplyAsync(ApplyForFlat form, CancellationToken ct)
    {
        await applying.ValidateAndThrowAsync(form, ct);
        if (current.Actor.Person is not { } person) throw new RefusedException(FlatRefusals.NotYours);
        var now = await clocks.NowAsync(ct);
        _ = await rules.OnAsync(now.Today, ct);
        // Whoever applies twice at one moment waits here, and is then seen to have an application.
        var number = await numbers.NextAsync(Prefix, now.Today.Year, ct);
        var standing = await standings.OfAsync(person, null, ct);
        var application = new FlatApplication(number, person, standing.Eligibility.Level.GetValueOrDefault(), form.ToHousehold(standing.WorksInCompany), standing.Eligibility, current.Actor.AsFlatActor(), now);
        db.FlatApplications.Add(application);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }

    public async Task ResubmitAsync(FlatApplicationId id, ApplyForFlat form, CancellationToken ct)
    {
        await applying.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        var standing = await standings.OfAsync(application.PersonId, id, ct);
        if (standing.Eligibility.Level is not { } level) throw new RefusedException(FlatRefusals.NoLevel);
        application.Resubmit(level, form.ToHousehold(standing.WorksInCompany), current.Actor.AsFlatActor(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Of two who want the same flat at one moment the second is told.</summary>
    public async Task ChooseAsync(FlatApplicationId id, ChooseFlat form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Unit is not { } wanted) throw new ValidationException([new ValidationFailure(nameof(form.Unit), texts["flat.choose.required"])]);
        var application = await LoadAsync(id, form.Version, ct);
        var unit = await db.FlatUnits.Where(row => row.Id == wanted && row.Terms != null).SingleOrNotFoundAsync(ct);
        application.Choose(unit, await standings.LevelAsync(application.PersonId, ct), await rules.OnAsync(clock.Today, ct), current.Actor.AsFlatActor(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task TakeAsync(FlatApplicationId id, FlatApplicationAction action, TakeApplicationStep form, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(ByWords.Contains(action), false, nameof(action));
        await taking.ValidateAndThrowAsync(form, ct);
        var (application, actor, now, words) = (await LoadAsync(id, form.Version, ct), current.Actor.AsFlatActor(), await clocks.NowAsync(ct), string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim());
        if (action is FlatApplicationAction.Withdraw) application.Take(action, words, actor, now);
        else if (action is FlatApplicationAction.Decline) application.Decline(words, await rules.OnAsync(now.Today, ct), actor, now);
        else
        {
            var chosen = application.UnitId;
            RefusedException.ThrowIf(application.WhyNot(action, actor));
            application.GiveUp(await db.FlatUnits.SingleAsync(row => row.Id == chosen, ct), words, await rules.OnAsync(now.Today, ct), actor, now);
        }

        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<FlatApplication> Own => db.FlatApplications.OwnedBy(current.Actor);

    private async Task<FlatApplication> LoadAsync(FlatApplicationId id, long version, CancellationToken ct) => (await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);

    private async Task<IReadOnlyList<FlatChoice>> NamedAsync(IQueryable<FlatUnit> units, CancellationToken ct) =>
        [.. (await units.AsNoTracking().Join(db.FlatBuildings, unit => unit.BuildingId, building => building.Id, (unit, building) => new { unit.Id, unit.EstateId, unit.Floor, unit.Number, unit.Terms, building.Name })
            .Join(db.FlatEstates, row => row.EstateId, estate => estate.Id, (row, estate) => new { row.Id, row.Floor, row.Number, row.Terms, row.Name, estate.NameZh, estate.NameEn }).ToListAsync(ct))
            .Select(row => new FlatChoice(row.Id, row.Floor, row.Number, row.Terms!, new TwoWordings(row.NameZh, row.NameEn), row.Name)).OrderBy(row => row.Estate.Zh, StringComparer.Ordinal).ThenBy(row => row.Building, StringComparer.Ordinal).ThenBy(row => row.Floor).ThenBy(row => row.Number, StringComparer.Ordinal)];
}

/// <param name="Applications">The latest first.</param>
/// <param name="Rules">Null before the county has any.</param>
/// <param name="Standing">Null for whoever has given no ID number.</param>
/// <param name="Today">The day.</param>
public sealed record OwnFlats(IReadOnlyList<FlatApplication> Applications, FlatRules? Rules, FlatStanding? Standing, DateOnly Today)
{
    /// <summary>Everything that stands in the way of a new application, at once.</summary>
    public IReadOnlyList<Refusal> WhyNot => Rules is null ? [FlatRefusals.NoRules] : Standing is null ? [] : Standing.Eligibility.WhyNot(Today);
}

/// <summary>An application as the applicant follows it.</summary>
public sealed record OwnFlat(FlatApplication Application, FlatActor Actor, DateOnly Today)
{
    public FlatPoints? Points { get; init; }
    /// <summary>From 1; null for whoever stands in no queue.</summary>
    public int? Position { get; init; }
    public int Waiting { get; init; }
    public FlatChoice? Unit { get; init; }
    /// <summary>Numbers of the draws in which the application was, the latest first.</summary>
    public IReadOnlyList<string> Draws { get; init; } = [];
    public LeaseId? Lease { get; init; }

    public bool May(FlatApplicationAction action) => Application.WhyNot(action, Actor, Today) is null;
}

/// <summary>A flat without its history.</summary>
/// <param name="Id">Which.</param>
/// <param name="Floor">From 1.</param>
/// <param name="Number">As on its door.</param>
/// <param name="Terms">Its figures.</param>
/// <param name="Estate">Its estate's name.</param>
/// <param name="Building">Its building's.</param>
public sealed record FlatChoice(FlatUnitId Id, int Floor, string Number, FlatUnitTerms Terms, TwoWordings Estate, string Building)
{
    /// <summary>Of a month in the first term, for whoever chooses.</summary>
    public Money Rent { get; init; }
    public int DepositMonths { get; init; }
    public Money Deposit => Rent.Times(DepositMonths);
}
