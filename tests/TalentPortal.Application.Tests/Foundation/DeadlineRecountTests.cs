using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class DeadlineRecountTests
{
    private static readonly DateOnly FirstChange = HolidayNotice.FirstDayReached(2027);
    // Invented: Monday 4 January off as well, made up on Sunday the 10th.
    private static readonly HolidayNotice Notice = new(2027, HolidayNotice.TitleOf(2027), null,
        [.. CalendarYear.Provisional(2027).Days.Select(day => day.Date), new DateOnly(2027, 1, 4)], [new DateOnly(2027, 1, 10)]);

    [Fact]
    public async Task ApplyAsync_NoticeOfTheComingYear_MovesWhatRestsOnItAndLeavesTheRest()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var thisYear = await host.SubmittedCaseAsync(intakeDays: 1);
        var nextYear = await host.SubmittedCaseAsync(intakeDays: 2);
        var moved = await RecountAsync(host);

        moved.ShouldBe([new MovedDeadline(nextYear, LimitKind.Desk, new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 5))]);
        var after = await host.InScopeAsync<PortalDb, List<SubsidyApplication>>(db => db.SubsidyApplications.OrderBy(row => row.CaseNumber).ToListAsync());
        after.Select(row => (row.CaseNumber, row.SortsOn, row.Deadline!.IsProvisional, row.Version)).ShouldBe(
            [(thisYear, new DateOnly(2026, 12, 31), false, 1), (nextYear, new DateOnly(2027, 1, 5), false, 2)]);
    }

    [Fact]
    public async Task PreviewAsync_SameNotice_NamesTheSameMovesAndChangesNothing()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        await host.SubmittedCaseAsync(intakeDays: 2);
        await host.SubmittedCaseAsync(intakeDays: 9);
        var coming = await host.InScopeAsync<CalendarQueries, WorkingCalendar>(queries => queries.WithAsync([Notice], CancellationToken.None));
        var preview = await host.InScopeAsync<DeadlineRecount, IReadOnlyList<MovedDeadline>>(recount => recount.PreviewAsync(coming, FirstChange, CancellationToken.None));

        var untouched = await host.InScopeAsync<PortalDb, int>(db => db.SubsidyApplications.CountAsync(row => row.Deadline!.IsProvisional && row.Version == 1));
        untouched.ShouldBe(2);
        (await RecountAsync(host)).ShouldBe(preview, ignoreOrder: true);
    }

    [Fact]
    public async Task ApplyAsync_ClockStandsStill_MovesTheApplicantsLimitAndNotTheDesks()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        host.Time.AdjustTime(new DateTimeOffset(2026, 12, 18, 4, 0, 0, TimeSpan.Zero));
        var number = await host.SubmittedCaseAsync(intakeDays: 12);
        await host.AskForCorrectionAsync(number);
        (await RecountAsync(host)).ShouldBe([new MovedDeadline(number, LimitKind.Correction, new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 5))]);
    }

    private static Task<IReadOnlyList<MovedDeadline>> RecountAsync(CalendarHost host) =>
        host.InScopeAsync<PortalDb, IReadOnlyList<MovedDeadline>>(async db =>
        {
            var coming = await new CalendarQueries(db).WithAsync([Notice], CancellationToken.None);
            var moved = await new DeadlineRecount([new SubsidyLimits(db)]).ApplyAsync(coming, FirstChange, CancellationToken.None);
            await db.SaveChangesAsync();
            return moved;
        });
}
