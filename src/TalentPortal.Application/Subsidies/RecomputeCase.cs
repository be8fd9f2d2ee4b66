using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Under which version and with whose knowledge a case is calculated again. Nothing is kept of the answer.</summary>
public sealed class RecomputeCase
{
    /// <summary>Null: the version of the case.</summary>
    public PolicyVersionId? Under { get; set; }
    public FactsKnown Known { get; set; }
}

public enum FactsKnown
{
    /// <summary>The facts kept with the last assessment, up to its month.</summary>
    Then,
    /// <summary>What the register knows now, up to last month.</summary>
    Now,
}
