using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class HolidayNoticeTests
{
    private const string NoticeFor2025 = """
        国务院办公厅关于2025年部分节假日安排的通知
        国办发明电〔2024〕12号
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        　　经国务院批准，现将2025年放假调休日期的具体安排通知如下。
        　　一、元旦：1月1日（周三）放假1天，不调休。
        　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
        　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
        　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
        　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
        　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
        　　节假日期间，各单位要妥善安排好值班和安全工作。
        国务院办公厅
        2024年11月12日
        """;

    private const string NoticeFor2026 = """
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        """;

    [Theory]
    [InlineData(2025, NoticeFor2025)]
    [InlineData(2026, NoticeFor2026)]
    public void Parse_WordingOfTheNotice_GivesTheDaysOfTheData(int year, string text)
    {
        var data = OfficialNotices.All.Single(notice => notice.Year == year);
        var reading = HolidayNotice.Parse(year, text);
        reading.Problems.ShouldBeEmpty();
        reading.Notice!.DaysOff.ShouldBe(data.DaysOff);
        reading.Notice.Workdays.ShouldBe(data.Workdays);
    }

    [Fact]
    public void Parse_WholeNotice_KeepsTitleAndNumber()
    {
        var notice = HolidayNotice.Parse(2025, NoticeFor2025).Notice!;
        (notice.Title, notice.Number).ShouldBe(("国务院办公厅关于2025年部分节假日安排的通知", "国办发明电〔2024〕12号"));
    }

    [Fact]
    public void Parse_LinesBrokenAnywhereAndHalfWidthSigns_ReadsTheSame()
    {
        var pasted = NoticeFor2026.Replace("（", "(").Replace("）", ")").Replace("，", ",").Replace("至", "\n 至 ").Replace("月", "月\t");
        HolidayNotice.Parse(2026, pasted).Notice!.DaysOff.ShouldBe(OfficialNotices.All[1].DaysOff);
    }

    [Fact]
    public void Parse_HolidayThatReachesBackToDecember_TakesThoseDaysToo()
    {
        var text = NoticeFor2026.Replace("1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。",
            "2025年12月30日（周二）至2026年1月1日（星期四）放假调休，共3天。2025年12月28日（星期天）上班。");
        var notice = HolidayNotice.Parse(2026, text).Notice!;
        notice.DaysOff.Take(3).ShouldBe([Day("2025-12-30"), Day("2025-12-31"), Day("2026-01-01")]);
        notice.Workdays[0].ShouldBe(Day("2025-12-28"));
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "1月4日（周日）上班", "1月4日（周一）上班", CalendarRefusals.WrongWeekday.Code },
        { "1月4日（周日）上班", "1月5日（周一）上班", CalendarRefusals.WorkdayOnWeekday.Code },
        { "1月4日（周日）上班", "1月3日（周六）上班", CalendarRefusals.OffAndWorked.Code },
        { "1月4日（周日）上班", "1月4日（周日）补班", CalendarRefusals.DateNotUnderstood.Code },
        { "共3天。1月4日", "共4天。1月4日", CalendarRefusals.WrongCount.Code },
        { "至23日（农历正月初七、周一）", "至13日", CalendarRefusals.RangeEndsBeforeStart.Code },
        { "2月28日（周六）", "2月30日（周六）", CalendarRefusals.NoSuchDate.Code },
        { "1月4日（周日）上班", "2024年1月6日（周六）上班", CalendarRefusals.OutsideYear.Code },
        { "二、春节：2月15日", "二、春节：15日", CalendarRefusals.NoSuchDate.Code },
        { "三、清明节：4月4日（周六）至6日（周一）放假，共3天。", "", CalendarRefusals.FewerDaysThanTheLaw.Code },
        { "五、端午节：6月19日（周五）至21日（周日）放假，共3天。", "五、端午节：6月20日至21日放假。", CalendarRefusals.StatutoryDayWorked.Code },
        { "一、元旦", "国务院办公厅关于2025年部分节假日安排的通知。一、元旦", CalendarRefusals.NoticeOfOtherYear.Code },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Parse_MistakeInTheText_GivesAProblemAndNoNotice(string right, string wrong, string code)
    {
        NoticeFor2026.ShouldContain(right);
        var reading = HolidayNotice.Parse(2026, NoticeFor2026.Replace(right, wrong));
        reading.Notice.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Code == code);
    }

    [Fact]
    public void Parse_TextOfAnotherYearsNotice_IsNotTaken() => HolidayNotice.Parse(2027, NoticeFor2026).Notice.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("节假日期间，各单位要妥善安排好值班。")]
    public void Parse_TextWithoutDates_SaysThatNothingWasFound(string text) =>
        HolidayNotice.Parse(2026, text).Problems.ShouldBe([CalendarRefusals.NothingFound]);

    [Theory]
    [InlineData(2013)]
    [InlineData(2100)]
    public void Problems_YearOutsideTheTables_SaysSo(int year) =>
        new HolidayNotice(year, "t", null, [new DateOnly(year, 1, 1)], []).Problems().ShouldBe([CalendarRefusals.YearNotSupported]);
}
