using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>People, one estate and one tenant, from Monday, 2 March 2026 on.</summary>
internal sealed class FlatStory
{
    public static readonly FlatRules Rules = FlatRules.CountyDraft();
    public static readonly FlatHousehold Alone = new() { IsMarried = false, Children = 0, WorksInCompany = true }, Married = Alone with { IsMarried = true };
    public static readonly FlatEligibility Entitled = new() { Level = TalentLevel.E, WorksInCounty = true, OwnsHome = false, HasOtherHousing = false, HasFlat = false };
    public static readonly FlatUnitTerms Sixty = new() { Area = 60, Rooms = 2, MarketRent = Money.FromYuan(15), CostPrice = Money.FromYuan(3_200), MarketPrice = Money.FromYuan(5_200), IsSaleable = true };

    public static readonly FlatActor Keeper = Of(operates: true), OtherKeeper = Of(operates: true), Office = Of(decides: true), OtherOffice = Of(decides: true), Both = Of(operates: true, decides: true);
    public static readonly FlatEstate Estate = new(new TwoWordings("晏城人才公寓", "Yancheng Flats"), new TwoWordings("齐鲁大街1号", "1 Qilu Avenue"), "371425001000", FlatLand.StateOwned, Office);
    public static readonly FlatBuilding Building = Estate.AddBuilding("3号楼", 18, Keeper);

    public PersonId Person { get; } = PersonId.New();
    public FlatActor Tenant { get; }
    public DateOnly Today { get; private set; } = new(2026, 3, 2);
    public CaseClock Clock => new(CountyClock.StartOf(Today).AddHours(10), CalendarSamples.Today);

    public FlatStory() => Tenant = new(Of(Role.Applicant) with { Person = Person });

    public FlatStory On(DateOnly day)
    {
        Today = day;
        return this;
    }

    public static FlatUnit Unit(FlatUnitTerms? terms = null, FlatBuilding? building = null)
    {
        var now = new DateTime(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc);
        var unit = new FlatUnit(building ?? Building, 5, "3-1-502", terms ?? Sixty, Keeper, now);
        unit.ConfirmTerms(Office, now);
        unit.Take(FlatUnitAction.OpenUp, null, Keeper, now);
        return unit;
    }

    public FlatApplication Applied(TalentLevel level = TalentLevel.E, FlatHousehold? household = null) => new("ZF26-00001", Person, level, household ?? Married, Entitled, Tenant, Clock);

    public FlatApplication Queued()
    {
        var application = Applied();
        application.Accept(Keeper, Clock);
        application.Take(FlatApplicationAction.ProposeAdmission, "符合条件", Keeper, Clock);
        application.Take(FlatApplicationAction.Admit, "同意", Office, Clock);
        return application;
    }

    public Lease Running(FlatUnit? unit = null, TalentLevel? level = TalentLevel.E)
    {
        var lease = new Lease("ZY26-00001", FlatApplicationId.New(), Person, level, unit ?? Unit(), Rules, Keeper, Clock);
        lease.Sign(Keeper, Clock);
        lease.ReceiveDeposit(lease.Deposit, Keeper, Clock);
        lease.HandOver(Keys, Keeper, Clock);
        return lease;
    }

    public static readonly HandoverList Keys = new(12, 340, 5, null, ["床", "书桌"], 2, true);
    public static readonly ClearanceSheet Clean = new([.. Enum.GetValues<ClearanceItem>().Select(item => new ClearanceLine(item, Money.Zero))]);

    public static RentAccount Account(int unpaid, DateOnly on) =>
        RentAccount.Of(Enumerable.Range(0, unpaid).Select(i => new RentBill(YearMonth.Of(on).AddMonths(-1 - i), Money.FromYuan(450), YearMonth.Of(on).AddMonths(-1 - i).FirstDay)), [], on);

    public static FlatActor Of(bool operates = false, bool decides = false) => new(Of(operates ? Role.StationKeeper : Role.TalentOffice)) { Operates = operates, Decides = decides };

    public static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    public static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
