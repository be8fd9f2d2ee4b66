using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// Which proof a trial has to take for granted: that of the draft; where the draft needs none, that of the version it is compared with, which else would cost nothing. One is assumed: where both
/// need one of different kinds it is the draft's.
/// </summary>
/// <param name="Draft">Amounts of the version that is tried.</param>
/// <param name="Basis">Of the version that goes on without it; null when there is none.</param>
public sealed record ProofsOfTrial(AmountTerms? Draft, AmountTerms? Basis)
{
    /// <summary>Whose proof is assumed; null where neither needs one.</summary>
    public AmountTerms? Asked => Needing(Draft) ?? Needing(Basis);

    /// <summary>The draft needs none.</summary>
    public bool IsOfBasis => Asked is not null && Needing(Draft) is null;

    /// <summary>Amounts of the version in force that need another proof than the one that is assumed.</summary>
    public AmountTerms? Beside => Needing(Draft) is { } draft && Needing(Basis) is { } basis && (draft.IsOfLoan != basis.IsOfLoan || draft.Sum != basis.Sum) ? basis : null;

    private static AmountTerms? Needing(AmountTerms? amounts) => amounts is { NeedsProof: true } ? amounts : null;
}
