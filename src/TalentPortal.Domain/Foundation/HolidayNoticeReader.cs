using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Reads "1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。" A clause is a list of dates followed at once by 放假 or 上班; the
/// weekdays and the number of days that the text states are checked, and a date that belongs to no clause is a problem.
/// </summary>
internal sealed partial class HolidayNoticeReader(int year)
{
    private const string Weekdays = "日一二三四五六";
    private const string DatePattern = @"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:\([^)]*\))?";

    private readonly List<Refusal> problems = [];
    private readonly List<DateOnly> daysOff = [];
    private readonly List<DateOnly> workdays = [];

    public HolidayNoticeReading Read(string text)
    {
        // Full-width digits and brackets become plain ones; a pasted line break may fall anywhere.
        var plain = Blanks().Replace(text.Normalize(NormalizationForm.FormKC), "");
        CheckTitle(plain);
        var start = plain.IndexOf("一、", StringComparison.Ordinal);
        ReadClauses(start < 0 ? plain : plain[start..]);
        if (daysOff.Count == 0 && problems.Count == 0) problems.Add(CalendarRefusals.NothingFound);
        if (problems.Count > 0) return new HolidayNoticeReading(null, problems);

        var number = Number().Match(plain);
        var notice = new HolidayNotice(year, HolidayNotice.TitleOf(year), number.Success ? number.Value : null, daysOff, workdays);
        var contradictions = notice.Problems();
        return new HolidayNoticeReading(contradictions.Count == 0 ? notice : null, contradictions);
    }

    private void CheckTitle(string plain)
    {
        var title = Title().Match(plain);
        if (title.Success && int.Parse(title.Groups[1].Value, CultureInfo.InvariantCulture) is var found && found != year)
            problems.Add(CalendarRefusals.NoticeOfOtherYear.With(found, year));
    }

    private void ReadClauses(string body)
    {
        foreach (Match clause in Clause().Matches(body))
        {
            var dates = ReadDates(clause);
            if (clause.Groups["off"].Success) daysOff.AddRange(dates);
            else workdays.AddRange(dates);
            if (clause.Groups["count"].Success && int.Parse(clause.Groups["count"].Value, CultureInfo.InvariantCulture) is var said && said != dates.Count)
                problems.Add(CalendarRefusals.WrongCount.With(clause.Value, said, dates.Count));
        }

        // The date under the signature lies in the year before and is no part of the arrangement.
        var left = Date().Matches(Clause().Replace(body, ""));
        problems.AddRange(left
            .Where(date => !date.Groups["year"].Success || date.Groups["year"].Value == year.ToString(CultureInfo.InvariantCulture))
            .Select(date => CalendarRefusals.DateNotUnderstood.With(date.Value)));
    }

    private List<DateOnly> ReadDates(Match clause)
    {
        List<DateOnly> dates = [];
        var (inYear, inMonth, upTo) = (year, 0, false);
        foreach (Match match in Date().Matches(clause.Groups["dates"].Value))
        {
            inYear = NumberIn(match, "year") ?? inYear;
            inMonth = NumberIn(match, "month") ?? inMonth;
            if (ReadDate(match, inYear, inMonth) is not { } date) return dates;
            if (!upTo) dates.Add(date);
            else if (dates.Count == 0 || date <= dates[^1]) problems.Add(CalendarRefusals.RangeEndsBeforeStart.With(clause.Value));
            else for (var day = dates[^1].AddDays(1); day <= date; day = day.AddDays(1)) dates.Add(day);
            upTo = match.Groups["upto"].Success;
        }

        return dates;
    }

    private DateOnly? ReadDate(Match match, int inYear, int inMonth)
    {
        var text = $"{inYear:0000}-{inMonth:00}-{NumberIn(match, "day"):00}";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problems.Add(CalendarRefusals.NoSuchDate.With(match.Value));
            return null;
        }

        var weekday = match.Groups["weekday"];
        if (weekday.Success && Weekdays[(int)date.DayOfWeek] != (weekday.Value == "天" ? '日' : weekday.Value[0]))
            problems.Add(CalendarRefusals.WrongWeekday.With(date, weekday.Value));
        return date;
    }

    private static int? NumberIn(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"国务院办公厅关于([0-9]{4})年部分节假日安排的通知")]
    private static partial Regex Title();

    [GeneratedRegex(@"国办发(?:明电)?〔[0-9]{4}〕[0-9]+号")]
    private static partial Regex Number();

    [GeneratedRegex("(?<dates>" + DatePattern + "(?:(?:至|到|[-—~]+|、|,|和|及)" + DatePattern + ")*)(?:均|照常|正常)*"
        + "(?:(?<off>放假)(?:调休)?,?(?:共?(?<count>[0-9]{1,3})天)?|(?<work>上班))")]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?:(?<year>[0-9]{4})年)?(?:(?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})日(?:\([^)]*?(?:(?:周|星期)(?<weekday>[一二三四五六日天]))?\))?(?<upto>至|到|[-—~]+)?")]
    private static partial Regex Date();
}
