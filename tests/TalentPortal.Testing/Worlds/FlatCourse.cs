using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Flats;

namespace TalentPortal.Testing.Worlds;

/// <summary>The rules, once for all worlds; an estate with a building whose flats wait to have their figures confirmed, and a level holder who has applied.</summary>
public sealed class FlatCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var id = await FlatTown.EstateAsync(host, world[Role.TalentOffice], $"{world.Mark}公寓");
        await FlatTown.BuildAsync(host, world[Role.FlatKeeper], id, $"{world.Mark}1号楼");
        var estate = world.Add(new SeededRow(RowKind.FlatEstate, id.ToString()));
        foreach (var unit in await host.WithDbAsync(db => db.FlatUnits.Where(row => row.EstateId == id).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(Ct))) world.Add(new SeededRow(RowKind.FlatUnit, unit.ToString()) { Parent = estate });

        await FlatTown.RuleAsync(host, world[Role.TalentOffice]);
        world.Add(new SeededRow(RowKind.FlatRule, (await host.WithDbAsync(db => db.FlatRules.Select(row => row.Id).SingleAsync(Ct))).ToString()));
        var own = world.All(RowKind.Recognition).First(row => row.Owner is not null).Owner!;
        await WorkAsync(own.PersonId!.Value, world[Role.EmployerOfficer].EmployerId!.Value);
        var application = await host.ActAsync(own, services => services.GetRequiredService<OwnFlatService>().ApplyAsync(new ApplyForFlat { IsMarried = true, Children = 1, NoHome = true, NoOtherHousing = true }, Ct));
        world.Add(new SeededRow(RowKind.OwnFlat, application.ToString()) { State = "Submitted", Owner = own });
        world.Add(new SeededRow(RowKind.FlatApplication, application.ToString()) { State = "Submitted" });
        await LetAsync(id, own, application);
    }

    /// <summary>A draw in which the application was and a lease of one of the flats, past the services: how one comes to them has tests of its own.</summary>
    private async Task LetAsync(FlatEstateId estate, Account own, FlatApplicationId application)
    {
        var now = await host.WithAsync(services => services.GetRequiredService<CaseClocks>().NowAsync(Ct));
        await host.ActAsync(world[Role.FlatKeeper], async services =>
        {
            var (db, keeper) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<ICurrentActor>().Actor.AsFlatActor());
            var number = await db.FlatApplications.Where(row => row.Id == application).Select(row => row.Number).SingleAsync(Ct);
            var draw = new FlatDraw($"YH26-{await db.FlatDraws.CountAsync(Ct) + 90_001:00000}", [new(number, own.PersonId!.Value), new($"{number}9", PersonId.New())], new string('a', FlatDraw.SeedLength), null, null, keeper, now.UtcNow);
            db.FlatDraws.Add(draw);
            world.Add(new SeededRow(RowKind.FlatDraw, draw.Number));
            var unit = await db.FlatUnits.Where(row => row.EstateId == estate).OrderByDescending(row => row.Number).FirstAsync(Ct);
            unit.ConfirmTerms(Confirming(), now.UtcNow);
            var lease = new Lease($"ZY26-{await db.Leases.CountAsync(Ct) + 90_001:00000}", application, own.PersonId!.Value, TalentLevel.E, unit, FlatRules.CountyDraft(), keeper, now);
            lease.Sign(keeper, now);
            db.Leases.Add(lease);
            world.Add(new SeededRow(RowKind.Lease, lease.Id.ToString()));
            world.Add(new SeededRow(RowKind.OwnLease, lease.Id.ToString()) { Owner = own });
            return await db.SaveChangesAsync(Ct);
        });
    }

    private static FlatActor Confirming() => new(new Actor(AccountId.New(), "审定", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() }) { Decides = true };

    /// <summary>Insured last month, where no roster has said so yet.</summary>
    private Task WorkAsync(PersonId person, EmployerId employer) => host.WithDbAsync(async db =>
    {
        // The courses before this one have let months pass.
        var month = YearMonth.Of(CountyClock.DayOf(host.Now)).AddMonths(-1);
        if (!await db.InsuranceMonths.AnyAsync(row => row.PersonId == person && row.Month == month, Ct)) db.InsuranceMonths.Add(new InsuranceMonth(person, month, employer, true, null, false));
        return await db.SaveChangesAsync(Ct);
    });
}
