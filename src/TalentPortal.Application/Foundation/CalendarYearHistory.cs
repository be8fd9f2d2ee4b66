using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Who entered a year's notice while a colleague had its form open.</summary>
public sealed class CalendarYearHistory(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(CalendarYear);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var year = CalendarYear.YearOf(id);
        var entered = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year && known.Version > version, ct);
        return entered is null ? [] : [new ChangeStep(entered.EnteredAt!.Value, entered.EnteredBy ?? texts["calendar.notice.entered.with"], texts["calendar.notice.was_entered", year])];
    }
}
