using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Application.Tests.Notices;

public sealed class NoticeCourseTests : IAsyncLifetime
{
    private static readonly DateOnly BeforeNationalDay = new(2026, 9, 24);

    private readonly PortalHost host = new();
    private NoticeWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        world = await NoticeWorld.OnAsync(host, BeforeNationalDay);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("2026-09-24", "2026-10-09")]
    [InlineData("2026-04-29", "2026-05-09")]
    public async Task Months_UntilTheLastDayIsOver_AreNotPayable(string published, string lastDay)
    {
        NoticeWorld.GoTo(host, DateOnly.Parse(published, null));
        var person = await world.ApprovedAsync("张建明");
        (await world.PayableAsync(person)).ShouldBe(0);
        await world.PublishedAsync();
        for (var day = DateOnly.Parse(published, null); day <= DateOnly.Parse(lastDay, null); day = day.AddDays(1))
        {
            NoticeWorld.GoTo(host, day);
            await world.DayEndsAsync();
            (await world.PayableAsync(person)).ShouldBe(0, day.ToString("O"));
        }

        NoticeWorld.GoTo(host, DateOnly.Parse(lastDay, null).AddDays(1));
        await world.DayEndsAsync();
        (await world.PayableAsync(person)).ShouldBe(3);
        (await world.StatusAsync(person)).ShouldBe(SubsidyStatus.AwaitingPayment);
        (await world.RightAsync(person)).ShouldBe(EntitlementState.Running);
    }

    [Fact]
    public async Task Draft_TakesItsMonths_SoThatASecondDraftFindsNobody()
    {
        await world.ApprovedAsync("张建明");
        await world.DraftAsync();

        (await Should.ThrowAsync<RefusedException>(world.DraftAsync())).Refusal.ShouldBe(NoticeRefusals.NobodyToPublish);
    }

    [Fact]
    public async Task Draft_ThrownAway_GivesItsMonthsBack()
    {
        await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        await host.ActAsync(world.Maker, async services =>
            await services.GetRequiredService<NoticeDraftService>().CancelAsync(id, new CancelNotice { Reason = "标题写错", Version = await world.VersionAsync(id) }, CancellationToken.None));

        (await world.DraftAsync()).ShouldNotBe(id);
    }

    [Fact]
    public async Task Draft_WithOneLeftOut_CountsTheOthersOnly()
    {
        await world.ApprovedAsync("张建明");
        await world.ApprovedAsync("李晓华");
        var id = await world.DraftAsync();
        var first = await host.WithDbAsync(db => db.NoticeItems.Where(item => item.NoticeId == id).OrderBy(item => item.Serial).Select(item => item.Id).FirstAsync());
        await host.ActAsync(world.Maker, async services =>
            await services.GetRequiredService<NoticeDraftService>().LeaveOutAsync(id, first, await world.VersionAsync(id), CancellationToken.None));

        var notice = await host.WithDbAsync(db => db.Notices.SingleAsync(row => row.Id == id));
        (notice.People, notice.Total).ShouldBe((1, Money.FromYuan(1_650)));
        (await host.WithDbAsync(db => db.NoticeItems.Where(item => item.NoticeId == id).Select(item => item.Serial).SingleAsync())).ShouldBe(1);
        (await host.WithDbAsync(db => db.AccrualLines.CountAsync(line => line.NoticeItemId == null))).ShouldBe(3);
    }

    [Fact]
    public async Task Notice_CheckedByItsMaker_IsRefused()
    {
        await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        var check = host.ActAsync(world.Maker, async services =>
            await services.GetRequiredService<NoticePublicationService>().CheckAsync(id, await world.VersionAsync(id), CancellationToken.None));

        (await Should.ThrowAsync<RefusedException>(check)).Refusal.ShouldBe(NoticeRefusals.MakerMayNotCheck);
    }

    [Fact]
    public async Task Notice_WithSomebodyWhoWithdrewSinceTheCheck_DoesNotGoOut()
    {
        var person = await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        await world.CheckAsync(id);
        await host.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Application.Foundation.IPortalDb>();
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == person.Application);
            var clock = await services.GetRequiredService<Application.Subsidies.CaseClocks>().NowAsync(CancellationToken.None);
            var applicant = new Domain.Accounts.Actor(application.StartedBy, "张建明", Domain.Accounts.AccessTable.CapabilitiesOf([Domain.Accounts.Role.Applicant])) { Person = person.Person };
            application.Withdraw(applicant, null, clock);
            await db.SaveChangesAsync(CancellationToken.None);
        });

        (await Should.ThrowAsync<RefusedException>(world.PublishAsync(id))).Refusal.ShouldBe(NoticeRefusals.LinesChanged);
    }

    [Fact]
    public async Task TwoWhoShareNameAndEmployer_AreToldApartByAMaskedNumber()
    {
        await world.ApprovedAsync("张伟", "齐河同名科技有限公司");
        await world.ApprovedAsync("张伟", "齐河同名科技有限公司");
        await world.ApprovedAsync("张伟", "齐河另一家有限公司");
        var id = await world.DraftAsync();

        var shown = await host.WithDbAsync(db => db.NoticeItems.Where(item => item.NoticeId == id).Select(item => new { item.EmployerName, item.ShownIdNumber }).ToListAsync());
        shown.Where(item => item.EmployerName.Contains("同名", StringComparison.Ordinal)).ShouldAllBe(item => item.ShownIdNumber!.Contains("**********"));
        shown.Single(item => item.EmployerName.Contains("另一家", StringComparison.Ordinal)).ShownIdNumber.ShouldBeNull();
    }

    [Fact]
    public async Task List_FiveWorkingDaysAfterItsEnd_ComesDown()
    {
        await world.ApprovedAsync("张建明");
        var number = await world.PublishedAsync();
        NoticeWorld.GoTo(host, new DateOnly(2026, 10, 14));
        (await ShownAsync(number)).ShouldNotBeNull();
        NoticeWorld.GoTo(host, new DateOnly(2026, 10, 15));
        (await ShownAsync(number)).ShouldBeNull("also before the daily work ran");
        await world.DayEndsAsync();
        (await host.WithDbAsync(db => db.Notices.Where(row => row.Number == number).Select(row => row.State).SingleAsync())).ShouldBe(NoticeState.TakenDown);
    }

    [Fact]
    public async Task DayEnding_InTwoProcessesAtOnce_MovesEachCaseOnce()
    {
        ListedCase[] people = [await world.ApprovedAsync("张建明"), await world.ApprovedAsync("李晓华"), await world.ApprovedAsync("王伟")];
        await world.PublishedAsync();
        NoticeWorld.GoTo(host, new DateOnly(2026, 10, 10));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await world.DayEndsAsync();
            }
            catch (StaleVersionException)
            {
                // The other was a moment earlier; that is the promise.
            }
        }));
        await world.DayEndsAsync();

        foreach (var person in people)
        {
            var application = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == person.Application));
            application.History.Count(step => step.Action is SubsidyAction.EndPublicity).ShouldBe(1);
        }
    }

    [Fact]
    public async Task HolidayNotice_EnteredWhileAListRuns_MovesItsLastDay()
    {
        NoticeWorld.GoTo(host, new DateOnly(2026, 12, 30));
        await world.ApprovedAsync("张建明");
        var number = await world.PublishedAsync();
        var off = CalendarYear.Provisional(2027).Days.Select(day => day.Date).Concat([new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 5)]);
        var announced = new HolidayNotice(2027, HolidayNotice.TitleOf(2027), null, off, []);
        var moved = await host.WithAsync(async services =>
        {
            var calendar = await services.GetRequiredService<Application.Foundation.CalendarQueries>().WithAsync([announced], CancellationToken.None);
            var result = await services.GetRequiredService<Application.Foundation.DeadlineRecount>().ApplyAsync(calendar, new DateOnly(2027, 1, 1), CancellationToken.None);
            await services.GetRequiredService<Application.Foundation.IPortalDb>().SaveChangesAsync(CancellationToken.None);
            return result;
        });

        moved.ShouldContain(new MovedDeadline(number, LimitKind.Notice, new DateOnly(2027, 1, 7), new DateOnly(2027, 1, 11)));
        (await host.WithDbAsync(db => db.Notices.Where(row => row.Number == number).Select(row => row.LastDay).SingleAsync())).ShouldBe(new DateOnly(2027, 1, 11));
    }

    private Task<PublicNotice?> ShownAsync(string number) =>
        host.WithAsync(async services => (await services.GetRequiredService<PublicNoticeQueries>().WholeAsync(number, CancellationToken.None)).Notice);
}
