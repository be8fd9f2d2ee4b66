using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>Estates are the office's, the buildings in them are entered by whoever runs flats.</summary>
public sealed class FlatEstateService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<OpenEstate> opening, IValidator<AddFlatBuilding> adding)
{
    public async Task<FlatEstateId> OpenAsync(OpenEstate form, CancellationToken ct)
    {
        await opening.ValidateAndThrowAsync(form, ct);
        var estate = new FlatEstate(new TwoWordings(form.NameZh!.Trim(), form.NameEn!.Trim()), new TwoWordings(form.AddressZh!.Trim(), form.AddressEn!.Trim()), form.TownshipCode!, form.Land!.Value, current.Actor.AsFlatActor());
        db.FlatEstates.Add(estate);
        await db.SaveChangesAsync(ct);
        return estate.Id;
    }

    /// <summary>Closed flats with the figures as proposed: another person confirms them.</summary>
    public async Task AddBuildingAsync(FlatEstateId id, AddFlatBuilding form, CancellationToken ct)
    {
        await adding.ValidateAndThrowAsync(form, ct);
        var estate = await db.FlatEstates.Include(row => row.Buildings).AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var (actor, terms, now) = (current.Actor.AsFlatActor(), form.Figures.ToTerms(), clock.UtcNow);
        RefusedException.ThrowIf(estate.Buildings.Any(known => known.Name == form.Name!.Trim()) ? FlatRefusals.BuildingKnown : null);
        var building = estate.AddBuilding(form.Name!.Trim(), form.Floors!.Value, actor);
        db.FlatBuildings.Add(building);
        db.FlatUnits.AddRange(from floor in Enumerable.Range(1, form.Floors.Value) from place in Enumerable.Range(1, form.OnAFloor!.Value) select new FlatUnit(building, floor, NumberOf(floor, place), terms, actor, now));
        await db.SaveChangesAsync(ct);
    }

    private static string NumberOf(int floor, int place) => string.Create(CultureInfo.InvariantCulture, $"{floor}{place:00}");
}
