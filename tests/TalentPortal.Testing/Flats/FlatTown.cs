using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Testing.Flats;

/// <summary>An office, whoever runs flats, and an estate with one building of three floors and two flats on each, whose figures wait to be confirmed.</summary>
public sealed class FlatTown(PortalHost host)
{
    public Account Office { get; private set; } = null!;
    public Account Keeper { get; private set; } = null!;
    public FlatEstateId Estate { get; private set; }

    private readonly CatalogueVersion catalogue = HeldLevel.Catalogue();

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
        return list.Units.Count == 0 ? 0 : await services.GetRequiredService<FlatUnitService>().TakeManyAsync(Estate, action, new TakeManyFlats { Units = [.. list.Units.Select(row => row.Unit.Id)], Seen = list.Seen }, Ct);
    });

    /// <summary>The county's draft, proposed by one person of the office and confirmed by another; the rules are the whole county's.</summary>
    public static async Task RuleAsync(PortalHost host, Account office)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (await host.WithDbAsync(db => db.FlatRules.AnyAsync(Ct))) return;
        var form = EnterFlatRules.Of(FlatRules.CountyDraft());
        (form.EffectiveFrom, form.Basis) = (new DateOnly(2026, 1, 1), "齐人才〔2026〕2号");
        await host.ActAsync(office, services => services.GetRequiredService<FlatRuleService>().ProposeAsync(form, Ct));
        var id = await host.WithDbAsync(db => db.FlatRules.Select(row => row.Id).SingleAsync(Ct));
        await host.ActAsync(await host.AddAccountAsync(Role.TalentOffice), services => services.GetRequiredService<FlatRuleService>().ConfirmAsync(new DecideFlatRules { Id = id }, Ct));
    }

    /// <summary>Rules in force, all flats free.</summary>
    public async Task<FlatTown> ReadyAsync()
    {
        await RuleAsync(host, Office);
        await ManyAsync(Office, FlatUnitAction.ConfirmTerms);
        await ManyAsync(Keeper, FlatUnitAction.OpenUp);
        return this;
    }

    /// <summary>Holds a level and works in a company of the county.</summary>
    public async Task<Account> TalentAsync(TalentLevel level = TalentLevel.E)
    {
        var id = await host.WithDbAsync(async db =>
        {
            var (person, employer) = (Some.Person(host.Vault), Some.Employer());
            var held = HeldLevel.Of(catalogue, person, employer, level, new DateOnly(2026, 1, 5));
            if (!await db.CatalogueVersions.AnyAsync(row => row.Id == catalogue.Id, Ct)) db.CatalogueVersions.Add(catalogue);
            db.People.Add(person);
            db.Employers.Add(employer);
            db.RecognitionApplications.Add(held.Application);
            db.Recognitions.Add(held.Recognition);
            db.InsuranceMonths.Add(new InsuranceMonth(person.Id, YearMonth.Of(CountyClock.DayOf(host.Now)).AddMonths(-1), employer.Id, true, null, false));
            await db.SaveChangesAsync(Ct);
            return person.Id;
        });
        return await host.AddAccountAsync(Role.Applicant, wish => wish.Person = id);
    }

    public Task<FlatApplicationId> ApplyAsync(Account own) =>
        host.ActAsync(own, services => services.GetRequiredService<OwnFlatService>().ApplyAsync(new ApplyForFlat { IsMarried = false, Children = 0, NoHome = true, NoOtherHousing = true }, Ct));

    public Task StepAsync(Account by, FlatApplicationId id, FlatApplicationAction action, string? words = null) => host.ActAsync(by, async services =>
        await services.GetRequiredService<FlatDeskService>().TakeAsync(id, action, new TakeApplicationStep { Words = words, Version = (await ApplicationAsync(id)).Version }, Ct));

    public Task OfferAsync(FlatApplicationId id, DateOnly chooseBy) => host.ActAsync(Keeper, async services =>
        await services.GetRequiredService<FlatDeskService>().OfferAsync(id, new OfferFlat { ChooseBy = chooseBy, Version = (await ApplicationAsync(id)).Version }, Ct));

    public async Task<FlatApplicationId> QueuedAsync(Account own)
    {
        var id = await ApplyAsync(own);
        await StepAsync(Keeper, id, FlatApplicationAction.Accept);
        await StepAsync(Keeper, id, FlatApplicationAction.ProposeAdmission);
        await StepAsync(Office, id, FlatApplicationAction.Admit);
        return id;
    }

    public Task ChooseAsync(Account own, FlatApplicationId id, FlatUnitId unit) => host.ActAsync(own, async services =>
        await services.GetRequiredService<OwnFlatService>().ChooseAsync(id, new ChooseFlat { Unit = unit, Version = (await ApplicationAsync(id)).Version }, Ct));

    /// <summary>What a day brings that is over.</summary>
    public Task<int> DayPassesAsync() => host.WithAsync(services => services.GetRequiredService<FlatsDaily>().RunAsync(0, FlatsDaily.AtOnce, Ct));

    public Task<FlatApplication> ApplicationAsync(FlatApplicationId id) => host.WithDbAsync(db => db.FlatApplications.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    public Task<FlatUnit> UnitAsync(string number) => host.WithDbAsync(db => db.FlatUnits.AsNoTracking().Where(row => row.EstateId == Estate && row.Number == number).SingleAsync(Ct));
}
