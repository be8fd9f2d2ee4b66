namespace TalentPortal.Domain.Foundation;

/// <summary>The county's clock: instants are UTC in the database, days are days in Shandong.</summary>
public sealed class CountyClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    public DateTime Now => ToCounty(UtcNow);
    public DateOnly Today => DateOnly.FromDateTime(Now);
    public YearMonth ThisMonth => YearMonth.Of(Today);

    /// <summary>An instant of the database as the county's wall clock shows it.</summary>
    public static DateTime ToCounty(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToCounty(utc));

    /// <summary>The instant at which a day of the county begins; the next day's is the end of it.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);
}
