using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Tests.Payments;

public sealed class RecoveryLimitsTests
{
    private static readonly DateOnly Before = new(2026, 11, 30), After = new(2026, 12, 1);

    [Fact]
    public async Task RecountAsync_NoticeTakesADayOfTheHearing_MovesItsEnd()
    {
        await using var town = await PaymentTown.CreateAsync();
        await HearingOfFiveDaysAsync(town);
        (await RecountAsync(town, preview: true)).ShouldBe([new MovedDeadline("ZJ26-001", LimitKind.Hearing, Before, After)]);
        (await EndAsync(town)).ShouldBe((Before, true));

        (await RecountAsync(town, preview: false)).ShouldBe([new MovedDeadline("ZJ26-001", LimitKind.Hearing, Before, After)]);
        (await EndAsync(town)).ShouldBe((After, false));
    }

    private static async Task HearingOfFiveDaysAsync(PaymentTown town)
    {
        var right = await town.GrantAsync();
        await town.ChangeAsync(async db =>
        {
            var paid = await db.AccrualLines.Where(line => line.EntitlementId == right.Id).ToListAsync();
            var recovery = new Recovery("ZJ26-001", right, RecoveryCause.LateReportedDeparture, "离职晚报", paid, town.SecondReviewer, town.Now.UtcNow);
            recovery.Notify(town.SecondReviewer, "已告知", 5, town.Now);
            db.Recoveries.Add(recovery);
        });
    }

    /// <summary>Invented: 25 November 2026 off as well.</summary>
    private static async Task<IReadOnlyList<MovedDeadline>> RecountAsync(PaymentTown town, bool preview)
    {
        IReadOnlyList<MovedDeadline> moved = [];
        var notice = OfficialNotices.All.Single(known => known.Year == 2026);
        var calendar = new WorkingCalendar([CalendarYear.Official(new HolidayNotice(2026, notice.Title, null, [.. notice.DaysOff, new DateOnly(2026, 11, 25)], notice.Workdays), null, default)]);
        await town.ChangeAsync(async db => moved = await new RecoveryLimits(db).RecountAsync(calendar, HolidayNotice.FirstDayReached(2026), preview, default));
        return moved;
    }

    private static Task<(DateOnly, bool)> EndAsync(PaymentTown town) =>
        town.ReadAsync(async db => (await db.Recoveries.AsNoTracking().SingleAsync()) is var hearing ? (hearing.HearingEndsOn!.Value, hearing.HearingEndIsProvisional) : default);
}
