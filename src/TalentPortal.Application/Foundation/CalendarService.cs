using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>What the keeper of the calendar does: enters the State Council's notice of a year and sees what it moves.</summary>
public sealed class CalendarService(
    IPortalDb db, ICurrentActor current, CountyClock clock, CalendarQueries calendars, DeadlineRecount recount, IValidator<EnterHolidayNotice> validator)
{
    /// <summary>The form, filled with the days off around each holiday as the year stands now.</summary>
    public async Task<EnterHolidayNotice> FormAsync(int year, CancellationToken ct)
    {
        var entered = await LoadAsync(year, ct);
        var calendar = await calendars.CurrentAsync(ct);
        return new EnterHolidayNotice
        {
            Year = year,
            Version = entered?.Version ?? 0,
            Number = entered?.NoticeNumber,
            Holidays = HolidayStretches.Of(year, calendar),
            Workdays = [.. Padded(entered?.Days.Where(day => day.Kind is CalendarDayKind.MakeUpWorkday).Select(day => day.Date) ?? [])],
        };
    }

    /// <summary>What the notice would change. Nothing is saved.</summary>
    public async Task<HolidayNoticePreview> PreviewAsync(EnterHolidayNotice form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        await LoadAsync(form.Year, ct);
        var reading = form.Read();
        if (reading.Notice is not { } notice) return new HolidayNoticePreview(reading.Problems, 0, [], []);
        var coming = await calendars.WithAsync([notice], ct);
        var moved = await recount.PreviewAsync(coming, HolidayNotice.FirstDayReached(notice.Year), ct);
        return HolidayNoticePreview.Of(notice.Year, await calendars.CurrentAsync(ct), coming, moved);
    }

    /// <summary>Saves the notice and, in the same transaction, every limit it moves. The year remembers which.</summary>
    public async Task EnterAsync(EnterHolidayNotice form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var year = await LoadAsync(form.Year, ct);
        if ((year?.Version ?? 0) != form.Version) throw Stale(form);
        var reading = form.Read();
        if (reading.Notice is not { } notice) throw new RefusedException(reading.Problems[0]);

        var by = current.Actor.Name;
        if (year is null) db.CalendarYears.Add(year = CalendarYear.Official(notice, by, clock.UtcNow));
        else year.Enter(notice, by, clock.UtcNow);
        year.RecordMoved(await recount.ApplyAsync(await calendars.WithAsync([notice], ct), HolidayNotice.FirstDayReached(notice.Year), ct));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody entered the same year, or decided one of the cases, at the same moment: look again and repeat.
            throw Stale(form);
        }
    }

    private async Task<CalendarYear?> LoadAsync(int year, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.MaintainCalendar)) throw new ForbiddenException();
        if (!StatutoryHolidays.Covers(year)) throw new NotFoundException();
        return await db.CalendarYears.SingleOrDefaultAsync(known => known.Year == year, ct);
    }

    private static IEnumerable<DateOnly?> Padded(IEnumerable<DateOnly> dates)
    {
        var known = dates.Select(date => (DateOnly?)date).ToList();
        return known.Concat(Enumerable.Repeat<DateOnly?>(null, Math.Max(0, EnterHolidayNotice.WorkdayFields - known.Count)));
    }

    private static StaleVersionException Stale(EnterHolidayNotice form) => new(nameof(CalendarYear), CalendarYear.IdOf(form.Year), form.Version);
}
