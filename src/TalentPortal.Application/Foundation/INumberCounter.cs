namespace TalentPortal.Application.Foundation;

/// <summary>Port: raises a series by one and holds it for the unit of work, so that two never read the same number.</summary>
public interface INumberCounter
{
    /// <summary>The number taken; it is given back when the unit is not saved. Without a transaction of the caller's, saving ends the one begun here.</summary>
    Task<int> RaiseAsync(string series, CancellationToken ct);

    /// <summary>Holds the series until the caller's transaction ends, without taking a number.</summary>
    Task HoldAsync(string series, CancellationToken ct);
}
