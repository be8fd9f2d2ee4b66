using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Two estates, one on state and one on collective land, with two buildings and one: most flats are free, one is under repair, some are closed, and figures of two wait for the office. Rules are in force, and level holders have applied.
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
        await RuleAsync(ct);

        StandOn(today.AddDays(-6), 9);
        await UnitAsync(town, "502", (units, unit) => units.TakeAsync(unit.Id, FlatUnitAction.StartRepair, new TakeFlatStep { Words = "卫生间漏水", Version = unit.Version }, ct), ct);
        StandOn(today.AddDays(-2), 11);
        foreach (var number in new[] { "601", "602" })
            await UnitAsync(town, number, (units, unit) => units.ProposeAsync(unit.Id, new ProposeFlatTerms { Figures = Figures(60, 1, 16, 3_200), Version = unit.Version }, ct), ct);
        await ApplyAsync(ct);
    }

    /// <summary>The county's draft, proposed and confirmed by two people of the office.</summary>
    private async Task RuleAsync(CancellationToken ct)
    {
        var form = EnterFlatRules.Of(FlatRules.CountyDraft());
        (form.EffectiveFrom, form.Basis) = (today.AddMonths(-8), "齐河县人才公寓管理办法");
        await county.AsAsync("office", scope => scope.GetRequiredService<FlatRuleService>().ProposeAsync(form, ct));
        await county.AsAsync("office2", async scope =>
        {
            var rules = scope.GetRequiredService<FlatRuleService>();
            await rules.ConfirmAsync(new DecideFlatRules { Id = (await rules.AllAsync(ct))[0].Id }, ct);
        });
    }

    /// <summary>
    /// Level holders who may apply, as far as the county has them: one has chosen and is in publicity, one has the turn, two wait, one is to be decided about, one to be corrected, the others are
    /// to be accepted. One is a tenant with the keys, and two share a place whose draw waits to be opened.
    /// </summary>
    private async Task ApplyAsync(CancellationToken ct)
    {
        // Levels begin and end: whoever may on the first day may not on the last, and the other way round.
        StandOn(today, 9);
        var still = await WhoMayAsync(today, ct);
        StandOn(today.AddDays(-20), 9);
        var tenants = (await WhoMayAsync(today.AddDays(-20), ct)).Intersect(still).ToList();
        // The lists below take from the front.
        if (tenants.Count > 7) await LetAsync(tenants[^1].UserName, ct);
        List<(string UserName, FlatApplicationId Id)> made = [];
        foreach (var (tenant, i) in tenants.Take(7).Select((tenant, i) => (tenant.UserName, i)))
        {
            StandOn(today.AddDays(-20 + i), 10);
            await county.AsAsync(tenant, async scope => made.Add((tenant, await scope.GetRequiredService<OwnFlatService>().ApplyAsync(new ApplyForFlat { IsMarried = i % 2 == 0, Children = i % 3, NoHome = true, NoOtherHousing = true }, ct))));
        }

        StandOn(today.AddDays(-10), 9);
        foreach (var (_, id) in made.Skip(4).Take(1)) await StepAsync("flats", id, FlatApplicationAction.Accept, null, ct);
        foreach (var (_, id) in made.Skip(5).Take(1)) await StepAsync("flats", id, FlatApplicationAction.RequestCorrection, "请补充结婚证复印件", ct);
        foreach (var (_, id) in made.Take(4)) await AdmitAsync(id, ct);
        foreach (var (_, id) in made.Skip(4).Take(1)) await StepAsync("flats", id, FlatApplicationAction.ProposeAdmission, "符合条件", ct);
        StandOn(today.AddDays(-3), 9);
        var ordered = await county.InScopeAsync(async scope => (await scope.GetRequiredService<FlatQueueNow>().ReadAsync(ct)).Ordered.Select(row => row.Id).ToList());
        foreach (var (id, until) in ordered.Take(2).Select((id, i) => (id, today.AddDays(2 + i)))) await OfferAsync(id, until, ct);
        foreach (var id in ordered.Take(1))
        {
            await ChooseAsync(made.First(row => row.Id == id).UserName, id, ct);
            StandOn(today.AddDays(-2), 9);
            await StepAsync("office", id, FlatApplicationAction.Publish, null, ct);
        }

        await TieAsync([.. tenants.Skip(7).SkipLast(1)], ct);
    }

    /// <summary>Somebody who is a tenant already: with the contract, the deposit and the keys.</summary>
    private async Task LetAsync(string tenant, CancellationToken ct)
    {
        StandOn(today.AddDays(-20), 8);
        var id = default(FlatApplicationId);
        await county.AsAsync(tenant, async scope => id = await scope.GetRequiredService<OwnFlatService>().ApplyAsync(new ApplyForFlat { IsMarried = false, Children = 0, NoHome = true, NoOtherHousing = true }, ct));
        await AdmitAsync(id, ct);
        await OfferAsync(id, today.AddDays(-18), ct);
        await ChooseAsync(tenant, id, ct);
        await StepAsync("office", id, FlatApplicationAction.Publish, null, ct);
        var until = await county.InScopeAsync(scope => scope.GetRequiredService<IPortalDb>().FlatApplications.Where(row => row.Id == id).Select(row => row.PublicUntil).SingleAsync(ct));
        if (until is not { } last || last >= today.AddDays(-1)) return;
        StandOn(last.AddDays(1), 9);
        await county.InScopeAsync(scope => scope.GetRequiredService<FlatsDaily>().RunAsync(0, FlatsDaily.AtOnce, ct));
        await StepAsync("flats", id, FlatApplicationAction.SignContract, null, ct);
        await county.AsAsync("flats", async scope =>
        {
            var lease = await LeaseOfAsync(scope, id, ct);
            await scope.GetRequiredService<LeaseDeskService>().ReceiveAsync(lease.Id, new ReceiveDeposit { Amount = lease.Deposit.Yuan, Version = lease.Version }, ct);
        });
        StandOn(last.AddDays(1), 15);
        await county.AsAsync("flats", async scope =>
        {
            var lease = await LeaseOfAsync(scope, id, ct);
            await scope.GetRequiredService<LeaseDeskService>().HandOverAsync(lease.Id, new HandOverFlat { Water = 12, Electricity = 340, Gas = 5, Furniture = "床\n书桌\n衣柜\n空调", Keys = 2, IsSigned = true, Version = lease.Version }, ct);
        });
    }

    /// <summary>Two of one level who came in one minute: a draw is promised and waits to be opened.</summary>
    private async Task TieAsync(IReadOnlyList<Tenant> tenants, CancellationToken ct)
    {
        if (tenants.GroupBy(tenant => (tenant.Level, tenant.IsOfCompany)).FirstOrDefault(alike => alike.Key.Level >= TalentLevel.C && alike.Count() > 1) is not { } pair) return;
        StandOn(today.AddDays(-8), 9);
        List<FlatApplicationId> tied = [];
        foreach (var tenant in pair.Take(2))
            await county.AsAsync(tenant.UserName, async scope => tied.Add(await scope.GetRequiredService<OwnFlatService>().ApplyAsync(new ApplyForFlat { IsMarried = false, Children = 0, NoHome = true, NoOtherHousing = true }, ct)));
        foreach (var id in tied) await AdmitAsync(id, ct);
        StandOn(today.AddDays(-1), 10);
        await county.AsAsync("flats", async scope =>
        {
            // A level may have changed since they came in.
            if ((await scope.GetRequiredService<FlatDrawQuery>().ToPromiseAsync(tied[0], ct)).WhyNot is null) await scope.GetRequiredService<FlatDrawService>().PromiseAsync(tied[0], new PromiseDraw(), ct);
        });
    }

    private async Task AdmitAsync(FlatApplicationId id, CancellationToken ct)
    {
        await StepAsync("flats", id, FlatApplicationAction.Accept, null, ct);
        await StepAsync("flats", id, FlatApplicationAction.ProposeAdmission, "符合条件", ct);
        await StepAsync("office", id, FlatApplicationAction.Admit, "同意", ct);
    }

    private Task ChooseAsync(string tenant, FlatApplicationId id, CancellationToken ct) => county.AsAsync(tenant, async scope =>
    {
        var own = scope.GetRequiredService<OwnFlatService>();
        var shown = await own.GetAsync(id, ct);
        var choices = await own.ChoicesAsync(shown, ct);
        await own.ChooseAsync(id, new ChooseFlat { Unit = choices[0].Id, Version = shown.Application.Version }, ct);
    });

    private static Task<Lease> LeaseOfAsync(IServiceProvider scope, FlatApplicationId id, CancellationToken ct) => scope.GetRequiredService<IPortalDb>().Leases.AsNoTracking().SingleAsync(row => row.ApplicationId == id, ct);

    private Task<List<Tenant>> WhoMayAsync(DateOnly day, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var (db, standings) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<FlatStandings>());
        List<Tenant> may = [];
        foreach (var account in await db.Accounts.Where(row => row.PersonId != null && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.Applicant)).OrderBy(row => row.UserName).Select(row => new { row.UserName, row.PersonId }).ToListAsync(ct))
            if (await standings.OfAsync(account.PersonId!.Value, null, ct) is { Eligibility.Level: { } level } standing && standing.Eligibility.WhyNot(day).Count == 0) may.Add(new Tenant(account.UserName!, level, standing.WorksInCompany));
        return may;
    });

    private Task StepAsync(string userName, FlatApplicationId id, FlatApplicationAction action, string? words, CancellationToken ct) => county.AsAsync(userName, async scope =>
        await scope.GetRequiredService<FlatDeskService>().TakeAsync(id, action, new TakeApplicationStep { Words = words, Version = await VersionAsync(scope, id, ct) }, ct));

    private Task OfferAsync(FlatApplicationId id, DateOnly until, CancellationToken ct) => county.AsAsync("flats", async scope =>
        await scope.GetRequiredService<FlatDeskService>().OfferAsync(id, new OfferFlat { ChooseBy = until, Version = await VersionAsync(scope, id, ct) }, ct));

    private static Task<long> VersionAsync(IServiceProvider scope, FlatApplicationId id, CancellationToken ct) => scope.GetRequiredService<IPortalDb>().FlatApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);

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

    /// <summary>Who may apply, with what decides about points.</summary>
    private sealed record Tenant(string UserName, TalentLevel Level, bool IsOfCompany);
}
