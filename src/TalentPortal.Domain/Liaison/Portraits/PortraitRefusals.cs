using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Portraits;

public static class PortraitRefusals
{
    /// <summary>The photograph is for the leader; nobody else needs it.</summary>
    public static readonly Refusal NobodyLooksAfter = new("portrait.nobody_looks_after");
    /// <summary>Replaced or removed meanwhile.</summary>
    public static readonly Refusal Gone = new("portrait.gone");
}
