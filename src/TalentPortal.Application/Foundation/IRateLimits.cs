namespace TalentPortal.Application.Foundation;

/// <summary>
/// Port: counters shared by all processes. A count is raised in one statement outside the caller's transaction, so a refused or
/// failed request has counted all the same.
/// </summary>
public interface IRateLimits
{
    /// <summary>Takes one try; false when the window's tries are used up.</summary>
    Task<bool> TryTakeAsync(string key, int limit, TimeSpan window, CancellationToken ct);

    /// <summary>Gives a try back that turned out to be honest.</summary>
    Task GiveBackAsync(string key, CancellationToken ct);

    Task ForgetAsync(string key, CancellationToken ct);

    /// <summary>Removes windows that are over.</summary>
    Task CleanAsync(CancellationToken ct);
}
