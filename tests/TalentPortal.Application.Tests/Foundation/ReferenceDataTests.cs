using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class ReferenceDataTests
{
    [Fact]
    public async Task EnsureAsync_EmptyDatabase_BringsTheNoticesOf2025And2026()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var calendar = await host.InScopeAsync<CalendarQueries, WorkingCalendar>(queries => queries.CurrentAsync(CancellationToken.None));
        var data = new WorkingCalendar(OfficialNotices.All.Select(notice => CalendarYear.Official(notice, null, DateTime.UnixEpoch)));
        Enumerable.Range(0, 3 * 365).Select(new DateOnly(2025, 1, 1).AddDays).ShouldAllBe(date => calendar.IsWorkingDay(date) == data.IsWorkingDay(date));
        (calendar.IsProvisional(2025), calendar.IsProvisional(2026), calendar.IsProvisional(2027)).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task EnsureAsync_Again_ChangesNothingThatWasCorrected()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var notice = OfficialNotices.All.Single(known => known.Year == 2026);
        var corrected = new HolidayNotice(2026, notice.Title, null, [.. notice.DaysOff, new DateOnly(2026, 9, 3)], notice.Workdays);
        await host.InScopeAsync<PortalDb>(async db =>
        {
            var year = await db.CalendarYears.SingleAsync(known => known.Year == 2026);
            year.Enter(corrected, "王芳", DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        await host.InScopeAsync<ReferenceData>(data => data.EnsureAsync(CancellationToken.None));

        var calendar = await host.InScopeAsync<CalendarQueries, WorkingCalendar>(queries => queries.CurrentAsync(CancellationToken.None));
        calendar.IsWorkingDay(new DateOnly(2026, 9, 3)).ShouldBeFalse();
        calendar.CountOfYear(2026).ShouldBe(247);
    }

    [Fact]
    public async Task EnsureAsync_TwoProcessesAtOnce_BringEachYearOnce()
    {
        await using var host = await CalendarHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => host.InScopeAsync<ReferenceData>(data => data.EnsureAsync(CancellationToken.None)))));
        var years = await host.InScopeAsync<PortalDb, List<int>>(db => db.CalendarYears.Select(year => year.Year).Order().ToListAsync());
        years.ShouldBe([2025, 2026]);
    }

    [Fact]
    public async Task EnsureAsync_NoticeCameWithANewerPortal_MovesTheLimitsThatRestedOnTheProvisionalYear()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        await host.InScopeAsync<PortalDb>(db => db.CalendarYears.Where(year => year.Year == 2026).ExecuteDeleteAsync());
        host.Time.AdjustTime(new DateTimeOffset(2026, 9, 17, 4, 0, 0, TimeSpan.Zero));
        var number = await host.SubmittedCaseAsync(intakeDays: 2);
        await host.InScopeAsync<ReferenceData>(data => data.EnsureAsync(CancellationToken.None));

        // Without the notice Sunday the 20th is a weekend; with it, a working day.
        var year = await host.InScopeAsync<PortalDb, CalendarYear>(db => db.CalendarYears.SingleAsync(known => known.Year == 2026));
        year.Moved.ShouldBe([new MovedDeadline(number, LimitKind.Desk, new DateOnly(2026, 9, 21), new DateOnly(2026, 9, 20))]);
    }
}
