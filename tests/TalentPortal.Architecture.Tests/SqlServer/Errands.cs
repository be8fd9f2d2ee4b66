using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Loans;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Services;
using TalentPortal.Application.Stations;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Application.Talents.OwnData;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Recognitions;
using TalentPortal.Testing.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Flats;
using TalentPortal.Testing.Loans;
using TalentPortal.Testing.Stations;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// What the course of a world leaves out and made-up values do not reach: a portal without an administrator, somebody who registers, a
/// version of the policy that succeeds another. A new question that <see cref="SqlServerContractTests"/> names is best asked here.
/// </summary>
internal sealed class Errands(PortalHost portal, World world)
{
    private const string Password = "Qinghe-Lake-2026";

    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Only an empty portal makes its first administrator.</summary>
    public static Task BeginAsync(PortalHost portal) => portal.WithAsync(services => services.GetRequiredService<FirstAdministratorService>()
        .CreateAsync(new CreateFirstAdministrator { Name = Some.Name(), UserName = "beginner", IdNumber = Some.IdNumber(), Password = Password }, Ct));

    public async Task RunAsync()
    {
        await RegisterAsync();
        await EmployAsync();
        await MendDraftAsync();
        await MendRecognitionAsync();
        await NameSomebodyElseAsync();
        await CorrectAccountAsync();
        await ImportRosterAsync();
        await ImportTalentsAsync();
        await UpholdAsync();
        await DismissLevelObjectionAsync();
        await DismissAwardObjectionAsync();
        await KeepAwardsAsync();
        await SucceedPolicyAsync();
        await OwnPoliciesAsync();
        await portal.WithAsync(services => services.GetRequiredService<PaymentProof>().FaultsAsync(Ct));
        await portal.WithAsync(services => services.GetRequiredService<EmployerSearch>().FindAsync(world.Employer.CreditCode, Ct));
        await FindTalentsAsync();
        await KeepEmployersAsync();
        await KeepRecordAsync();
        await SearchForDuplicatesAsync();
        await MergePeopleAsync();
        await CorrectOwnRecordAsync();
        await TakeNumbersAsync();
        await SweepAsync();
        await KeepBudgetAsync();
        await TakeReceiptsAsync();
        await OfferAsync();
        await SolveAsync();
        await ServeAsync();
        await StayAsync();
        await KeepInTouchAsync();
        await KeepFlatsAsync();
        await LendAsync();
        await BeginAWeekAsync();
    }

    /// <summary>One of seven days is the first working day of a week: then leaders hear whom to see.</summary>
    private async Task BeginAWeekAsync()
    {
        for (var day = 0; day < 7; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await portal.WithAsync(services => services.GetRequiredService<LeaderDigest>().RunAsync(0, LeaderDigest.AtOnce, Ct));
        }

        // Nobody is reminded and nothing deleted before there are rules.
        await portal.ActAsync(world[Role.SystemAdministrator], services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2020, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "规定" }, Ct));
        foreach (var step in Enum.GetValues<ReminderStep>()) await portal.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(step, 0, ReminderDaily.AtOnce, Ct));
        await portal.WithAsync(services => services.GetRequiredService<OutboxRetention>().RunAsync(OutboxRetention.AtOnce, Ct));
    }

    /// <summary>A request is given back and asked of the same department after all, answered late, graded low, called back, done once more; one is asked for, sent back, declined; a check-up has its voucher; lists, ledger, figures, limits, the catalogue.</summary>
    private async Task ServeAsync()
    {
        var (office, department, own, today) = (world[Role.TalentOffice], world[Role.JointReviewer], world.All(RowKind.OwnService).First().Owner!, CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime));
        var id = ServiceRequestId.Parse(world.All(RowKind.ServiceRequest).First().Key, null);
        await portal.ActAsync(department, async services =>
        {
            foreach (var counts in services.GetServices<INavigationCounts>().OfType<ServiceNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
            await services.GetRequiredService<ServiceDeskQuery>().QueueAsync(new ServiceFilter(null, null, true, null, null), Ct);
            await services.GetRequiredService<ServiceDepartmentService>().GiveBackAsync(id, world.Department, new GiveServiceBack { Words = "不属本局", Version = await VersionAsync(id) }, Ct);
        });
        await portal.ActAsync(office, async services => await services.GetRequiredService<ServiceOfficeService>().ReassignAsync(id, new ReassignService { Needed = true, Department = world.Department, Words = "仍请办理", Version = await VersionAsync(id) }, Ct));
        await portal.ActAsync(department, async services =>
        {
            await services.GetRequiredService<ServiceDepartmentService>().FeedAsync(id, world.Department, new FeedService { Done = true, Words = "已办", Version = await VersionAsync(id) }, Ct);
        });
        await portal.ActAsync(own, async services =>
        {
            var mine = services.GetRequiredService<OwnServiceService>();
            await mine.MineAsync(Ct);
            await mine.WaitingAsync(Ct);
            var (cards, card) = (services.GetRequiredService<TalentCards>(), await services.GetRequiredService<TalentCards>().MineAsync(Ct));
            (await cards.IsGoodAsync(card!.Number, card.Code, Ct)).ShouldBeTrue();
            await mine.RateAsync(id, new RateService { Grade = 1, Words = "太慢", Version = await VersionAsync(id) }, Ct);
        });
        await portal.ActAsync(office, async services =>
        {
            var desk = services.GetRequiredService<ServiceDeskQuery>();
            await services.GetRequiredService<ServiceOfficeService>().CallBackAsync(id, new CallBackService { Again = true, Words = "电话说明", Version = await VersionAsync(id) }, Ct);
            foreach (var filter in new ServiceFilter[] { new(ServiceStatus.InHand, "household", false, null, null), new(null, null, true, "FW26-00001", null), new(null, null, false, null, "FW26-00001") }) await desk.QueueAsync(filter, Ct);
            await services.GetRequiredService<ServiceExport>().WriteAsync(new ServiceFilter(null, null, false, null, null), Stream.Null, Ct);
            await services.GetRequiredService<ServiceFiguresQuery>().YearAsync(today.Year, Ct);
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<ServiceLimitsRunning>()) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), today.AddDays(-30), true, Ct);
            await services.GetRequiredService<ServiceCatalogueService>().EnterAsync(null, RequestCourse.Form("check-up", ServiceTerms.CountyDraft()["check-up"] with { Owner = world.Department, LowestLevel = null }), Ct);
        });
        await CheckUpAsync(own, office, department);
        await portal.ActAsync(world[Role.EmployerOfficer], async services =>
        {
            var staff = services.GetRequiredService<StaffServiceService>();
            var asked = (await staff.AllAsync(Ct)).Asked[0].Request;
            await staff.RemoveFileAsync(asked.Id, asked.Files[0].Id, Ct);
        });

        Task<long> VersionAsync(ServiceRequestId request) => portal.WithDbAsync(db => db.ServiceRequests.Where(row => row.Id == request).Select(row => row.Version).SingleAsync(Ct));
    }

    /// <summary>A guest books, arrives, moves, gets more nights, stays longer and leaves; another one is stated, confirmed, refused, cancelled, does not come and is excused; beds are taken out and put back; plan, lists, ledger, figures, limits.</summary>
    private async Task StayAsync()
    {
        var town = await StationTown.OpenAsync(portal, 4);
        var (own, number) = await town.GraduateAsync();
        var today = CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime);
        var stay = await town.BookAsync(own, today, 3);
        var beds = await portal.WithDbAsync(db => db.StationBeds.AsNoTracking().Where(bed => bed.StationId == town.Station).OrderBy(bed => bed.Number).ToListAsync(Ct));
        await town.DeskAsync((desk, version) => desk.CheckInAsync(stay, new CheckInStay { Number = number, Version = version }, Ct), stay);
        await town.DeskAsync((desk, version) => desk.MoveAsync(stay, new MoveGuest { Bed = beds[1].Id, Words = "漏水", Version = version }, Ct), stay);
        await town.DeskAsync((desk, version) => desk.GrantExtraAsync(stay, new SayOfStay { Words = "已签约", Version = version }, Ct), stay);
        await town.DeskAsync((desk, version) => desk.ExtendAsync(stay, new ExtendStay { Until = today.AddDays(4), Version = version }, Ct), stay);
        await portal.ActAsync(own, async services =>
        {
            var mine = services.GetRequiredService<OwnStayService>();
            await mine.MineAsync(Ct);
            await mine.FindAsync(new StayDates(today.AddDays(20), today.AddDays(22)), Ct);
            await mine.OfferAsync(town.Station, new StayDates(today.AddDays(20), today.AddDays(22)), Ct);
            await mine.LatestAsync(await mine.GetAsync(stay, Ct), Ct);
        });
        await portal.ActAsync(town.Keeper, async services =>
        {
            foreach (var counts in services.GetServices<INavigationCounts>().OfType<StationNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
            var (query, desk) = (services.GetRequiredService<StayDeskQuery>(), services.GetRequiredService<StayDeskService>());
            await desk.TakeOutAsync(new TakeBedOut { Bed = beds[3].Id, From = today, Until = today.AddDays(2), Reason = "维修" }, Ct);
            await query.TodayAsync(null, Ct);
            await query.TodayAsync(town.Station, Ct);
            await query.PlanAsync(town.Station, today, Ct);
            await query.OtherBedsAsync(await query.GetAsync(stay, Ct), Ct);
            foreach (var filter in new StayFilter[] { new(town.Station, StayStatus.InHouse, YearMonth.Of(today), null, null), new(null, null, null, "ZS99", null), new(null, null, null, null, "ZS00") }) await query.ListAsync(filter, Ct);
            await services.GetRequiredService<StayExport>().WriteAsync(new StayFilter(null, null, null, null, null), Stream.Null, Ct);
            await desk.PutBackAsync((await query.OutagesAsync(Ct)).First(row => row.Outage.BedId == beds[3].Id).Outage.Id, Ct);
        });
        await town.DeskAsync((desk, version) => desk.CheckOutAsync(stay, new MoveStay { Version = version }, Ct), stay);
        var (other, _) = await town.GraduateAsync(verified: false);
        var (waiting, missed, cancelled) = (await town.BookAsync(other, today, 1), await town.BookAsync((await town.GraduateAsync()).Own, today, 1), await town.BookAsync(own, today.AddDays(9), 1));
        await portal.WithAsync(async services =>
        {
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<StayLimitsRunning>()) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), today.AddDays(-30), true, Ct);
        });
        await town.DeskAsync((desk, version) => desk.ConfirmAsync(waiting, new MoveStay { Version = version }, Ct), waiting);
        await town.DeskAsync((desk, version) => desk.CallOffAsync(waiting, new SayOfStay { Words = "停水", Version = version }, Ct), waiting);
        await portal.ActAsync(own, async services => await services.GetRequiredService<OwnStayService>().CancelAsync(cancelled, new MoveStay { Version = (await town.StayAsync(cancelled)).Version }, Ct));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await town.DayPassesAsync();
        await town.DeskAsync((desk, version) => desk.ExcuseAsync(missed, new SayOfStay { Words = "列车停运", Version = version }, Ct), missed);
        await portal.ActAsync(town.Office, async services =>
        {
            var office = services.GetRequiredService<StationOfficeService>();
            await office.KeepersAsync(Ct);
            var shown = await office.GetAsync(town.Station, Ct);
            await office.DescribeAsync(town.Station, DescribeStation.Of(shown.Station), Ct);
            await office.GiveRoomAsync(town.Station, shown.Rooms[0].Room.Id, new GiveRoom { Sex = Domain.Talents.Sex.Male, Version = shown.Rooms[0].Room.Version }, Ct);
            await office.AddBedAsync(town.Station, shown.Rooms[0].Room.Id, Ct);
            await office.RetireBedAsync(town.Station, beds[3].Id, Ct);
            await office.BringBackAsync(town.Station, beds[3].Id, Ct);
            await services.GetRequiredService<StationFiguresQuery>().MonthAsync(YearMonth.Of(today), Ct);
            await services.GetRequiredService<StationRuleService>().AllAsync(Ct);
        });
    }

    /// <summary>An estate is built, its figures are confirmed, its flats opened; figures of one are proposed and returned, one is repaired; plan, lists, counts.</summary>
    private async Task KeepFlatsAsync()
    {
        var town = await FlatTown.OpenAsync(portal);
        await town.ManyAsync(town.Office, FlatUnitAction.ConfirmTerms);
        await town.ManyAsync(town.Keeper, FlatUnitAction.OpenUp);
        var unit = await town.UnitAsync("201");
        await portal.ActAsync(town.Keeper, async services =>
        {
            var (query, units) = (services.GetRequiredService<FlatPlanQuery>(), services.GetRequiredService<FlatUnitService>());
            await query.EstatesAsync(Ct);
            await query.EstateAsync(town.Estate, Ct);
            await query.UnitAsync(unit.Id, Ct);
            await units.ProposeAsync(unit.Id, new ProposeFlatTerms { Figures = FlatTown.Figures, Version = unit.Version }, Ct);
            await units.TakeAsync(unit.Id, FlatUnitAction.StartRepair, new TakeFlatStep { Words = "漏水", Version = (await town.UnitAsync("201")).Version }, Ct);
        });
        await portal.ActAsync(town.Office, async services =>
        {
            foreach (var counts in services.GetServices<INavigationCounts>().OfType<FlatNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
        });
        await GiveFlatsAsync(town);
    }

    /// <summary>Rules are proposed, returned and confirmed; one applies, corrects, waits, chooses, is published and signs; others decline, withdraw, give up, miss their days; lists, queue, public page, limits.</summary>
    private async Task GiveFlatsAsync(FlatTown town)
    {
        await town.ReadyAsync();
        var (today, free) = (CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime), await town.UnitAsync("101"));
        var returned = EnterFlatRules.Of(FlatRules.CountyDraft());
        (returned.EffectiveFrom, returned.Basis) = (today.AddDays(30), "齐人才〔2026〕3号");
        await portal.ActAsync(town.Office, services => services.GetRequiredService<FlatRuleService>().ProposeAsync(returned, Ct));
        var proposed = await portal.WithDbAsync(db => db.FlatRules.OrderByDescending(row => row.EnteredAt).ThenByDescending(row => row.Id).Select(row => row.Id).FirstAsync(Ct));
        await portal.ActAsync(await portal.AddAccountAsync(Role.TalentOffice), async services =>
        {
            await services.GetRequiredService<FlatRuleService>().AllAsync(Ct);
            await services.GetRequiredService<FlatRuleService>().ReturnAsync(new DecideFlatRules { Id = proposed, Words = "文号有误" }, Ct);
        });

        var (own, other, third) = (await town.TalentAsync(), await town.TalentAsync(), await town.TalentAsync(TalentLevel.A));
        var id = await town.ApplyAsync(own);
        await town.StepAsync(town.Keeper, id, FlatApplicationAction.RequestCorrection, "缺结婚证");
        await portal.WithAsync(async services =>
        {
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<FlatLimitsRunning>()) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), today.AddDays(-30), true, Ct);
        });
        await portal.ActAsync(own, async services =>
        {
            var mine = services.GetRequiredService<OwnFlatService>();
            await mine.MineAsync(Ct);
            await mine.ResubmitAsync(id, new ApplyForFlat { IsMarried = true, Children = 0, NoHome = true, NoOtherHousing = true, Version = (await mine.GetAsync(id, Ct)).Application.Version }, Ct);
        });
        await town.StepAsync(town.Keeper, id, FlatApplicationAction.Accept);
        await town.StepAsync(town.Keeper, id, FlatApplicationAction.ProposeAdmission);
        await town.StepAsync(town.Office, id, FlatApplicationAction.Admit);
        await town.OfferAsync(id, today.AddDays(3));
        await portal.ActAsync(own, async services =>
        {
            var mine = services.GetRequiredService<OwnFlatService>();
            await mine.ChoicesAsync(await mine.GetAsync(id, Ct), Ct);
        });
        await town.ChooseAsync(own, id, free.Id);
        await portal.ActAsync(own, services => services.GetRequiredService<OwnFlatService>().GetAsync(id, Ct));
        await town.StepAsync(town.Office, id, FlatApplicationAction.Publish);
        await portal.WithAsync(services => services.GetRequiredService<PublicFlatsQuery>().ReadAsync(Ct));
        await portal.ActAsync(town.Keeper, async services =>
        {
            var desk = services.GetRequiredService<FlatDeskQuery>();
            await desk.CountsAsync(Ct);
            await desk.GetAsync(id, Ct);
            foreach (var filter in new FlatFilter[] { new(FlatTab.Publicity, null, null), new(FlatTab.Queue, null, null), new(FlatTab.Ended, "ZF00", null), new(FlatTab.Ended, null, "ZF99") }) await desk.ListAsync(filter, Ct);
        });
        await town.StepAsync(town.Keeper, id, FlatApplicationAction.Object, "已有住房");
        var uphold = await portal.AddAccountAsync(Role.TalentOffice);
        await town.StepAsync(uphold, id, FlatApplicationAction.UpholdObjection, "属实");

        var (second, missing) = (await town.QueuedAsync(other), await town.QueuedAsync(third));
        await town.OfferAsync(missing, today.AddDays(1));
        await town.ChooseAsync(third, missing, free.Id);
        await town.StepAsync(town.Office, missing, FlatApplicationAction.Publish);
        await town.OfferAsync(second, today.AddDays(1));
        await OwnAsync(other, second, FlatApplicationAction.Decline);
        await OwnAsync(other, second, FlatApplicationAction.Withdraw);
        portal.Clock.Advance(TimeSpan.FromDays(14));
        await town.DayPassesAsync();
        await town.StepAsync(town.Keeper, missing, FlatApplicationAction.SignContract);
        await LetFlatsAsync(town, third, missing);
        var last = await town.QueuedAsync(other);
        await town.OfferAsync(last, today.AddDays(20));
        await town.ChooseAsync(other, last, (await town.UnitAsync("102")).Id);
        await OwnAsync(other, last, FlatApplicationAction.GiveUp);
        await DrawFlatsAsync(town);

        Task OwnAsync(Account account, FlatApplicationId application, FlatApplicationAction action) => portal.ActAsync(account, async services =>
            await services.GetRequiredService<OwnFlatService>().TakeAsync(application, action, new TakeApplicationStep { Version = (await town.ApplicationAsync(application)).Version }, Ct));
    }

    /// <summary>A lease begins, its deposit comes in, and it comes to nothing; lists, the tenant's own page, the counts, the days for giving the deposit back.</summary>
    private async Task LetFlatsAsync(FlatTown town, Account own, FlatApplicationId id)
    {
        var lease = await town.LeaseOfAsync(id);
        await portal.ActAsync(own, async services =>
        {
            await services.GetRequiredService<OwnFlatService>().GetAsync(id, Ct);
            await services.GetRequiredService<LeaseQuery>().MineAsync(Ct);
            await services.GetRequiredService<LeaseQuery>().OwnAsync(lease.Id, Ct);
        });
        await town.ReceiveAsync(lease);
        await portal.ActAsync(town.Keeper, async services =>
        {
            var leases = services.GetRequiredService<LeaseQuery>();
            await services.GetRequiredService<FlatDeskQuery>().GetAsync(id, Ct);
            await leases.CountsAsync(Ct);
            await leases.ForDeskAsync(lease.Id, Ct);
            foreach (var filter in new LeaseFilter[] { new(LeaseTab.Opening, null, null), new(LeaseTab.Running, "ZY00", null), new(LeaseTab.Ended, null, "ZY99") }) await leases.ListAsync(filter, Ct);
            foreach (var counts in services.GetServices<INavigationCounts>().OfType<FlatNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
        });
        await town.LeaseStepAsync(id, LeaseAction.Cancel, "本人放弃");
        await portal.WithAsync(async services =>
        {
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<FlatLimitsRunning>())
                foreach (var preview in new[] { true, false }) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), CountyClock.DayOf(portal.Now), preview, Ct);
        });
        await town.LeaseStepAsync(id, LeaseAction.PayBack);
    }

    /// <summary>Two who share a place are drawn, and drawn again.</summary>
    private async Task DrawFlatsAsync(FlatTown town)
    {
        var tied = await town.TiedAsync(2, portal.Now);
        var number = await town.PromiseAsync(tied[0].Id);
        await town.OpenDrawAsync(number, "3387.21");
        var again = await town.PromiseAsync(tied[0].Id, "名单有误");
        await portal.ActAsync(town.Keeper, async services =>
        {
            var draws = services.GetRequiredService<FlatDrawQuery>();
            await draws.BoardAsync(Ct);
            await draws.ForDeskAsync(again, Ct);
        });
        await portal.WithAsync(services => services.GetRequiredService<FlatDrawQuery>().PublicAsync(number, Ct));
    }

    /// <summary>A founder applies, puts it right, is found eligible, guaranteed and given a credit, and signs; another withdraws, another's correction lapses; rooms, houses, rules, counts.</summary>
    private async Task LendAsync()
    {
        var town = await LoanTown.OpenAsync(portal);
        var (founder, other) = (await town.FounderAsync(), await town.FounderAsync());
        var id = await town.ApplyAsync(founder);
        await town.TakeAsync(town.Hr, id, LoanApplicationAction.RequestCorrection, "补执照");
        await portal.ActAsync(founder, async services =>
        {
            var mine = services.GetRequiredService<OwnLoanService>();
            await mine.MineAsync(Ct);
            await mine.OfferAsync(null, Ct);
            var again = ApplyForLoan.Of((await mine.GetAsync(id, Ct)).Application);
            await mine.ResubmitAsync(id, again, Ct);
        });
        await town.FindAsync(town.Hr, id);
        await town.TakeAsync(town.OtherHr, id, LoanApplicationAction.ConfirmEligible);
        await town.TakeAsync(town.Guarantor, id, LoanApplicationAction.ProposeGuarantee, null, 200_000);
        await town.TakeAsync(town.OtherGuarantor, id, LoanApplicationAction.ConfirmGuarantee);
        await town.TakeAsync(town.Banker, id, LoanApplicationAction.ProposeCredit, null, 200_000);
        await town.TakeAsync(town.OtherBanker, id, LoanApplicationAction.GrantCredit);
        await town.SignAsync(id, 200_000);
        var loan = await portal.WithDbAsync(db => db.Loans.IgnoreAutoIncludes().Where(row => row.ApplicationId == id).Select(row => row.Id).SingleAsync(Ct));
        await town.StepAsync(town.Banker, loan, LoanAction.Draw, 200_000);
        await portal.ActAsync(founder, services => services.GetRequiredService<OwnLoanService>().GetAsync(id, Ct));
        await town.SendAsync(town.Banker, 2025, 4, ["合计", "0", "", "", "0", ""]);
        var sent = (await town.SendAsync(town.Banker, 2025, 4, ["他行合同", "他人", "2025-09-21", "2025-12-20", "10.00", "1000.00"], ["合计", "1", "", "", "10.00", ""])).List!.Value;
        var compared = await portal.ActAsync(town.Hr, services => services.GetRequiredService<InterestListService>().CompareAnewAsync(sent, 1, Ct));
        await portal.ActAsync(town.Hr, services => services.GetRequiredService<InterestListService>().SettleAsync(compared, 1, new SettleInterestListLine { Settlement = BankSettlement.LineIgnored, Reason = "不是本县贷款", Version = 1 }, Ct));
        await portal.ActAsync(town.OtherHr, services => services.GetRequiredService<InterestListService>().ApplyAsync(compared, 2, Ct));
        await town.BookDayPassesAsync();
        await portal.WithAsync(services => services.GetServices<IDueWork>().OfType<LoanPaymentsDue>().Single().FindAsync(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), 0, 10, Ct));
        var withdrawn = await town.ApplyAsync(other);
        await portal.ActAsync(other, async services => await services.GetRequiredService<OwnLoanService>().WithdrawAsync(withdrawn, new MoveLoan { Version = 1 }, Ct));
        foreach (var account in new[] { town.Hr, town.Guarantor, town.Banker })
            await portal.ActAsync(account, async services =>
            {
                var desk = services.GetRequiredService<LoanDeskQuery>();
                foreach (var tab in Enum.GetValues<LoanTab>()) await desk.ListAsync(new LoanFilter(tab, null, null), Ct);
                await desk.ListAsync(new LoanFilter(LoanTab.Over, "DK26-00009", null), Ct);
                await desk.ListAsync(new LoanFilter(LoanTab.Over, null, "DK26-00000"), Ct);
                await desk.GetAsync(id, Ct);
                await services.GetRequiredService<LoanHouseService>().AllAsync(Ct);
                var book = services.GetRequiredService<LoanBookQuery>();
                foreach (var tab in Enum.GetValues<LoanTab>()) await book.ListAsync(new LoanFilter(tab, null, null), Ct);
                await book.ListAsync(new LoanFilter(LoanTab.Over, "DK26-00009", null), Ct);
                await book.ListAsync(new LoanFilter(LoanTab.Over, null, "DK26-00000"), Ct);
                await book.GetAsync(loan, Ct);
                await services.GetRequiredService<LoanLedger>().WriteAsync(Stream.Null, Ct);
                await services.GetRequiredService<InterestListService>().AllAsync(Ct);
                foreach (var counts in services.GetServices<INavigationCounts>().OfType<LoanNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
            });
        await portal.ActAsync(town.Hr, async services =>
        {
            var houses = services.GetRequiredService<LoanHouseService>();
            await houses.ClerksAsync(Role.BankClerk, Ct);
            await houses.DescribeAsync(town.Bank, DescribeLoanHouse.Of(await houses.GetAsync(town.Bank, Ct)), Ct);
            await houses.DescribeAsync(town.Body, DescribeLoanHouse.Of(await houses.GetAsync(town.Body, Ct)), Ct);
            await services.GetRequiredService<LoanRuleService>().AllAsync(Ct);
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<LoanLimitsRunning>()) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), new DateOnly(2026, 1, 1), true, Ct);
        });
        var rules = await LoanTown.EnterAsync(portal, town.Hr, new DateOnly(2026, 12, 1));
        await portal.ActAsync(town.OtherHr, services => services.GetRequiredService<LoanRuleService>().DiscardAsync(rules, 1, Ct));
        await town.DayPassesAsync();
    }

    private async Task CheckUpAsync(Account own, Account office, Account department)
    {
        var item = await portal.WithDbAsync(db => db.ServiceItems.Where(row => row.Code == "check-up").Select(row => row.Id).SingleAsync(Ct));
        var id = await portal.ActAsync(own, services => services.GetRequiredService<OwnServiceService>().AskAsync(item, new AskService { Words = "体检", EmployerPays = false }, Ct));
        await portal.ActAsync(office, async services => await services.GetRequiredService<ServiceOfficeService>().AssignAsync(id, new AssignService { Departments = [world.Department], Version = await VersionAsync() }, Ct));
        await portal.ActAsync(department, async services => await services.GetRequiredService<ServiceDepartmentService>().FeedAsync(id, world.Department, new FeedService { Done = true, Words = "县医院", Version = await VersionAsync() }, Ct));
        await portal.ActAsync(own, services => services.GetRequiredService<OwnServiceService>().GetAsync(id, Ct));
        await portal.ActAsync(department, async services => await services.GetRequiredService<ServiceDepartmentService>().UseVoucherAsync(id, new UseVoucher { On = CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime), Version = await VersionAsync() }, Ct));

        Task<long> VersionAsync() => portal.WithDbAsync(db => db.ServiceRequests.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Ct));
    }

    /// <summary>An issue is helped with and not, rated by the leader and by the talent, extended, concluded, closed and dropped; lists, ledger, limits and the circular of a quarter; a promise is kept.</summary>
    private async Task SolveAsync()
    {
        var (office, leader, department, today) = (world[Role.TalentOffice], world[Role.Leader], world[Role.JointReviewer], CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime));
        var (own, issue, promise) = (world.All(RowKind.OwnIssue).First(), TalentIssueId.Parse(world.All(RowKind.TalentIssue).First().Key, null), LeaderPromiseId.Parse(world.All(RowKind.LeaderPromise).First().Key, null));
        var helper = Enum.GetValues<Department>().First(known => known != world.Department);
        await portal.AddAccountAsync(Role.JointReviewer, wish => wish.Department = helper);
        await portal.ActAsync(leader, async services => await services.GetRequiredService<LeaderIssueService>().RateAsync(issue, new RateIssue { Verdict = IssueVerdict.Dissatisfied, Words = "电话中说没有解决", Version = await VersionAsync(issue) }, Ct));
        await portal.ActAsync(department, async services => await services.GetRequiredService<IssueDepartmentService>().AskExtensionAsync(issue, new AskIssueExtension { Days = 5, Words = "等设备", Version = await VersionAsync(issue) }, Ct));
        await portal.ActAsync(office, async services =>
        {
            var (desk, export) = (services.GetRequiredService<IssueDeskQuery>(), services.GetRequiredService<IssueExport>());
            await services.GetRequiredService<IssueOfficeService>().DecideExtensionAsync(issue, new DecideMoreTime { Grant = true, Words = "同意", Version = await VersionAsync(issue) }, Ct);
            await services.GetRequiredService<IssueOfficeService>().AddHelpAsync(issue, new HelpWithIssue { Department = helper, Words = "请核实", Version = await VersionAsync(issue) }, Ct);
            foreach (var filter in new IssueFilter[] { new(IssueStatus.InHand, world.Department, false, null, null), new(null, null, true, "SQ26-00001", null), new(null, null, false, null, "SQ26-00001") }) await desk.QueueAsync(filter, Ct);
            await export.WriteAsync(new IssueFilter(null, null, false, null, null), Stream.Null, Ct);
            await services.GetRequiredService<IssueOfficeService>().DropHelpAsync(issue, new HelpWithIssue { Department = helper, Words = "不再需要", Version = await VersionAsync(issue) }, Ct);
            foreach (var limits in services.GetServices<IRunningLimits>().OfType<IssueLimitsRunning>()) await limits.RecountAsync(await services.GetRequiredService<CalendarQueries>().CurrentAsync(Ct), today.AddDays(-30), true, Ct);
            await services.GetRequiredService<CircularService>().IssueAsync(Quarter.Of(today).Previous, Ct);
            await services.GetRequiredService<CircularService>().AllAsync(Ct);
        });
        await portal.ActAsync(department, async services =>
        {
            foreach (var counts in services.GetServices<INavigationCounts>().OfType<IssueNavigationCounts>()) await counts.CountAsync(services.GetRequiredService<ICurrentActor>().Actor, Ct);
            foreach (var overdue in new[] { false, true }) await services.GetRequiredService<IssueDeskQuery>().QueueAsync(new IssueFilter(null, null, overdue, null, null), Ct);
            await services.GetRequiredService<IssueDepartmentService>().AnswerAsync(issue, new AnswerIssue { Refused = false, Words = "已接通", Version = await VersionAsync(issue) }, null, Ct);
        });
        await portal.ActAsync(own.Owner!, async services =>
        {
            var mine = services.GetRequiredService<OwnIssueService>();
            await mine.RateAsync(issue, new RateIssue { Verdict = IssueVerdict.Dissatisfied, Words = "还是没有解决", Version = await VersionAsync(issue) }, Ct);
            await mine.RaiseAsync(new RaiseIssue { Need = NeedKind.Children, Words = "孩子入学" }, Ct);
        });
        await portal.ActAsync(office, async services =>
        {
            var (service, assignment) = (services.GetRequiredService<IssueOfficeService>(), LiaisonAssignmentId.Parse(world.All(RowKind.LiaisonAssignment).First().Key, null));
            await service.ConcludeAsync(issue, new SayOfIssue { Words = "会商：下月接通", Version = await VersionAsync(issue) }, Ct);
            await service.CloseAsync(issue, new MoveIssue { Version = await VersionAsync(issue) }, Ct);
            await Should.ThrowAsync<RefusedException>(async () => await service.RateAsync(issue, new RateIssue { Verdict = IssueVerdict.Satisfied, Words = "电话", Version = await VersionAsync(issue) }, Ct));
            var other = await service.RegisterAsync(assignment, new RaiseIssue { Need = NeedKind.Health, Words = "体检" }, Ct);
            await service.DropAsync(other, new DropIssue { Cause = IssueDropCause.TakenBack, Words = "本人撤回", Version = await VersionAsync(other) }, Ct);
        });
        await portal.ActAsync(leader, async services =>
        {
            var service = services.GetRequiredService<LeaderIssueService>();
            await service.SettleAsync(promise, new SettlePromise { Kept = true, Words = "已协调", Version = (await service.PromiseAsync(promise, Ct)).Promise.Version }, Ct);
        });

        Task<long> VersionAsync(TalentIssueId id) => portal.WithDbAsync(db => db.TalentIssues.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Ct));
    }

    /// <summary>A post is assisted, handed over and closed; a talent's assignment ends by hand and by the register; the ledger and a page of those without a leader.</summary>
    private async Task KeepInTouchAsync()
    {
        var (office, leader, today) = (world[Role.TalentOffice], world[Role.Leader], CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime));
        var (post, talent, contact) = (LeaderPostId.Parse(world.All(RowKind.LeaderPost).First().Key, null), LiaisonAssignmentId.Parse(world.All(RowKind.OwnTalent).First().Key, null), LiaisonContactId.Parse(world.All(RowKind.LiaisonContact).First().Key, null));
        var person = await portal.WithDbAsync(db => db.LiaisonAssignments.Where(row => row.Id == talent).Select(row => row.PersonId).SingleAsync(Ct));
        await ShareAsync(person);
        await AdjustAsync();
        await portal.ActAsync(leader, services => services.GetRequiredService<ContactService>().WithdrawAsync(contact, new WithdrawContact { Reason = "记错", Version = services.GetRequiredService<IPortalDb>().LiaisonContacts.Single(row => row.Id == contact).Version }, Ct));
        var (successor, rules) = (await portal.AddAccountAsync(Role.Leader), EnterLiaisonRules.Of(LiaisonRules.CountyDraft() with { LowestLevel = TalentLevel.F }));
        (rules.EffectiveFrom, rules.Basis) = (today.AddDays(1), "新制度");
        await portal.ActAsync(office, async services =>
        {
            var (posts, assignments, desk, figures) = (services.GetRequiredService<LeaderPostService>(), services.GetRequiredService<LiaisonAssignmentService>(), services.GetRequiredService<LiaisonDeskQuery>(), services.GetRequiredService<LiaisonFiguresQuery>());
            await services.GetRequiredService<LiaisonRuleService>().EnterAsync(rules, Ct);
            await posts.NameOfficerAsync(post, new NameLiaisonOfficer { Officer = null, Version = await VersionAsync(post) }, Ct);
            await posts.HandOverAsync(post, new HandOverPost { Successor = successor.Id, From = today, Reason = "换届", Version = await VersionAsync(post) }, Ct);
            foreach (var after in new PersonId?[] { null, person }) await desk.WithoutLeaderAsync(after, Ct);
            await figures.YearsAsync(Ct);
            await services.GetRequiredService<LiaisonExport>().WriteAsync(today.Year, Stream.Null, Ct);
            var running = await services.GetRequiredService<IPortalDb>().LiaisonAssignments.AsNoTracking().SingleAsync(row => row.PersonId == person && row.To == null, Ct);
            await assignments.EndAsync(running.Id, new EndAssignment { Ending = LiaisonEnding.Adjusted, LastDay = today, Note = "年度调整", Version = running.Version }, Ct);
            await assignments.ProposeAsync(person, Ct);
            await assignments.AssignAsync(person, new AssignTalent { Post = post.Value, Reason = "继续" }, Ct);
        });
        await portal.WithDbAsync(async db =>
        {
            var left = await db.People.SingleAsync(row => row.Id == person, Ct);
            left.Describe(left.Traits with { Standing = TalentStanding.LeftCounty });
            return await db.SaveChangesAsync(Ct);
        });
        await portal.WithAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(0, LiaisonDaily.AtOnce, Ct));
        await portal.ActAsync(office, async services => await services.GetRequiredService<LeaderPostService>().CloseAsync(post, new ClosePost { Reason = "机构改革", Version = await VersionAsync(post) }, Ct));

        Task<long> VersionAsync(LeaderPostId id) => portal.WithDbAsync(db => db.LeaderPosts.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Ct));
    }

    /// <summary>The ledger of sharings in every state, on from a row and back before it, and as a spreadsheet; one taken back. A photograph replaced and removed.</summary>
    private async Task ShareAsync(PersonId person) => await portal.ActAsync(world[Role.TalentOffice], async services =>
    {
        var (desk, shared, portraits) = (services.GetRequiredService<SharingDeskQuery>(), TalentSharingId.Parse(world.All(RowKind.TalentSharing).First().Key, null), services.GetRequiredService<PortraitOfficeService>());
        foreach (var state in Enum.GetValues<SharingState>().Cast<SharingState?>().Prepend(null))
        {
            foreach (var filter in new[] { new SharingFilter(state, null, null), new SharingFilter(state, shared, null), new SharingFilter(state, null, shared) }) await desk.LedgerAsync(filter, Ct);
            await services.GetRequiredService<SharingExport>().WriteAsync(state, Stream.Null, Ct);
        }

        // The course's own may have run out by now.
        var (sharings, first, today) = (services.GetRequiredService<SharingService>(), (await desk.GetAsync(shared, Ct)).Row.Sharing, CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime));
        var another = await sharings.ShareAsync(LiaisonAssignmentId.Parse(world.All(RowKind.OwnTalent).First().Key, null), new ShareTalent { Post = first.PostId.Value, From = first.To < today ? today : first.To.AddDays(1), To = today.AddMonths(6), Reason = "再次调研" }, Ct);
        await sharings.EndAsync(another, new EndSharing { Reason = "调研取消", Version = (await desk.GetAsync(another, Ct)).Row.Sharing.Version }, Ct);
        var face = PortalUpload.Portrait();
        await portraits.PutAsync(person, (await portraits.GetAsync(person, Ct)).Portraits.Version, [(face.Name, face.Content)], Ct);
        await portraits.RemoveAsync(person, (await portraits.GetAsync(person, Ct)).Portraits.Version, Ct);
    });

    /// <summary>A yearly round: opened, looked at, decided, looked at again, handed over, sent back, confirmed, read and taken out as spreadsheets.</summary>
    private async Task AdjustAsync()
    {
        var (office, second, year) = (world[Role.TalentOffice], await portal.AddAccountAsync(Role.TalentOffice), CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime).Year);
        var round = await portal.ActAsync(office, services => services.GetRequiredService<AdjustmentRoundService>().OpenAsync(new OpenAdjustment { Year = year }, Ct));
        await portal.ActAsync(office, async services =>
        {
            var (desk, rounds) = (services.GetRequiredService<AdjustmentDeskQuery>(), services.GetRequiredService<AdjustmentRoundService>());
            await desk.LedgerAsync(Ct);
            var line = (await desk.GetAsync(round, Ct)).Rows.Select(row => row.Line).First(row => row.HasLeader);
            await desk.LineAsync(round, line.Id, Ct);
            await rounds.DecideAsync(round, line.Id, new DecideLine { Choice = AdjustmentChoice.Keep, Reason = "继续", Version = line.Version }, Ct);
            await rounds.LookAgainAsync(round, new MoveAdjustment { Version = await VersionAsync() }, Ct);
            await rounds.FollowAsync(round, new FollowProposals { Version = await VersionAsync() }, Ct);
            foreach (var open in (await desk.GetAsync(round, Ct)).Rows.Select(row => row.Line).Where(row => row.IsUndecided).ToList())
                await rounds.DecideAsync(round, open.Id, new DecideLine { Choice = open.HasLeader ? AdjustmentChoice.Keep : AdjustmentChoice.Wait, Reason = "暂不调整", Version = open.Version }, Ct);
        });
        await HandOverAsync();
        await portal.ActAsync(second, async services => await services.GetRequiredService<AdjustmentDecisionService>().SendBackAsync(round, new RefuseAdjustment { Reason = "再看", Version = await VersionAsync() }, Ct));
        await HandOverAsync();
        await portal.ActAsync(second, async services =>
        {
            await services.GetRequiredService<AdjustmentDecisionService>().ConfirmAsync(round, new ConfirmAdjustment { From = CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime), Version = await VersionAsync() }, Ct);
            foreach (var filter in Enum.GetValues<AdjustmentFilter>()) await services.GetRequiredService<AdjustmentExport>().WriteAsync(round, filter, null, Stream.Null, Ct);
            await services.GetRequiredService<AdjustmentExport>().WriteLoadsAsync(round, Stream.Null, Ct);
        });
        await portal.WithAsync(services => services.GetRequiredService<AdjustmentDaily>().RunAsync(0, AdjustmentDaily.AtOnce, Ct));

        Task HandOverAsync() => portal.ActAsync(office, async services => await services.GetRequiredService<AdjustmentRoundService>().HandOverAsync(round, new HandOverAdjustment { From = CountyClock.DayOf(portal.Clock.GetUtcNow().UtcDateTime), Version = await VersionAsync() }, Ct));

        Task<long> VersionAsync() => portal.WithDbAsync(db => db.AdjustmentRounds.Where(row => row.Id == round).Select(row => row.Version).SingleAsync(Ct));
    }

    /// <summary>A round of each end: discarded, answered by both sides or one, refused, run out; and the next quarter's.</summary>
    private async Task OfferAsync()
    {
        var (reviewer, officer) = (world[Role.FirstReviewer], world[Role.EmployerOfficer]);
        var people = new List<Account>();
        for (var i = 0; i < 6; i++) people.Add(await EntitledAsync());
        var thrown = await MatchAsync();
        await portal.ActAsync(reviewer, async services => await services.GetRequiredService<OfferRoundService>().DiscardAsync(thrown, new DecideOnOffer { Reason = "重来", Version = (await services.GetRequiredService<OfferQueries>().RoundAsync(thrown, Ct)).Round.Version }, Ct));
        var id = await MatchAsync();
        var kept = await OfferOfAsync(people[5]);
        await portal.ActAsync(reviewer, async services =>
        {
            var (rounds, queries) = (services.GetRequiredService<OfferRoundService>(), services.GetRequiredService<OfferQueries>());
            await rounds.HoldAsync(kept.Id, back: false, new DecideOnOffer { Reason = "待核", Version = kept.Version }, Ct);
            await rounds.ReleaseAsync(id, (await queries.RoundAsync(id, Ct)).Round.Version, Ct);
            foreach (var after in new[] { null, "MX90-00001" }) await queries.RoundsAsync(after, Ct);
            foreach (var after in new BenefitOfferId?[] { null, kept.Id }) await queries.PeopleAsync(id, null, after, Ct);
            foreach (var after in new BenefitOfferId?[] { null, kept.Id }) await queries.PeopleAsync(id, OfferState.HeldBack, after, Ct);
            await queries.OfferAsync(kept.Id, Ct);
            await services.GetRequiredService<OffersExport>().WriteAsync(id, null, Stream.Null, Ct);
        });
        await WorkAsync();
        foreach (var account in people[..3]) await AcceptAsync(account);
        await portal.ActAsync(people[3], async services =>
        {
            var offer = await OfferOfAsync(people[3]);
            await services.GetRequiredService<OwnOffersQuery>().MineAsync(Ct);
            await services.GetRequiredService<OwnOffersQuery>().GetAsync(offer.Id, Ct);
            await services.GetRequiredService<OwnOfferService>().SaveAccountAsync(offer.Id, new SaveBankAccount { HolderName = people[3].DisplayName, BankName = "齐河农商银行", Number = Some.BankCard() }, Ct);
            await services.GetRequiredService<OwnOfferService>().DeclineAsync(offer.Id, new DeclineOffer { Version = offer.Version }, Ct);
        });
        await portal.ActAsync(officer, async services =>
        {
            var (query, service) = (services.GetRequiredService<EmployerOffersQuery>(), services.GetRequiredService<OfferEmployerService>());
            await query.WaitingAsync(Ct);
            await query.PastAsync(Ct);
            var (vouched, refused) = (await OfferOfAsync(people[0]), await OfferOfAsync(people[1]));
            await query.GetAsync(vouched.Id, Ct);
            await service.VouchAsync(new VouchForOffers { Picks = [VouchForOffers.PickOf(vouched)] }, Ct);
            await service.RefuseAsync(refused.Id, new DecideOnOffer { Reason = "不在职", Version = refused.Version }, Ct);
        });
        await portal.ActAsync(reviewer, services => services.GetRequiredService<OfferRoundService>().AdmitAsync(id, Ct));
        portal.Clock.Advance(TimeSpan.FromDays(30));
        while (await portal.WithAsync(services => services.GetRequiredService<OfferDaily>().RunAsync(Ct)) > 0) { }

        async Task<OfferRoundId> MatchAsync()
        {
            var round = await portal.ActAsync(reviewer, services => services.GetRequiredService<OfferRoundService>().StartAsync(new StartOfferRound { PolicyId = services.GetRequiredService<IPortalDb>().Policies.Single(row => row.Code == Policy.GraduateAllowance).Id.Value }, Ct));
            await WorkAsync();
            return round;
        }
    }

    private Task<BenefitOffer> OfferOfAsync(Account account) => portal.WithDbAsync(async db =>
        (await db.BenefitOffers.AsNoTracking().Where(row => row.PersonId == account.PersonId).ToListAsync(Ct)).OrderByDescending(row => row.Id.Value).First());

    private async Task AcceptAsync(Account account)
    {
        var offer = await OfferOfAsync(account);
        await portal.ActAsync(account, services => services.GetRequiredService<OwnOfferService>().AcceptAsync(offer.Id, new AcceptOffer { Promise = true, Consent = true, Version = offer.Version }, Ct));
    }

    private async Task<Account> EntitledAsync()
    {
        var account = await portal.AddAccountAsync(Role.Applicant, wish => wish.Phone = Some.Phone());
        await portal.WithDbAsync(async db =>
        {
            OfferCourse.Describe(portal, db, await db.People.SingleAsync(row => row.Id == account.PersonId, Ct), world.Employer.Id);
            return await db.SaveChangesAsync(Ct);
        });
        return account;
    }

    private async Task WorkAsync()
    {
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>A case calculated again, an own month, and a month that nobody looked at.</summary>
    private async Task TakeReceiptsAsync()
    {
        var (file, own) = (Row(RowKind.Application, "AwaitingFunds"), world.All(RowKind.Entitlement).First(row => row.Owner is not null));
        var (right, month) = (EntitlementId.Parse(own.Key, null), new YearMonth(2025, 10));
        await portal.ActAsync(world[Role.FirstReviewer], services => services.GetRequiredService<SubsidyReceipts>().RecomputedAsync(CaseOf(file), new RecomputeCase(), RecomputedSide.Again, Ct));
        await portal.ActAsync(own.Owner!, services => services.GetRequiredService<MonthReceipts>().OfOwnAsync(right, month, Ct));
        await Should.ThrowAsync<NotFoundException>(() => portal.ActAsync(world[Role.Finance], services => services.GetRequiredService<MonthReceipts>().AtDeskAsync(right, new YearMonth(2090, 1), Ct)));
    }

    /// <summary>Another rule, a line of a far year, and the proof.</summary>
    private async Task KeepBudgetAsync()
    {
        var item = await portal.WithDbAsync(db => db.BudgetItems.AsNoTracking().SingleAsync());
        await portal.ActAsync(world[Role.Finance], async services =>
        {
            var office = services.GetRequiredService<BudgetOfficeService>();
            await office.RuleAsync(item.Id, new KeepBudgetItem { From = CountyClock.DayOf(portal.Now), TwoPersonsFrom = 500_000, Reason = "修订", Version = item.Version }, Ct);
            await office.OpenAsync(new OpenBudgetLine { ItemId = item.Id.Value, Year = 2090 }, Ct);
        });
        await portal.ActAsync(world[Role.TalentOffice], async services =>
        {
            var notices = services.GetRequiredService<FundsNoticeService>();
            await notices.ListAsync(Ct);
            await notices.UnannouncedAsync(Ct);
        });
        await portal.WithAsync(async services =>
        {
            var numbers = await services.GetRequiredService<PublicFundsNotices>().CurrentAsync(Ct);
            await services.GetRequiredService<PublicFundsNotices>().GetAsync(numbers[0].Number!, Ct);
            await services.GetRequiredService<BudgetDaily>().RunAsync(0, 1, Ct);
        });
        await portal.ActAsync(world[Role.Finance], async services =>
        {
            var (proofs, db) = (services.GetRequiredService<BudgetProofService>(), services.GetRequiredService<IPortalDb>());
            await services.GetRequiredService<BudgetOfficeService>().KeepAsync(new KeepBudgetItem { Code = "leader-award", From = CountyClock.DayOf(portal.Now), ReopensRecoveries = true, TwoPersonsFrom = 1_000_000, Reason = "预算管理办法" }, Ct);
            var run = await proofs.StartAsync(Ct);
            while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) { }
            await proofs.ListAsync(run, Ct);
            await proofs.GetAsync(run, Ct);
            // A case and a line that faults would name.
            var (award, application) = (await db.AwardCases.OrderByDescending(row => row.CaseNumber).Select(row => row.Id).FirstAsync(Ct), await db.SubsidyApplications.OrderByDescending(row => row.CaseNumber).Select(row => row.Id).FirstAsync(Ct));
            foreach (var kind in services.GetServices<IFundedCases>()) await kind.OpenableAsync([award.Value, application.Value], Ct);
            // Anybody checks a paper that is not good any more.
            var paper = await db.IssuedDocuments.OrderByDescending(row => row.Number).FirstAsync(Ct);
            await services.GetRequiredService<DocumentWithdrawals>().WithdrawAsync(paper.Kind, new DocumentSubject(paper.SubjectKind, paper.SubjectId) { Part = paper.PartId }, Enum.GetValues<WithdrawalCause>()[0], Ct);
            await db.SaveChangesAsync(Ct);
            await services.GetRequiredService<DocumentVerification>().VerifyAsync(paper.Number, services.GetRequiredService<CheckCodes>().For(paper.Number, paper.Content), Ct);
        });
    }

    /// <summary>An entry of a list, an amendment that names it, and every filter of the register.</summary>
    private async Task KeepEmployersAsync()
    {
        var pair = default((EmployerId One, EmployerId Twin));
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var (register, lists, db) = (services.GetRequiredService<EmployerRegisterService>(), services.GetRequiredService<EmployerLists>(), services.GetRequiredService<IPortalDb>());
            var name = $"链{Some.Number()}";
            await lists.AddAsync(new AddListEntry { List = EmployerList.Chain, Name = name, From = CountyClock.DayOf(portal.Now) }, Ct);
            var form = AmendEmployer.Of(await register.GetAsync(world.Employer.Id, Ct));
            (form.ChainId, form.Reason) = (await db.EmployerListEntries.Where(entry => entry.Name == name).Select(entry => entry.Id).SingleAsync(Ct), "链主企业认定");
            await register.AmendAsync(world.Employer.Id, form, Ct);
            await services.GetRequiredService<RegisterHistoryQuery>().OfAsync(RegisterSubject.Employer, world.Employer.Id.Value, Ct);
            var other = new Employer(EmployerId.New(), Some.CreditCode(), $"{name}有限公司", "l", EmployerType.PrivateEnterprise, world.TownshipCode);
            var twin = new Employer(EmployerId.New(), Some.CreditCode(), $"{name}（有限公司）", "l", EmployerType.PrivateEnterprise, world.TownshipCode);
            db.Employers.AddRange(other, twin);
            var held = new EmployerQualification(twin.Id, new QualificationFacts(form.ChainId!.Value, QualificationLevel.City, "1", new DateOnly(2025, 1, 1), null), FactSource.Clerk);
            db.EmployerQualifications.Add(held);
            db.EmployerHeadcounts.Add(new EmployerHeadcount(twin.Id, 2025, new HeadcountFigures(3, 2, 1, 0), FactSource.Clerk));
            foreach (var employer in new[] { other, twin })
                for (var month = 1; month < (employer == other ? 3 : 5); month++)
                    db.InsuranceMonths.Add(new InsuranceMonth((await db.People.OrderBy(person => person.Id).FirstAsync(Ct)).Id, new YearMonth(2019, month), employer.Id, employer == twin, null, false));
            await db.SaveChangesAsync(Ct);
            pair = (other.Id, twin.Id);
            foreach (var names in services.GetServices<IChangeNames>()) await names.NameOfAsync(world.Employer.Id.ToString(), Ct);
            foreach (var sought in new[] { "王", "w", world.Employer.CreditCode })
                await register.PageAsync(new EmployerFilter { Q = sought, Type = EmployerType.StateEnterprise, Industry = Industry.Research, Chain = name, Status = EmployerStatus.Active, Township = world.TownshipCode, Qualification = name, NeedsCheck = true, After = "a~b" }, Ct);
        });
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var merges = services.GetRequiredService<EmployerMergeService>();
            var db = services.GetRequiredService<IPortalDb>();
            await services.GetRequiredService<EmployerDuplicates>().AllAsync(Ct);
            var merge = await merges.MergeAsync(pair.One, pair.Twin, new MergeEmployers { Reason = "同一家" }, Ct);
            await merges.LatestAsync(Ct);
            db.EmployerMergeMoves.AddRange(Enum.GetValues<MovedRow>().Where(kind => kind is not MovedRow.InsuranceMonth).Select(kind => new EmployerMergeMove(merge, kind, Guid.NewGuid())));
            await db.SaveChangesAsync(Ct);
            await merges.UndoAsync(merge, new UndoMerge { Reason = "不是一家" }, Ct);
            await merges.DistinguishAsync(pair.One, pair.Twin, new MergeEmployers { Reason = "两家" }, Ct);
        });
    }

    /// <summary>Every way the register is searched and narrowed, there and back, for the county and for a township.</summary>
    private async Task FindTalentsAsync()
    {
        var place = $"a~{PersonId.New()}";
        string?[] sought = [null, "王", world.Mark, "王小明", "w", Some.IdNumber(), Some.Phone()];
        TalentFilter[] narrowed =
        [
            new() { Level = EducationLevel.Bachelor, Sex = Sex.Female, BornFrom = 1980, BornTo = 2010, Insured = true },
            new() { In = 2025, Level = EducationLevel.Bachelor, Code = world.Employer.CreditCode, Unschooled = true, Arrived = 2025 },
            new() { In = 2025 },
            new() { School = world.Mark, Employer = world.Mark, Township = world.TownshipCode, Chain = world.Mark, Insured = false },
        ];
        foreach (var role in new[] { Role.FirstReviewer, Role.IntakeClerk })
            foreach (var filter in sought.SelectMany(text => new TalentFilter[] { new() { Q = text }, new() { Q = text, After = place }, new() { Q = text, Before = place } }).Concat(narrowed))
                await portal.ActAsync(world[role], services => services.GetRequiredService<TalentListQuery>().PageAsync(filter, Ct));
        await portal.ActAsync(world[Role.FirstReviewer], services => services.GetRequiredService<TalentExport>().WriteAsync(new MemoryStream(), new TalentFilter { Q = world.Mark }, Ct));
    }

    /// <summary>Two records that become one and two again, with rows of every kind noted, and months that both have.</summary>
    private async Task MergePeopleAsync()
    {
        var (one, twin, month) = (PersonId.New(), PersonId.New(), new YearMonth(2026, 1));
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var (db, vault) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>());
            var people = new[] { Some.Person(vault), Some.Person(vault) };
            people[1].UsePhone(vault.Seal(PersonalField.Phone, people[1].Id.Value, Some.Phone()));
            (one, twin) = (people[0].Id, people[1].Id);
            db.People.AddRange(people);
            foreach (var person in people) db.InsuranceMonths.AddRange(new InsuranceMonth(person.Id, month, world.Employer.Id, person.Id == twin, null, false), new InsuranceMonth(person.Id, person.Id == twin ? month.AddMonths(1) : month.AddMonths(2), world.Employer.Id, true, null, false));
            await db.SaveChangesAsync(Ct);
            return one;
        });
        var merge = await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var versions = await services.GetRequiredService<IPortalDb>().People.Where(person => person.Id == one || person.Id == twin).ToDictionaryAsync(person => person.Id, person => person.Version, Ct);
            return await services.GetRequiredService<PersonMergeService>().ProposeAsync(one, twin, new MergePeople { Reason = "同一人", FromSecond = { [MergedField.Phone] = true }, Version = versions[one], OtherVersion = versions[twin] }, Ct);
        });
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            db.PersonMergeMoves.AddRange(Enum.GetValues<PersonRow>().Except([PersonRow.InsuranceMonth, PersonRow.Values, PersonRow.Education]).Select(kind => new PersonMergeMove(merge.Id, kind, Guid.NewGuid())));
            await db.SaveChangesAsync(Ct);
            var form = new DecideMerge { Reason = "不是同一人", Version = (await services.GetRequiredService<PersonMergeService>().GetAsync(merge.Id, Ct)).Version };
            await services.GetRequiredService<PersonMergeService>().ProposeUndoAsync(merge.Id, form, Ct);
            return merge.Id;
        });
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var versions = await services.GetRequiredService<IPortalDb>().People.Where(person => person.Id == one || person.Id == twin).ToDictionaryAsync(person => person.Id, person => person.Version, Ct);
            await services.GetRequiredService<PersonMergeService>().DistinguishAsync(one, twin, new MergePeople { Reason = "两个人", Version = versions[one], OtherVersion = versions[twin] }, Ct);
            return one;
        });
    }

    /// <summary>The register searched for doubles, from the beginning and from the middle; and the list of pairs, there and back.</summary>
    private Task SearchForDuplicatesAsync() => portal.ActAsync(world[Role.FirstReviewer], async services =>
    {
        await new NightlyDuplicateSearch(services.GetRequiredService<IPortalDb>(), services.GetRequiredService<CountyClock>(), new DuplicateSearchSettings { FromHour = 0, UntilHour = 24 }).StartIfDueAsync(Ct);
        var db = services.GetRequiredService<IPortalDb>();
        foreach (var job in db.Jobs.Local.ToList()) job.Cancel(portal.Now);
        await db.SaveChangesAsync(Ct);
        await services.GetRequiredService<DuplicateSearchService>().StartAsync(Ct);
        var state = (await services.GetRequiredService<DuplicateSearchService>().LatestAsync(Ct))!;
        await services.GetServices<IJobHandler>().Single(handler => handler.Kind == DuplicateSearchJob.JobKind).RunAsync(new RunningJob(state.Job.Id, "", world[Role.FirstReviewer].AccountId, (_, _) => Task.CompletedTask), Ct);
        foreach (var filter in new SuspicionFilter[] { new(), new() { After = Guid.NewGuid() }, new() { Before = Guid.NewGuid(), Ground = SuspicionGrounds.SamePhone, Origin = SuspicionOrigin.Search } })
            await services.GetRequiredService<PersonDuplicatesQuery>().PageAsync(filter, Ct);
        return state;
    });

    /// <summary>Somebody who is entered by hand, gets a certificate, and whose record is read as it was.</summary>
    private Task KeepRecordAsync() => portal.ActAsync(world[Role.FirstReviewer], async services =>
    {
        var record = services.GetRequiredService<TalentRecordService>();
        var id = await record.EnterAsync(new EnterPerson { Name = Some.Name(), Number = Some.IdNumber() }, [], Ct);
        var twin = new LookAlikeCandidate(id, Some.Name(), new DateOnly(1995, 3, 12), IdentityDocumentKind.CitizenId) { PhoneIndex = services.GetRequiredService<PersonalDataVault>().IndexOf(PersonalField.Phone, Some.Phone()) };
        await services.GetRequiredService<PersonSuspicions>().RaiseAsync([.. await services.GetRequiredService<PersonLookAlikes>().OfAsync([twin], Ct), new LookAlike(id, PersonId.New(), SuspicionGrounds.SamePhone)], SuspicionOrigin.Import, Ct);
        ((DbContext)services.GetRequiredService<IPortalDb>()).ChangeTracker.Clear();
        var certificate = new StateCredential { Kind = CredentialKind.SkillCertificate, Grade = CredentialGrade.SkillOne, Name = "焊工", AwardedOn = new DateOnly(2020, 5, 1), Reason = "证书原件" };
        await record.StateCredentialAsync(id, null, certificate, Ct);
        var employments = services.GetRequiredService<TalentEmploymentService>();
        await employments.StateAsync(id, null, new StateEmployment { EmployerId = world.Employer.Id.Value, Kind = EmploymentKind.Contract, StartedOn = new DateOnly(2020, 5, 1), Reason = "合同原件" }, Ct);
        var spell = await services.GetRequiredService<IPortalDb>().Employments.SingleAsync(row => row.PersonId == id, Ct);
        await employments.EndAsync(id, spell.Id, new EndEmployment { LeftOn = new DateOnly(2021, 5, 1), LeavingReason = "合同到期", Reason = "离职证明", Version = spell.Version }, Ct);
        await employments.DepartureAsync(id, spell.Id, Ct);
        await employments.TakeDepartureBackAsync(id, spell.Id, new WithdrawItem { Reason = "登记有误", Version = spell.Version }, Ct);
        await employments.WithdrawAsync(id, spell.Id, new WithdrawItem { Reason = "登记有误", Version = spell.Version }, Ct);
        await services.GetRequiredService<TalentHistoryQuery>().OpenAsync(id, new DateOnly(2026, 3, 12), Ct);
        return id;
    });

    /// <summary>Each field asked for, with what became of it; a list paged there and back; another phone.</summary>
    private async Task CorrectOwnRecordAsync()
    {
        var phone = Some.Phone();
        var owner = await portal.AddAccountAsync(Role.Applicant);
        FileSniffer.Screen("证书.png", PortalUpload.Photo().Content, out var proof).ShouldBeNull();
        async Task<long> VersionAsync(Guid id) => (await portal.WithDbAsync(db => db.RecordCorrections.AsNoTracking().SingleAsync(row => row.Id == id))).Version;
        var asked = await portal.ActAsync(owner, async services =>
        {
            var (corrections, own) = (services.GetRequiredService<RecordCorrectionService>(), services.GetRequiredService<OwnRecordService>());
            await own.CorrectAsync(new CorrectOwnRecord { MaritalStatus = MaritalStatus.Married, EthnicityCode = "01", Version = (await own.GetAsync(Ct)).Person.Version }, Ct);
            var certificate = new StateCredential { Kind = CredentialKind.SkillCertificate, Grade = CredentialGrade.SkillOne, Name = "焊工", AwardedOn = new DateOnly(2020, 5, 1), Reason = "证书原件" };
            var version = (await corrections.OwnAsync(Ct)).Version;
            Guid[] ids =
            [
                await corrections.AskAsync(null, certificate, [proof!], Ct),
                await corrections.AskAsync(CorrectedField.IdNumber, new AskForValue { Number = Some.IdNumber(), Grounds = "证件换领", Version = version }, [proof!], Ct),
                await corrections.AskAsync(CorrectedField.Team, new AskForValue { Choice = nameof(TalentTeam.Professional), Grounds = "岗位调整", Version = version }, [], Ct),
            ];
            await services.GetRequiredService<RecordCorrectionQuery>().MineAsync(Ct);
            await corrections.WithdrawAsync(ids[2], new DecideCorrection { Version = await VersionAsync(ids[2]) }, Ct);
            return ids;
        });
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var (desk, requests) = (services.GetRequiredService<RecordCorrectionDeskService>(), services.GetRequiredService<RecordCorrectionQuery>());
            foreach (var filter in new[] { new CorrectionFilter(), new CorrectionFilter { After = asked[0] }, new CorrectionFilter { Before = asked[1] } }) await requests.PageAsync(filter, Ct);
            await requests.OpenAsync(asked[1], "trace", Ct);
            await desk.AcceptAsync(asked[0], new DecideCorrection { Version = await VersionAsync(asked[0]) }, Ct);
            await Should.ThrowAsync<FluentValidation.ValidationException>(async () => await desk.AcceptAsync(asked[1], new DecideCorrection { NumberOnPaper = Some.IdNumber(), Version = await VersionAsync(asked[1]) }, Ct));
            return asked[0];
        });
        await portal.ActAsync(owner, async services =>
        {
            var phones = services.GetRequiredService<OwnPhoneService>();
            var code = await phones.AskForCodeAsync(new AskForCode { Phone = phone }, "198.51.100.5", Ct);
            await services.GetRequiredService<OwnDataExport>().WriteAsync(Stream.Null, Ct);
            await phones.ChangeAsync(code, new GivePhoneCode { Code = new string([.. (await portal.MessagesToAsync(phone))[0].Text.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]) }, Ct);
        });
    }

    private async Task RegisterAsync()
    {
        var phone = Some.Phone();
        await portal.WithAsync(async services => await services.GetRequiredService<RegistrationService>().RegisterAsync(
            await services.GetRequiredService<RegistrationService>().AskForCodeAsync(new AskForCode { Phone = phone }, "198.51.100.3", Ct),
            new RegisterApplicant { Code = new string([.. (await portal.MessagesToAsync(phone))[0].Text.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]), Name = Some.Name(), Password = Password, PasswordAgain = Password }, Ct));
    }

    private Task EmployAsync() => portal.ActAsync(world[Role.SystemAdministrator], services => services.GetRequiredService<AccountAdministrationService>()
        .CreateAsync(new CreateAccount { Name = Some.Name(), IdNumber = Some.IdNumber(), UserName = "newcomer", Roles = [Role.Auditor] }, Ct));

    private Task MendDraftAsync()
    {
        var page = Row(RowKind.MaterialPage, "Draft");
        return portal.ActAsync(page.Owner!, services => services.GetRequiredService<SubsidyDraftService>().RemoveMaterialAsync(CaseOf(page), Guid.Parse(page.Key), Ct));
    }

    /// <summary>A proof taken out of a draft for a level.</summary>
    private Task MendRecognitionAsync()
    {
        var proof = Row(RowKind.RecognitionProof, "Draft");
        return portal.ActAsync(proof.Owner!, services => services.GetRequiredService<RecognitionApplicantService>().RemoveProofAsync(RecognitionApplicationId.Parse(proof.Parent!.Key, null), Guid.Parse(proof.Key), Ct));
    }

    /// <summary>A number that belongs to an account already.</summary>
    private async Task NameSomebodyElseAsync()
    {
        var number = Some.IdNumber();
        await StartAsync(number);
        await Should.ThrowAsync<RefusedException>(() => StartAsync(number));
    }

    private async Task StartAsync(string number)
    {
        var account = await portal.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.WithoutPerson) = ("周同名", true));
        await portal.ActAsync(account, async services =>
        {
            var drafts = services.GetRequiredService<SubsidyDraftService>();
            await drafts.SaveIdentityAsync(await drafts.StartAsync(Ct), new SaveIdentity { Name = account.DisplayName, Number = number }, Ct);
        });
    }

    private Task CorrectAccountAsync()
    {
        var failed = Row(RowKind.Application, "PaymentFailed");
        return portal.ActAsync(failed.Owner!, services => services.GetRequiredService<SubsidyApplicantService>()
            .CorrectAccountAsync(CaseOf(failed), new SaveBankAccount { BankName = "农商银行", HolderName = failed.Owner!.DisplayName, Number = Some.BankCard() }, Ct));
    }

    /// <summary>Twice, because the second time the month is known and only its day of payment differs.</summary>
    private async Task ImportRosterAsync()
    {
        string[] row = [world.Employer.Name, world.Employer.CreditCode, Some.Name(), Some.IdNumber(), "2026-02", "已缴", "", "否"];
        foreach (var paidOn in new[] { "2026-02-15", "2026-02-16" })
        {
            row[6] = paidOn;
            var id = await InsuranceAsync(async roster =>
            {
                await using var file = Sheets.Xlsx([.. RosterColumns.Headings], row);
                return await roster.UploadAsync(new UploadedSheet("roster.xlsx"), file, Ct);
            });
            var version = await portal.WithDbAsync(db => db.RosterImports.Where(import => import.Id == id).Select(import => import.Version).SingleAsync());
            await InsuranceAsync(async roster =>
            {
                await roster.ConfirmAsync(id, new ConfirmRoster { Version = version }, Ct);
                return id;
            });
        }
    }

    private async Task<RosterImportId> InsuranceAsync(Func<RosterImportService, Task<RosterImportId>> act)
    {
        var id = await portal.ActAsync(world[Role.FirstReviewer], services => act(services.GetRequiredService<RosterImportService>()));
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return id;
    }

    /// <summary>A list of one new and one known person, written and taken back.</summary>
    private async Task ImportTalentsAsync()
    {
        string[][] rows = [["姓名", "证件号码", "手机号码", "学历", "单位", "统一社会信用代码", "职称", "职称级别", "职称取得日期"], [Some.Name(), Some.IdNumber(), Some.Phone(), "本科", world.Employer.Name, world.Employer.CreditCode, "工程师", "中级", "2020-01-01"]];
        foreach (var level in new[] { "本科", "硕士" })
        {
            rows[1][3] = level;
            var id = await TalentsAsync(async imports =>
            {
                await using var file = Sheets.Xlsx([.. rows, [Some.Name(), Some.IdNumber(), "", "", world.Employer.Name, "", "", "", ""]]);
                return await imports.UploadAsync(new UploadedSheet("list.xlsx"), file, Ct);
            });
            await TalentsAsync(async imports =>
            {
                await imports.ListAsync(id, Ct);
                var columns = (await imports.ColumnsAsync(id, Ct)).Columns;
                await imports.MapAsync(id, new MapTalentList { Columns = [.. columns.Select(column => column.Holds)], AsOf = CountyClock.DayOf(portal.Now), Version = 1 }, Ct);
                return id;
            });
            foreach (var undo in new[] { false, true })
                await TalentsAsync(async imports =>
                {
                    var version = (await imports.GetAsync(id, Ct)).Import.Version;
                    if (undo && level == "硕士") await imports.UndoAsync(id, new UndoTalentImport { Reason = "导错文件", Version = version }, Ct);
                    else if (!undo) await imports.ConfirmAsync(id, new ConfirmTalentList { Version = version }, Ct);
                    return id;
                });
            await TalentsAsync(async imports => (await imports.GetAsync(id, Ct)).Import.Id);
        }
    }

    private async Task<TalentImportId> TalentsAsync(Func<TalentImportService, Task<TalentImportId>> act)
    {
        var id = await portal.ActAsync(world[Role.FirstReviewer], services => act(services.GetRequiredService<TalentImportService>()));
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return id;
    }

    /// <summary>A list with numbers from its wish to its end, stopped and begun again on the way; another one rejected.</summary>
    private async Task TakeNumbersAsync()
    {
        var (mine, pending) = (default(NumberExportId), default(NumberExportId));
        await NumbersAsync(async exports => mine = await exports.AskAsync(new TalentFilter { Level = EducationLevel.Bachelor, BornFrom = 2000, BornTo = 2000 }, new AskForNumbers { IdNumber = true, Phone = true, Purpose = "核对名单" }, Ct));
        await portal.ActAsync(world[Role.FirstReviewer], async services => await services.GetRequiredService<JobService>().CancelAsync((await services.GetRequiredService<NumberExportService>().GetAsync(mine, Ct)).Job!.Id, Ct));
        await NumbersAsync(exports => exports.MakeAgainAsync(mine, Ct));
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await NumbersAsync(async exports =>
        {
            await exports.MineAsync(Ct);
            await exports.DownloadAsync(mine, Ct);
        });
        await portal.ActAsync(world[Role.FirstReviewer], async services =>
        {
            var (actor, db) = (services.GetRequiredService<ICurrentActor>().Actor, services.GetRequiredService<IPortalDb>());
            var export = new NumberExport($"HM26-{Some.Number()}", "全部", [.. Enumerable.Range(0, 60).Select(_ => PersonId.New())], [NumberColumn.Phone], "核对名单", 0, actor, portal.Now, portal.Now.AddDays(7));
            db.NumberExports.Add(export);
            pending = export.Id;
            await db.SaveChangesAsync(Ct);
        });
        await portal.ActAsync(world[Role.TalentOffice], async services =>
        {
            var desk = services.GetRequiredService<NumberExportDesk>();
            await desk.ListAsync(Ct);
            await desk.DecideAsync(pending, new DecideNumberExport { Opinion = "用途不明", Version = (await desk.GetAsync(pending, Ct)).Export.Version }, approve: false, Ct);
        });
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.WithAsync(services => services.GetRequiredService<NumberExportCleaning>().CleanAsync(Ct));

        Task NumbersAsync(Func<NumberExportService, Task> act) => portal.ActAsync(world[Role.FirstReviewer], services => act(services.GetRequiredService<NumberExportService>()));
    }

    private async Task UpholdAsync()
    {
        var id = ObjectionId.Parse(Row(RowKind.Objection, "Received").Key, null);
        foreach (var action in new[] { ObjectionAction.Register, ObjectionAction.Uphold })
        {
            var version = await portal.WithDbAsync(db => db.Objections.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
            await portal.ActAsync(world[Role.TalentOffice], services => services.GetRequiredService<ObjectionService>().TakeAsync(id, action, new DecideObjection { Reason = "经核查属实", Version = version }, Ct));
        }
    }

    /// <summary>An objection to a level: a letter about the same row, the register, the case page that names it, the answer.</summary>
    private async Task DismissLevelObjectionAsync()
    {
        var id = ObjectionId.Parse(Row(RowKind.Objection, "ReceivedAboutLevel").Key, null);
        var objection = await portal.WithDbAsync(db => db.Objections.OfType<LevelObjection>().AsNoTracking().SingleAsync(row => row.Id == id));
        await portal.ActAsync(world[Role.TalentOffice], async services =>
        {
            var entries = services.GetRequiredService<ObjectionEntryService>();
            await entries.ListsAsync(Ct);
            await entries.EnterAsync(objection.ListNumber, objection.Serial, new EnterObjection { Channel = ObjectionChannel.Letter, ReceivedOn = CountyClock.DayOf(portal.Now), Anonymous = true, Statement = "来信反映业绩不是本人完成" }, [], Ct);
            await services.GetRequiredService<RecognitionDeskQuery>().GetAsync(objection.ApplicationId, Ct);
            await services.GetRequiredService<ObjectionQueries>().GetAsync(id, Ct);
        });
        await RegisterAndDismissAsync(objection);
    }

    /// <summary>A letter against somebody on a public list of awards.</summary>
    private async Task DismissAwardObjectionAsync()
    {
        var list = await portal.WithDbAsync(db => db.AwardLists.AsNoTracking().Where(row => row.LastDay != null).OrderByDescending(row => row.LastDay).FirstAsync());
        // While the list could be objected to: later ones are leads and are not registered.
        var received = list.LastDay < CountyClock.DayOf(portal.Now) ? list.LastDay.Value : CountyClock.DayOf(portal.Now);
        await portal.ActAsync(world[Role.TalentOffice], services => services.GetRequiredService<ObjectionEntryService>().EnterAsync(
            list.Number!, list.Items[0].Serial, new EnterObjection { Channel = ObjectionChannel.Letter, ReceivedOn = received, Anonymous = false, Name = Some.Name(), Phone = Some.Phone(), Statement = "来信反映项目没有在本县实施" }, [], Ct));
        await RegisterAndDismissAsync(await portal.WithDbAsync(db => db.Objections.OfType<AwardObjection>().AsNoTracking().OrderByDescending(row => row.Number).FirstAsync()));
    }

    /// <summary>A file taken back from a nomination that is not sent, and a hearing before money of an award is asked back.</summary>
    private async Task KeepAwardsAsync()
    {
        var office = new AccountId(world[Role.TalentOffice].Id);
        var draft = await portal.WithDbAsync(db => db.AwardCases.AsNoTracking().OrderBy(row => row.Id).FirstAsync(row => row.ByOffice && row.SubmittedAt == null && row.StartedBy == office));
        await portal.ActAsync(world[Role.TalentOffice], services => services.GetRequiredService<AwardEmployerService>().RemoveMaterialAsync(draft.Id, draft.Materials[0].Id, Ct));
        var recovery = await portal.WithDbAsync(db => db.AwardRecoveries.AsNoTracking().OrderBy(row => row.Number).FirstAsync(row => row.State == RecoveryState.Proposed));
        await portal.ActAsync(world[Role.SecondReviewer], services => services.GetRequiredService<AwardRecoveryService>().MoveAsync(recovery.CaseId, new MoveRecovery { Action = RecoveryAction.Notify, Reason = "送达告知书", Version = recovery.Version }, Ct));
        var version = await portal.WithDbAsync(db => db.AwardRecoveries.Where(row => row.CaseId == recovery.CaseId).Select(row => row.Version).SingleAsync());
        var early = new RecordRepayment { Amount = 1, ReceivedOn = CountyClock.DayOf(portal.Now), Voucher = "缴款书00018", Version = version };
        await Should.ThrowAsync<RefusedException>(() => portal.ActAsync(world[Role.SecondReviewer], services => services.GetRequiredService<AwardRecoveryService>().RepayAsync(recovery.CaseId, early, Ct)));
        await PayByListAsync();
        await portal.ActAsync(world[Role.TalentOffice], async services =>
        {
            var (calls, experts) = (services.GetRequiredService<AwardCallQueries>(), services.GetRequiredService<AwardExpertRegister>());
            var (call, expert) = ((await calls.PageAsync(null, null, Ct)).Rows[0].Id.ToString(), (await experts.PageAsync(null, null, Ct)).Rows[0].Id.ToString());
            await calls.PageAsync(call, null, Ct);
            await calls.PageAsync(null, call, Ct);
            await calls.LatestAsync(AwardKind.Selection, Ct);
            await experts.PageAsync(expert, null, Ct);
            await experts.PageAsync(null, expert, Ct);
        });
        var moved = await portal.WithDbAsync(db => db.AwardCases.AsNoTracking().OrderBy(row => row.Id).FirstAsync(row => row.Status == AwardStatus.Named && row.EmployerId == world.Employer.Id));
        await new AwardMoves(portal).ChangeEmployerAsync(world[Role.TalentOffice], moved.Id, await portal.AddAccountAsync(Role.EmployerOfficer));
    }

    /// <summary>A list of instalments from its check to the bank's return, and another that is discarded.</summary>
    private async Task PayByListAsync()
    {
        var (moves, maker, checker) = (new AwardMoves(portal), world[Role.Finance], world.Second(Role.Finance));
        var batch = await portal.WithDbAsync(db => db.AwardBatches.AsNoTracking().OrderByDescending(row => row.Number).FirstAsync(row => row.State == PaymentBatchState.Draft && row.MadeByPerson == maker.PersonId));
        await moves.MoveBatchAsync(checker, batch.Id, PaymentBatchAction.Check);
        await moves.MoveBatchAsync(maker, batch.Id, PaymentBatchAction.Send);
        await portal.ActAsync(maker, services => services.GetRequiredService<AwardBatchService>().DownloadAsync(batch.Id, BankFileFormat.Csv, new ExplainPayment { Reason = "送银行" }, Ct));
        await moves.AnswerAsync(maker, batch.Id);
        await moves.RecordReturnAsync(maker, batch.Id);
        await moves.OrderAsync(maker, checker, batch.Lines[0].CaseId);
        var second = await moves.BatchAsync(maker);
        await moves.MoveBatchAsync(maker, second, PaymentBatchAction.Discard);
        await portal.ActAsync(maker, async services =>
        {
            var batches = services.GetRequiredService<AwardBatchQuery>();
            await batches.ListAsync(batch.Number, null, Ct);
            await batches.ListAsync(null, batch.Number, Ct);
            await batches.GetAsync(second, Ct);
        });
    }

    private async Task RegisterAndDismissAsync(Objection objection)
    {
        foreach (var action in new[] { ObjectionAction.Register, ObjectionAction.Dismiss })
        {
            var version = await portal.WithDbAsync(db => db.Objections.Where(row => row.Id == objection.Id).Select(row => row.Version).SingleAsync());
            await portal.ActAsync(world[Role.TalentOffice], async services =>
            {
                await services.GetRequiredService<ObjectionQueries>().ListAsync(ObjectionState.Received, objection.Number, Ct);
                await services.GetRequiredService<ObjectionService>().TakeAsync(objection.Id, action, new DecideObjection { Reason = "经核查不属实", Version = version }, Ct);
            });
        }
    }

    /// <summary>Policies with conditions of their own, from the making to a month accrued beside the allowance, and what a person could get.</summary>
    private async Task OwnPoliciesAsync()
    {
        var policies = new OwnPolicies(portal, world[Role.TalentOffice], world.Second(Role.TalentOffice));
        var (rent, talent) = (await policies.RentGrantAsync(), await policies.TalentAllowanceAsync());
        // A sum so small that it never does without a second review.
        var interest = await policies.LoanInterestAsync(form => form.Review.SecondReviewAbove = 1);
        var desks = await SubsidyDesks.OpenAsync(portal);
        var first = await desks.ApprovedAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await HoldAsync(first.Applicant, desks.World.Officer.EmployerId!.Value);
        foreach (var version in new[] { rent, talent, interest })
        {
            var made = await desks.OpenedAsync(version, first.Applicant);
            if (version == rent) await desks.FindAsync(made, new RecordFinding { OwnsHome = false, Evidence = "不动产登记中心查询无房" });
            if (version == rent) await desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.RentPaid, Yuan = 9_000, Evidence = "租赁发票" });
            var period = new LoanPeriodFields { Principal = 100_000, RatePercent = 3.6m, From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 2, 10) };
            if (version == interest) await desks.FindAsync(made, new RecordFinding { OfLoan = true, Contract = "齐农商借字 2026-001", Periods = [period], Evidence = "借款合同" });
            await desks.ApproveAsync(made);
        }

        await portal.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.Where(right => right.PersonId == first.Applicant.PersonId).ToListAsync(Ct)) right.Start();
            return await db.SaveChangesAsync(Ct);
        });
        portal.Clock.Advance(TimeSpan.FromDays(35));
        var month = YearMonth.Of(CountyClock.DayOf(portal.Now)).AddMonths(-1);
        var run = await portal.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<AccrualService>().StartAsync(new StartAccrual { Month = month.ToString() }, Ct));
        await portal.WithAsync(services => services.GetRequiredService<AccrualComputation>().RunAsync(run, (_, _) => Task.CompletedTask, Ct));
        await portal.ActAsync(first.Applicant, services => services.GetRequiredService<OwnBenefitsQuery>().GetAsync(Ct));
        await MeetAsync(desks, policies, first.Applicant);
        await portal.ActAsync(world[Role.TalentOffice], async services =>
        {
            var (queries, course) = (services.GetRequiredService<PolicyQueries>(), services.GetRequiredService<PolicyCourseService>());
            var policy = (await queries.PolicyAsync(talent.PolicyId, Ct))!;
            await course.RenameAsync(policy.Id, new RenamePolicy { NameZh = policy.NameZh + "（新）", NameEn = policy.NameEn, Group = policy.Group, Reason = "文件更名", Version = policy.Version }, Ct);
            policy = (await queries.PolicyAsync(talent.PolicyId, Ct))!;
            await course.CloseAsync(policy.Id, new ClosePolicy { From = CountyClock.DayOf(portal.Now).AddDays(10), Reason = "文件到期", Version = policy.Version }, Ct);
            await queries.StepsAsync(policy.Id, Ct);
            foreach (var changes in services.GetServices<IChangeHistory>().Where(history => history.Subject is nameof(Policy))) await changes.SinceAsync(policy.Id.Value, 0, Ct);
        });
    }

    /// <summary>Two benefits reviewed before either is approved; a one-off one withdrawn after another was approved beside it.</summary>
    private async Task MeetAsync(SubsidyDesks desks, OwnPolicies policies, Account applicant)
    {
        var (key, leading) = (await policies.TalentAllowanceAsync(900, nameZh: "骨干津贴", nameEn: "Key staff allowance"), await policies.TalentAllowanceAsync(1_000, nameZh: "领军津贴", nameEn: "Leading allowance"));
        var (one, two) = (await desks.OpenedAsync(key, applicant), await desks.OpenedAsync(leading, applicant));
        foreach (var made in new[] { one, two }) await desks.PassBothReviewsAsync(made);
        await desks.DecideAsync(one);
        await Should.ThrowAsync<RefusedException>(() => desks.DecideAsync(two));
        var grants = new List<DeskCase>();
        foreach (var (nameZh, nameEn, yuan) in new[] { ("安家补贴", "Settling grant", 10_000m), ("引进补贴", "Arrival grant", 15_000m) })
        {
            var version = await policies.PublishAsync(nameZh, nameEn, "settling", form =>
            {
                form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 1, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
                (form.Amounts!.Basis, form.Amounts.Flat, form.Amounts.InParts, form.WindowMonths) = (AmountBasis.Flat, yuan, true, 36);
                (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths) = (100, 0);
            });
            grants.Add(await desks.OpenedAsync(version, applicant));
            await desks.ApproveAsync(grants[^1]);
            portal.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var current = await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == grants[0].Id).Select(row => row.Version).SingleAsync(Ct));
        await portal.ActAsync(applicant, services => services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(grants[0].Id, new WithdrawApplication { Version = current }, Ct));
    }

    private Task HoldAsync(Account account, EmployerId employer) => portal.WithDbAsync(async db =>
    {
        var catalogue = HeldLevel.Catalogue();
        var held = HeldLevel.Of(catalogue, await db.People.SingleAsync(row => row.Id == account.PersonId, Ct), await db.Employers.SingleAsync(row => row.Id == employer, Ct), TalentLevel.E, new DateOnly(2026, 1, 10));
        db.CatalogueVersions.Add(catalogue);
        db.RecognitionApplications.Add(held.Application);
        db.Recognitions.Add(held.Recognition);
        return await db.SaveChangesAsync(Ct);
    });

    private async Task SucceedPolicyAsync()
    {
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        form.EffectiveFrom = CountyClock.DayOf(portal.Now).AddDays(30);
        var id = await portal.ActAsync(world[Role.TalentOffice], async slower =>
        {
            // Known here before a colleague writes: whoever saves it then was not first.
            await slower.GetRequiredService<IPortalDb>().Policies.SingleAsync(Ct);
            var first = await portal.ActAsync(world[Role.TalentOffice], services => services.GetRequiredService<PolicyOfficeService>().WriteAsync(form, Ct));
            await Should.ThrowAsync<Exception>(() => slower.GetRequiredService<PolicyOfficeService>().WriteAsync(form, Ct));
            return first;
        });
        await portal.ActAsync(world.Second(Role.TalentOffice), async services =>
        {
            var office = services.GetRequiredService<PolicyOfficeService>();
            await office.CheckAsync(id, await VersionAsync(), Ct);
            await services.GetRequiredService<PolicySimulationService>().StartAsync(id, new SimulatePolicy { TakeUpPercent = 100, NewcomersPercent = 100 }, Ct);
            while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var after in new[] { null, $"100~{Guid.NewGuid():N}" }) await services.GetRequiredService<PolicySimulationQueries>().PeopleAsync(id, gains: true, after, Ct);
            await services.GetRequiredService<PolicySimulationExport>().WriteAsync(id, gains: false, Stream.Null, Ct);
            await office.PublishAsync(id, await VersionAsync(), Ct);
        });
        await portal.WithAsync(services => services.GetRequiredService<DecisionReplay>().RunAsync(Ct));
        await portal.WithAsync(services => services.GetRequiredService<AwardReplay>().RunAsync(Ct));

        Task<long> VersionAsync() => portal.WithDbAsync(db => db.PolicyVersions.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
    }

    /// <summary>Files are dated by the machine's clock, so the portal's is no use to make them old.</summary>
    private Task SweepAsync() => portal.WithAsync(services =>
    {
        foreach (var file in Directory.EnumerateFiles(services.GetRequiredService<DocumentVaultOptions>().Directory, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, portal.Now.AddDays(-30));
        return services.GetRequiredService<DocumentVault>().SweepOrphansAsync(Ct);
    });

    private SeededRow Row(RowKind kind, string state) => world.All(kind).First(row => row.State == state);

    private static SubsidyApplicationId CaseOf(SeededRow row) => SubsidyApplicationId.Parse(row.Of(RowKind.Application)!.Key, null);
}
