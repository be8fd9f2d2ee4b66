using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Takes the next number of a series within the caller's unit of work. The series is held until that unit is saved: whoever wants a
/// number of it meanwhile waits and gets the next one. A unit that is not saved gives its number back, so the series has neither
/// doubles nor gaps.
/// </summary>
public sealed class RunningNumbers(INumberCounter counter)
{
    public async Task<string> NextAsync(string prefix, int year, CancellationToken ct)
    {
        var series = NumberSeries.KeyOf(prefix, year);
        return NumberSeries.Written(series, await counter.RaiseAsync(series, ct));
    }

    /// <summary>Waits for whoever has taken a number of the series and not saved yet, and keeps others from taking one until the caller's transaction ends. No number is used up.</summary>
    public Task HoldAsync(string prefix, int year, CancellationToken ct) => counter.HoldAsync(NumberSeries.KeyOf(prefix, year), ct);
}
