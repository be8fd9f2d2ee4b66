namespace TalentPortal.Domain.Foundation;

public static class FullMonths
{
    /// <summary>
    /// Full months from <paramref name="start"/> to the end of <paramref name="lastDay"/>: 1 September to 31 August is 12, one day
    /// less is 11. Never negative.
    /// </summary>
    public static int Between(DateOnly start, DateOnly lastDay)
    {
        var end = lastDay.AddDays(1);
        if (end <= start) return 0;
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        return start.AddMonths(months) <= end ? months : months - 1;
    }
}
