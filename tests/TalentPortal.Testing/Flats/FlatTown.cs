using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
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

    /// <summary>So many who wait with the same points and the same minute of acceptance, past the services: what they do has tests of its own.</summary>
    public async Task<IReadOnlyList<FlatApplication>> TiedAsync(int count, DateTime accepted)
    {
        var (clock, employer) = (new CaseClock(accepted, new WorkingCalendar(Array.Empty<CalendarYear>())), Some.Employer());
        var household = new FlatHousehold { IsMarried = false, Children = 0, WorksInCompany = true };
        return await host.WithDbAsync(async db =>
        {
            List<FlatApplication> tied = [];
            if (!await db.CatalogueVersions.AnyAsync(row => row.Id == catalogue.Id, Ct)) db.CatalogueVersions.Add(catalogue);
            db.Employers.Add(employer);
            for (var i = 1; i <= count; i++)
            {
                var person = Some.Person(host.Vault);
                var held = HeldLevel.Of(catalogue, person, employer, TalentLevel.E, new DateOnly(2026, 1, 5));
                var standing = new FlatEligibility { Level = TalentLevel.E, WorksInCounty = true, OwnsHome = false, HasOtherHousing = false, HasFlat = false };
                var application = new FlatApplication($"ZF26-9{i:0000}", person.Id, TalentLevel.E, household with { }, standing, Of(Role.Applicant, person.Id), clock);
                application.Accept(Of(Role.FlatKeeper, PersonId.New()), clock);
                application.Take(FlatApplicationAction.ProposeAdmission, null, Of(Role.FlatKeeper, PersonId.New()), clock);
                application.Take(FlatApplicationAction.Admit, null, Of(Role.TalentOffice, PersonId.New()), clock);
                db.People.Add(person);
                db.RecognitionApplications.Add(held.Application);
                db.Recognitions.Add(held.Recognition);
                db.FlatApplications.Add(application);
                tied.Add(application);
            }

            await db.SaveChangesAsync(Ct);
            return tied;
        });
    }

    public Task<string> PromiseAsync(FlatApplicationId id, string? reason = null) => host.ActAsync(Keeper, services => services.GetRequiredService<FlatDrawService>().PromiseAsync(id, new PromiseDraw { Reason = reason }, Ct));

    public Task OpenDrawAsync(string number, string witness) => host.ActAsync(Office, services => services.GetRequiredService<FlatDrawService>().OpenAsync(number, new OpenDraw { Witness = witness }, Ct));

    /// <summary>From the turn to the signed contract.</summary>
    public async Task<Lease> SignedAsync(Account own, FlatApplicationId id, string flat)
    {
        await OfferAsync(id, CountyClock.DayOf(host.Now).AddDays(3));
        await ChooseAsync(own, id, (await UnitAsync(flat)).Id);
        await StepAsync(Office, id, FlatApplicationAction.Publish);
        host.Clock.Advance(TimeSpan.FromDays(8));
        await DayPassesAsync();
        await StepAsync(Keeper, id, FlatApplicationAction.SignContract);
        return await LeaseOfAsync(id);
    }

    public Task<Lease> LeaseOfAsync(FlatApplicationId id) => host.WithDbAsync(db => db.Leases.AsNoTracking().SingleAsync(row => row.ApplicationId == id, Ct));

    public Task ReceiveAsync(Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return host.ActAsync(Keeper, services => services.GetRequiredService<LeaseDeskService>().ReceiveAsync(lease.Id, new ReceiveDeposit { Amount = lease.Deposit.Yuan, Version = lease.Version }, Ct));
    }

    public async Task LeaseStepAsync(FlatApplicationId id, LeaseAction action, string? words = null)
    {
        var lease = await LeaseOfAsync(id);
        await host.ActAsync(Keeper, services => services.GetRequiredService<LeaseDeskService>().TakeAsync(lease.Id, action, new TakeLeaseStep { Words = words, Version = lease.Version }, Ct));
    }

    public Task ChooseAsync(Account own, FlatApplicationId id, FlatUnitId unit) => host.ActAsync(own, async services =>
        await services.GetRequiredService<OwnFlatService>().ChooseAsync(id, new ChooseFlat { Unit = unit, Version = (await ApplicationAsync(id)).Version }, Ct));

    /// <summary>What a day brings that is over.</summary>
    public Task<int> DayPassesAsync() => host.WithAsync(services => services.GetRequiredService<FlatsDaily>().RunAsync(0, FlatsDaily.AtOnce, Ct));

    public Task<FlatApplication> ApplicationAsync(FlatApplicationId id) => host.WithDbAsync(db => db.FlatApplications.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    public Task<FlatUnit> UnitAsync(string number) => host.WithDbAsync(db => db.FlatUnits.AsNoTracking().Where(row => row.EstateId == Estate && row.Number == number).SingleAsync(Ct));

    private static FlatActor Of(Role role, PersonId person) => new(new Actor(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = person }) { Operates = role is Role.FlatKeeper, Decides = role is Role.TalentOffice };
}
