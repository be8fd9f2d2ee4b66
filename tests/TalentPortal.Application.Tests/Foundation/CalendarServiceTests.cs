using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class CalendarServiceTests
{
    // Invented: the notice for 2027 was not announced when this was written.
    private const string NoticeFor2027 = """
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月14日（周日）上班。
        三、清明节：4月3日（周六）至5日（周一）放假，共3天。
        四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
        五、端午节：6月9日（周三）放假1天，不调休。
        六、中秋节：9月15日（周三）放假1天，不调休。
        七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
        """;

    private static readonly DateOnly BeforeNotice = new(2027, 2, 12), AfterNotice = new(2027, 2, 14);

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task FormAsync_AnnouncedYear_ReadsBackToTheSameDays(int year)
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var form = await host.InScopeAsync<CalendarService, EnterHolidayNotice>(service => service.FormAsync(year, CancellationToken.None));
        var data = OfficialNotices.All.Single(notice => notice.Year == year);
        var read = form.Read().Notice!;
        read.DaysOff.ShouldBe(data.DaysOff);
        read.Workdays.ShouldBe(data.Workdays);
        (form.Version, form.Number).ShouldBe((1, data.Number));
    }

    [Fact]
    public async Task PreviewAsync_PastedNotice_ShowsTheDaysAndLimitsAndSavesNothing()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var number = await CaseOverSpringFestivalAsync(host);
        var preview = await host.InScopeAsync<CalendarService, HolidayNoticePreview>(service => service.PreviewAsync(Pasted(), CancellationToken.None));

        preview.Problems.ShouldBeEmpty();
        preview.WorkingDays.ShouldBe(248);
        preview.Changes.ShouldContain(new ChangedDay(new DateOnly(2027, 2, 11), false));
        preview.Changes.ShouldContain(new ChangedDay(new DateOnly(2027, 5, 8), true));
        preview.Changes.Count.ShouldBe(8);
        preview.Moved.ShouldBe([new MovedDeadline(number, LimitKind.Desk, BeforeNotice, AfterNotice)]);
        (await host.InScopeAsync<PortalDb, int>(db => db.CalendarYears.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task EnterAsync_PastedNotice_MovesTheLimitsAndRemembersThem()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var number = await CaseOverSpringFestivalAsync(host);
        await EnterAsync(host, Pasted());

        var overview = await host.InScopeAsync<CalendarQueries, CalendarYearOverview>(queries => queries.YearAsync(2027, CancellationToken.None));
        overview.Source.IsProvisional.ShouldBeFalse();
        overview.Source.EnteredBy.ShouldBe("王芳");
        overview.Source.Moved.ShouldBe([new MovedDeadline(number, LimitKind.Desk, BeforeNotice, AfterNotice)]);
        var deadline = await host.InScopeAsync<PortalDb, Deadline?>(db => db.SubsidyApplications.AsNoTracking().Select(row => row.Deadline).SingleAsync());
        (deadline!.DueOn, deadline.IsProvisional).ShouldBe((AfterNotice, false));
    }

    [Fact]
    public async Task EnterAsync_CorrectedNotice_ReplacesTheFirst()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        await EnterAsync(host, Pasted());
        var form = await host.InScopeAsync<CalendarService, EnterHolidayNotice>(service => service.FormAsync(2027, CancellationToken.None));
        form.Holidays.Single(row => row.Holiday is StatutoryHoliday.DragonBoat).To = new DateOnly(2027, 6, 10);
        await EnterAsync(host, form);

        var calendar = await host.InScopeAsync<CalendarQueries, WorkingCalendar>(queries => queries.CurrentAsync(CancellationToken.None));
        calendar.IsWorkingDay(new DateOnly(2027, 6, 10)).ShouldBeFalse();
        calendar.CountOfYear(2027).ShouldBe(247);
    }

    [Fact]
    public async Task EnterAsync_FormRenderedBeforeAColleagueSaved_IsStale()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        await EnterAsync(host, Pasted());
        await Should.ThrowAsync<StaleVersionException>(() => EnterAsync(host, Pasted()));
    }

    [Fact]
    public async Task EnterAsync_TextThatContradictsItself_IsRefusedAndNothingIsSaved()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var form = Pasted();
        form.Text = form.Text!.Replace("2月14日（周日）", "2月14日（周六）");
        (await Should.ThrowAsync<RefusedException>(() => EnterAsync(host, form))).Refusal.ShouldBe(CalendarRefusals.WrongWeekday);
        (await host.InScopeAsync<PortalDb, int>(db => db.CalendarYears.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task EnterAsync_WithoutTheCapability_IsForbidden()
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        host.Actor = host.Actor with { Capabilities = AccessTable.CapabilitiesOf([Role.FirstReviewer]) };
        await Should.ThrowAsync<ForbiddenException>(() => EnterAsync(host, Pasted()));
        await Should.ThrowAsync<ForbiddenException>(() => host.InScopeAsync<CalendarService>(service => service.FormAsync(2027, CancellationToken.None)));
        await Should.ThrowAsync<ForbiddenException>(() => host.InScopeAsync<CalendarService>(service => service.PreviewAsync(Pasted(), CancellationToken.None)));
    }

    [Theory]
    [InlineData("2027-05-01", "2027-04-30")]
    [InlineData("2027-05-01", "2027-05-30")]
    [InlineData(null, "2027-05-01")]
    public async Task PreviewAsync_ImpossibleStretch_IsInvalidBesideItsField(string? from, string to)
    {
        await using var host = await CalendarHost.StartWithNoticesAsync();
        var form = await host.InScopeAsync<CalendarService, EnterHolidayNotice>(service => service.FormAsync(2027, CancellationToken.None));
        (form.Holidays[3].From, form.Holidays[3].To) = (from is null ? null : DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        var invalid = await Should.ThrowAsync<ValidationException>(() => host.InScopeAsync<CalendarService>(service => service.PreviewAsync(form, CancellationToken.None)));
        invalid.Errors.Single().PropertyName.ShouldStartWith("Holidays[3].");
    }

    private static EnterHolidayNotice Pasted() => new() { Year = 2027, Text = NoticeFor2027 };

    private static Task EnterAsync(CalendarHost host, EnterHolidayNotice form) =>
        host.InScopeAsync<CalendarService>(service => service.EnterAsync(form, CancellationToken.None));

    /// <summary>Handed in on Wednesday 3 February 2027, three days for intake: the provisional year says Friday the 12th.</summary>
    private static Task<string> CaseOverSpringFestivalAsync(CalendarHost host)
    {
        host.Time.AdjustTime(new DateTimeOffset(2027, 2, 3, 4, 0, 0, TimeSpan.Zero));
        return host.SubmittedCaseAsync(intakeDays: 3);
    }
}
