using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Testing.Flats;

/// <summary>An office, whoever runs flats, and an estate with one building of three floors and two flats on each, whose figures wait to be confirmed.</summary>
public sealed class FlatTown(PortalHost host)
{
    public Account Office { get; private set; } = null!;
    public Account Keeper { get; private set; } = null!;
    public FlatEstateId Estate { get; private set; }

    private static CancellationToken Ct => CancellationToken.None;

    public static FlatFigures Figures => new() { Area = 60, Rooms = 2, MarketRent = 15, CostPrice = 3_200, MarketPrice = 5_200, IsSaleable = true };

    public static async Task<FlatTown> OpenAsync(PortalHost host, FlatLand land = FlatLand.StateOwned)
    {
        ArgumentNullException.ThrowIfNull(host);
        var town = new FlatTown(host) { Office = await host.AddAccountAsync(Role.TalentOffice), Keeper = await host.AddAccountAsync(Role.FlatKeeper) };
        town.Estate = await EstateAsync(host, town.Office, "晏城人才公寓", land);
        await BuildAsync(host, town.Keeper, town.Estate, "3号楼", land);
        return town;
    }

    public static Task<FlatEstateId> EstateAsync(PortalHost host, Account office, string name, FlatLand land = FlatLand.StateOwned)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.ActAsync(office, services => services.GetRequiredService<FlatEstateService>().OpenAsync(new OpenEstate { NameZh = name, NameEn = "Yancheng Flats", AddressZh = "齐鲁大街1号", AddressEn = "1 Qilu Avenue", TownshipCode = Some.TownshipCode, Land = land }, Ct));
    }

    public static Task BuildAsync(PortalHost host, Account keeper, FlatEstateId estate, string name, FlatLand land = FlatLand.StateOwned)
    {
        ArgumentNullException.ThrowIfNull(host);
        var figures = Figures;
        figures.IsSaleable = land is FlatLand.StateOwned;
        return host.ActAsync(keeper, services => services.GetRequiredService<FlatEstateService>().AddBuildingAsync(estate, new AddFlatBuilding { Name = name, Floors = 3, OnAFloor = 2, Figures = figures }, Ct));
    }

    /// <summary>All flats of the estate that can take the step, as this account.</summary>
    public Task<int> ManyAsync(Account by, FlatUnitAction action) => host.ActAsync(by, async services =>
    {
        var list = await services.GetRequiredService<FlatPlanQuery>().ForStepAsync(Estate, action, Ct);
        return await services.GetRequiredService<FlatUnitService>().TakeManyAsync(Estate, action, new TakeManyFlats { Units = [.. list.Units.Select(row => row.Unit.Id)], Seen = list.Seen }, Ct);
    });

    public Task<FlatUnit> UnitAsync(string number) => host.WithDbAsync(db => db.FlatUnits.AsNoTracking().Where(row => row.EstateId == Estate && row.Number == number).SingleAsync(Ct));
}
