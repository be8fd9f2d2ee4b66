using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Subsidies;

/// <summary>Reads the sentence a check was stored with.</summary>
public static class Evidence
{
    public static CalculationText Read(SubsidyCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return PortalJson.Read<CalculationText>(check.Evidence);
    }
}
