namespace TalentPortal.Domain.Foundation;

/// <summary>
/// What goes back of a sum for a promise to serve (domain 3.7): paid × (promised − served full months) ÷ promised, in yuan, rounded half
/// up to the fen once; nothing when served in full.
/// </summary>
public static class LinearClawback
{
    /// <param name="served">Full months; more than promised counts as promised.</param>
    public static Money Of(Money paid, int promised, int served)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(promised, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(served);
        return Money.RoundHalfUp(paid.Yuan * (promised - Math.Min(promised, served)) / promised);
    }
}
