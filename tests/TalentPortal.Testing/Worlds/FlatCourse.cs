using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Flats;

namespace TalentPortal.Testing.Worlds;

/// <summary>An estate with a building whose flats wait to have their figures confirmed.</summary>
public sealed class FlatCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var id = await FlatTown.EstateAsync(host, world[Role.TalentOffice], $"{world.Mark}公寓");
        await FlatTown.BuildAsync(host, world[Role.FlatKeeper], id, $"{world.Mark}1号楼");
        var estate = world.Add(new SeededRow(RowKind.FlatEstate, id.ToString()));
        foreach (var unit in await host.WithDbAsync(db => db.FlatUnits.Where(row => row.EstateId == id).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(Ct))) world.Add(new SeededRow(RowKind.FlatUnit, unit.ToString()) { Parent = estate });
    }
}
