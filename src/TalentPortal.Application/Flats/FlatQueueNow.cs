using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>The queue as it stands at this moment, computed from acceptance, family, work and the levels held today; nothing of it is stored.</summary>
public sealed class FlatQueueNow(IPortalDb db, FlatRulesInForce rules, CountyClock clock)
{
    public async Task<FlatQueueBoard> ReadAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var inForce = await rules.OnAsync(today, ct);
        var waiting = db.FlatApplications.Where(row => row.Status == FlatApplicationStatus.Queued || row.Status == FlatApplicationStatus.RemovalProposed || row.Status == FlatApplicationStatus.Offered);
        var rows = await waiting.OrderBy(row => row.Number).Select(row => new { row.Id, row.Number, row.PersonId, row.Status, row.Household.IsMarried, row.Household.Children, row.Household.WorksInCompany, row.AcceptedAt, row.SentBackAt }).ToListAsync(ct);
        var levels = (await db.HeldOn(today).Where(held => waiting.Any(row => row.PersonId == held.PersonId)).Select(held => new { held.PersonId, held.Level }).ToListAsync(ct))
            .GroupBy(held => held.PersonId).ToDictionary(held => held.Key, held => held.Min(one => one.Level));
        var drawn = await DrawnAsync(waiting, ct);
        return new FlatQueueBoard([.. rows.Select(row =>
        {
            var household = new FlatHousehold { IsMarried = row.IsMarried, Children = row.Children, WorksInCompany = row.WorksInCompany };
            TalentLevel? level = levels.TryGetValue(row.PersonId, out var held) ? held : null;
            var entry = FlatQueueEntry.Of(row.Number, level, household, row.AcceptedAt!.Value, row.SentBackAt, today, inForce);
            return new FlatQueueRow(row.Id, row.Status, level, household, drawn.TryGetValue(row.Number, out var place) ? entry with { Drawn = place } : entry);
        })], inForce);
    }

    /// <summary>The place of each in the latest draw that was opened.</summary>
    private async Task<Dictionary<string, PlaceInDraw>> DrawnAsync(IQueryable<FlatApplication> waiting, CancellationToken ct)
    {
        var draws = await db.FlatDraws.AsNoTracking().Where(draw => draw.Opening != null && draw.Entries.Any(entry => waiting.Any(row => row.Number == entry.Application))).OrderBy(draw => draw.Number).ToListAsync(ct);
        Dictionary<string, PlaceInDraw> places = [];
        foreach (var (application, place) in draws.SelectMany(draw => draw.Places())) places[application] = place;
        return places;
    }

    /// <summary>Flats that can be chosen now.</summary>
    public async Task<IReadOnlyList<FlatUnitTerms>> VacantAsync(CancellationToken ct) =>
        [.. (await db.FlatUnits.AsNoTracking().Where(row => row.Status == FlatUnitStatus.Vacant && row.Terms != null).OrderBy(row => row.Id).Select(row => row.Terms).ToListAsync(ct)).OfType<FlatUnitTerms>()];
}

/// <summary>Everybody in the queue and everybody who is placed without it.</summary>
public sealed class FlatQueueBoard(IReadOnlyList<FlatQueueRow> rows, FlatRules rules)
{
    private readonly Dictionary<string, FlatQueueRow> byNumber = rows.ToDictionary(row => row.Entry.Number);
    private readonly Dictionary<string, int> places = PlacesOf([.. rows.Select(row => row.Entry).Where(entry => !entry.IsPlacedDirectly)]);

    public FlatRules Rules => rules;

    /// <summary>Those who share a place, or shared it until a draw; whoever is placed directly stands in no queue.</summary>
    public IReadOnlyList<FlatQueueGroup> Groups => field ??= FlatQueue.Groups(rows.Select(row => row.Entry).Where(entry => !entry.IsPlacedDirectly));

    public FlatQueueGroup? GroupOf(string number) => Groups.FirstOrDefault(group => group.Entries.Any(entry => entry.Number == number));

    /// <summary>In the order in which turns come.</summary>
    public IReadOnlyList<FlatQueueRow> Ordered => field ??= [.. FlatQueue.Order(rows.Select(row => row.Entry)).Select(entry => byNumber[entry.Number])];

    public FlatQueueRow? Find(string number) => byNumber.GetValueOrDefault(number);

    /// <summary>From 1; null for whoever is placed directly.</summary>
    public int? PositionOf(string number) => places.TryGetValue(number, out var place) ? place : null;

    /// <summary>How many stand in the queue.</summary>
    public int Count => rows.Count(row => !row.Entry.IsPlacedDirectly);

    /// <summary>
    /// Turns come in order, and no more of them are on than there are flats to choose from. Whoever finds no flat that fits is passed over. Those who share a place get their turns
    /// only where there is a flat for each of them; otherwise a draw parts them first.
    /// </summary>
    public Refusal? WhyNotOffer(string number, IReadOnlyList<FlatUnitTerms> vacant)
    {
        if (Find(number) is not { } row) return FlatRefusals.NotInThisState;
        var (fitting, open) = (vacant.Count(unit => Fits(row, unit)), rows.Count(other => other.Status is FlatApplicationStatus.Offered));
        // Whoever has a turn already is before nobody, and may not keep those apart whom a draw has parted.
        var waiting = rows.Where(other => other.Status is FlatApplicationStatus.Queued || other == row).Select(other => other.Entry).ToList();
        var tie = row.Entry.IsPlacedDirectly ? null : FlatQueue.Ties(waiting).FirstOrDefault(alike => alike.Any(entry => entry.Number == number));
        var before = FlatQueue.Order(waiting).TakeWhile(entry => entry.Number != number).Select(entry => byNumber[entry.Number]).FirstOrDefault(other => vacant.Any(unit => Fits(other, unit)) && tie?.Any(entry => entry.Number == other.Entry.Number) is not true);
        return row.Level is null ? FlatRefusals.NoLevel
            : before is not null ? FlatRefusals.NotTheTurn.With(before.Entry.Number)
            : fitting <= open ? FlatRefusals.NoneVacant
            : tie is not null && fitting < open + tie.Count ? FlatRefusals.DrawFirst
            : null;
    }

    /// <summary>Everybody's place at once, as <see cref="FlatQueue.PositionOf"/> says it of one: those before, and one; whoever waits for a draw shares it.</summary>
    private static Dictionary<string, int> PlacesOf(IReadOnlyList<FlatQueueEntry> entries)
    {
        var places = FlatQueue.Order(entries).Select((entry, before) => (entry.Number, Place: before + 1)).ToDictionary(row => row.Number, row => row.Place);
        foreach (var alike in FlatQueue.Ties(entries))
        {
            var first = alike.Min(entry => places[entry.Number]);
            foreach (var entry in alike) places[entry.Number] = first;
        }

        return places;
    }

    private bool Fits(FlatQueueRow row, FlatUnitTerms unit) => row.Level is { } level && FlatEligibility.WhyNotUnit(unit, level, row.Household, rules) is null;
}

/// <param name="Id">Of the application.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">Held today; null where it was lost.</param>
/// <param name="Household">As it was proven.</param>
/// <param name="Entry">What decides about the place.</param>
public sealed record FlatQueueRow(FlatApplicationId Id, FlatApplicationStatus Status, TalentLevel? Level, FlatHousehold Household, FlatQueueEntry Entry);
