using FluentValidation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The State Council's notice of one year: its pasted wording, or its days filled in holiday by holiday.</summary>
public sealed class EnterHolidayNotice
{
    public const int WorkdayFields = 8;

    public int Year { get; set; }
    /// <summary>Version of the entered year when the form was rendered; 0 when none was entered.</summary>
    public long Version { get; set; }
    /// <summary>The wording; when it is there, the fields below are not read.</summary>
    public string? Text { get; set; }
    public string? Number { get; set; }
    public List<HolidayDays> Holidays { get; set; } = [];
    public List<DateOnly?> Workdays { get; set; } = [];

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public HolidayNoticeReading Read() => HasText ? HolidayNotice.Parse(Year, Text!) : ReadFields();

    private HolidayNoticeReading ReadFields()
    {
        var daysOff = Holidays.SelectMany(holiday => holiday.Days());
        var number = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim();
        var notice = new HolidayNotice(Year, HolidayNotice.TitleOf(Year), number, daysOff, Workdays.OfType<DateOnly>());
        var problems = notice.Problems();
        return new HolidayNoticeReading(problems.Count == 0 ? notice : null, problems);
    }
}

/// <summary>The days off of one holiday; both empty when it is part of another one's (Mid-Autumn within National Day).</summary>
public sealed class HolidayDays
{
    public StatutoryHoliday Holiday { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public IEnumerable<DateOnly> Days()
    {
        if (From is not { } from) yield break;
        for (var date = from; date <= (To ?? from); date = date.AddDays(1)) yield return date;
    }
}

public sealed class EnterHolidayNoticeValidator : AbstractValidator<EnterHolidayNotice>
{
    private const int LongestText = 10_000;
    private const int LongestHoliday = 20;

    public EnterHolidayNoticeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Text).MaximumLength(LongestText).WithMessage(_ => texts["calendar.notice.text.too_long", LongestText]);
        RuleFor(form => form.Number).MaximumLength(40).WithMessage(_ => texts["calendar.notice.number.too_long"]);
        RuleForEach(form => form.Holidays).ChildRules(holiday =>
        {
            holiday.RuleFor(days => days.From).NotNull().When(days => days.To is not null).WithMessage(_ => texts["calendar.notice.from.missing"]);
            holiday.RuleFor(days => days.To).Must((days, to) => to is null || days.From is null || (to >= days.From && to < days.From.Value.AddDays(LongestHoliday)))
                .WithMessage(_ => texts["calendar.notice.to.invalid", LongestHoliday]);
        }).When(form => !form.HasText);
    }
}
