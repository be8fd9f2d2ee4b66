using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Two estates, one on state and one on collective land, with two buildings and one: most flats are free, one is under repair, some are closed, and figures of two wait for the office.
/// Everything is done by the services that the pages call.
/// </summary>
internal sealed class DemoFlats(DemoCounty county, DemoTime time, DateOnly today)
{
    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-9), 9);
        var town = await OpenAsync(new() { NameZh = "晏城人才公寓", NameEn = "Yancheng Flats", AddressZh = "齐河县齐鲁大街1号", AddressEn = "1 Qilu Avenue, Qihe", TownshipCode = DemoCounty.Townships[0], Land = FlatLand.StateOwned }, ct);
        var village = await OpenAsync(new() { NameZh = "胡官屯人才公寓", NameEn = "Huguantun Flats", AddressZh = "齐河县胡官屯镇人才路8号", AddressEn = "8 Rencai Road, Huguantun, Qihe", TownshipCode = DemoCounty.Townships[^1], Land = FlatLand.Collective }, ct);
        StandOn(today.AddMonths(-9), 10);
        await BuildAsync(town, "1号楼", 6, 4, Figures(60, 1, 15, 3_200), ct);
        await BuildAsync(town, "2号楼", 5, 2, Figures(90, 3, 15, 3_200), ct);
        await BuildAsync(village, "1号楼", 3, 3, Figures(120, 4, 9, 0), ct);
        StandOn(today.AddMonths(-9), 15);
        foreach (var estate in new[] { town, village }) await ManyAsync("office", estate, FlatUnitAction.ConfirmTerms, ct);
        StandOn(today.AddMonths(-8), 9);
        await ManyAsync("flats", town, FlatUnitAction.OpenUp, ct);

        StandOn(today.AddDays(-6), 9);
        await UnitAsync(town, "502", (units, unit) => units.TakeAsync(unit.Id, FlatUnitAction.StartRepair, new TakeFlatStep { Words = "卫生间漏水", Version = unit.Version }, ct), ct);
        StandOn(today.AddDays(-2), 11);
        foreach (var number in new[] { "601", "602" })
            await UnitAsync(town, number, (units, unit) => units.ProposeAsync(unit.Id, new ProposeFlatTerms { Figures = Figures(60, 1, 16, 3_200), Version = unit.Version }, ct), ct);
    }

    private static FlatFigures Figures(decimal area, int rooms, decimal rent, decimal cost) => new() { Area = area, Rooms = rooms, MarketRent = rent, CostPrice = cost, MarketPrice = cost == 0 ? 0 : 5_200, IsSaleable = cost > 0 };

    private async Task<FlatEstateId> OpenAsync(OpenEstate form, CancellationToken ct)
    {
        var id = default(FlatEstateId);
        await county.AsAsync("office", async scope => id = await scope.GetRequiredService<FlatEstateService>().OpenAsync(form, ct));
        return id;
    }

    private Task BuildAsync(FlatEstateId estate, string name, int floors, int onAFloor, FlatFigures figures, CancellationToken ct) =>
        county.AsAsync("flats", scope => scope.GetRequiredService<FlatEstateService>().AddBuildingAsync(estate, new AddFlatBuilding { Name = name, Floors = floors, OnAFloor = onAFloor, Figures = figures }, ct));

    private Task ManyAsync(string userName, FlatEstateId estate, FlatUnitAction action, CancellationToken ct) => county.AsAsync(userName, async scope =>
    {
        var list = await scope.GetRequiredService<FlatPlanQuery>().ForStepAsync(estate, action, ct);
        await scope.GetRequiredService<FlatUnitService>().TakeManyAsync(estate, action, new TakeManyFlats { Units = [.. list.Units.Select(row => row.Unit.Id)], Seen = list.Seen }, ct);
    });

    private Task UnitAsync(FlatEstateId estate, string number, Func<FlatUnitService, FlatUnit, Task> work, CancellationToken ct) => county.AsAsync("flats", async scope =>
        await work(scope.GetRequiredService<FlatUnitService>(), await scope.GetRequiredService<IPortalDb>().FlatUnits.AsNoTracking().Where(row => row.EstateId == estate && row.Number == number).OrderBy(row => row.Id).FirstAsync(ct)));

    private void StandOn(DateOnly day, int hour) => time.StandAt(CountyClock.StartOf(day).AddHours(hour));
}
