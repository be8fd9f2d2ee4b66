using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Takes the next number of a series within the caller's unit of work. When somebody else took it first, saving fails with a
/// concurrency or uniqueness error and the whole unit runs again; nothing is numbered outside it, so the series has no gaps.
/// </summary>
public sealed class RunningNumbers(IPortalDb db)
{
    public async Task<string> NextAsync(string prefix, int year, CancellationToken ct)
    {
        var key = NumberSeries.KeyOf(prefix, year);
        var series = db.NumberSeries.Local.FirstOrDefault(known => known.Key == key)
            ?? await db.NumberSeries.FirstOrDefaultAsync(known => known.Key == key, ct)
            ?? db.NumberSeries.Add(new NumberSeries(prefix, year)).Entity;
        return series.Next();
    }
}
