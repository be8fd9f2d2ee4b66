namespace TalentPortal.Domain.Foundation;

/// <summary>The holidays of all citizens (全国年节及纪念日放假办法, article 2).</summary>
public enum StatutoryHoliday
{
    /// <summary>元旦</summary>
    NewYear,
    /// <summary>春节</summary>
    SpringFestival,
    /// <summary>清明节</summary>
    Qingming,
    /// <summary>劳动节</summary>
    LabourDay,
    /// <summary>端午节</summary>
    DragonBoat,
    /// <summary>中秋节</summary>
    MidAutumn,
    /// <summary>国庆节</summary>
    NationalDay,
}

/// <summary>One day of a statutory holiday. Two holidays can fall on the same date (Mid-Autumn on 3 October 2028).</summary>
public sealed record StatutoryDay(DateOnly Date, StatutoryHoliday Holiday);
