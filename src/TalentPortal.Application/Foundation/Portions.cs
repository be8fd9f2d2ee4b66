namespace TalentPortal.Application.Foundation;

/// <summary>Work on rows that are due, so that one row that cannot be moved holds up nobody else.</summary>
public static class Portions
{
    /// <summary>After so many failures of one portion it is not the rows; the next look tries again.</summary>
    public const int MostFailures = 20;

    /// <summary>One portion in one save; when it fails, one row at a time, passing over those that fail, as many rows as the portion has.</summary>
    /// <param name="move">Moves rows and says how many: how many at the front are passed over, how many at most.</param>
    /// <param name="failed">Told of every row that stays, not of the portion.</param>
    /// <returns>How many rows moved.</returns>
    /// <exception cref="OperationCanceledException">The portal is stopping.</exception>
    public static async Task<int> MoveAsync(Func<int, int, Task<int>> move, int atOnce, Action<Exception> failed)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(failed);
        if (await TryAsync(0, atOnce, _ => { }) is { } all) return all;
        var (moved, failures) = (0, 0);
        while (moved < atOnce && failures < MostFailures)
        {
            if (await TryAsync(failures, 1, failed) is not { } one) failures++;
            else if (one == 0) break;
            else moved += one;
        }

        return moved;

        async Task<int?> TryAsync(int passedOver, int atMost, Action<Exception> tell)
        {
            try
            {
                return await move(passedOver, atMost);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                tell(failure);
                return null;
            }
        }
    }
}
