using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>One flat, and many at once: figures that are proposed and confirmed by another, opening, closing, repairs.</summary>
public sealed class FlatUnitService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<ProposeFlatTerms> proposing, IValidator<TakeFlatStep> taking)
{
    /// <summary>Steps with a page of their own, which asks for words.</summary>
    public static readonly IReadOnlyList<FlatUnitAction> ByWords = [FlatUnitAction.ReturnTerms, FlatUnitAction.StartRepair, FlatUnitAction.EndRepair, FlatUnitAction.Close];

    /// <summary>Steps that many flats can take at once.</summary>
    public static readonly IReadOnlyList<FlatUnitAction> ByMany = [FlatUnitAction.ConfirmTerms, FlatUnitAction.OpenUp];

    public async Task ProposeAsync(FlatUnitId id, ProposeFlatTerms form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        var unit = await LoadAsync(id, form.Version, ct);
        unit.ProposeTerms(form.Figures.ToTerms(), Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A step that needs no words: the figures are confirmed, or the flat is opened.</summary>
    public async Task TakeAsync(FlatUnitId id, FlatUnitAction action, long version, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(ByMany.Contains(action), false, nameof(action));
        Take(await LoadAsync(id, version, ct), action, null);
        await db.SaveChangesAsync(ct);
    }

    public async Task TakeAsync(FlatUnitId id, FlatUnitAction action, TakeFlatStep form, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(ByWords.Contains(action), false, nameof(action));
        await taking.ValidateAndThrowAsync(form, ct);
        Take(await LoadAsync(id, form.Version, ct), action, form.Words!.Trim());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>All of them or none.</summary>
    public async Task<int> TakeManyAsync(FlatEstateId estate, FlatUnitAction action, TakeManyFlats form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfEqual(ByMany.Contains(action), false, nameof(action));
        var wanted = form.Units.Distinct().ToArray();
        RefusedException.ThrowIf(wanted.Length == 0 ? FlatRefusals.NothingChosen : null);
        var units = await db.FlatUnits.AtDeskOf(current.Actor).Where(row => row.EstateId == estate && EF.Parameter(wanted).Contains(row.Id)).ToListAsync(ct);
        if (units.Count < wanted.Length) throw new NotFoundException();
        RefusedException.ThrowIf(units.Exists(unit => unit.ChangedAt.Ticks > form.Seen) ? FlatRefusals.ChangedMeanwhile : null);
        foreach (var unit in units) Take(unit, action, null);
        await db.SaveChangesAsync(ct);
        return units.Count;
    }

    private FlatActor Actor => current.Actor.AsFlatActor();

    private void Take(FlatUnit unit, FlatUnitAction action, string? words)
    {
        switch (action)
        {
            case FlatUnitAction.ConfirmTerms: unit.ConfirmTerms(Actor, clock.UtcNow); break;
            case FlatUnitAction.ReturnTerms: unit.ReturnTerms(words!, Actor, clock.UtcNow); break;
            default: unit.Take(action, words, Actor, clock.UtcNow); break;
        }
    }

    private async Task<FlatUnit> LoadAsync(FlatUnitId id, long version, CancellationToken ct) =>
        (await db.FlatUnits.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
