namespace TalentPortal.Domain.Foundation;

/// <summary>
/// The notices that the portal brings along. Sources: 国办发明电〔2024〕12号 of 2024-11-12 (gov.cn/zhengce/content/202411/content_6986382.htm)
/// and 国办发明电〔2025〕7号 of 2025-11-04 (gov.cn/zhengce/content/202511/content_7047090.htm). Each year has 248 working days.
/// </summary>
public static class OfficialNotices
{
    public static readonly IReadOnlyList<HolidayNotice> All =
    [
        new(2025, HolidayNotice.TitleOf(2025), "国办发明电〔2024〕12号",
            [
                .. Days(2025, 1, 1, 1), .. Days(2025, 1, 28, 8), .. Days(2025, 4, 4, 3), .. Days(2025, 5, 1, 5),
                .. Days(2025, 5, 31, 3), .. Days(2025, 10, 1, 8),
            ],
            [new(2025, 1, 26), new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11)]),
        new(2026, HolidayNotice.TitleOf(2026), "国办发明电〔2025〕7号",
            [
                .. Days(2026, 1, 1, 3), .. Days(2026, 2, 15, 9), .. Days(2026, 4, 4, 3), .. Days(2026, 5, 1, 5),
                .. Days(2026, 6, 19, 3), .. Days(2026, 9, 25, 3), .. Days(2026, 10, 1, 7),
            ],
            [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)]),
    ];

    private static IEnumerable<DateOnly> Days(int year, int month, int first, int count) =>
        Enumerable.Range(0, count).Select(offset => new DateOnly(year, month, first).AddDays(offset));
}
