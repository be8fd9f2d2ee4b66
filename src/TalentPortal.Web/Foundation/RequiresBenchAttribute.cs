using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Whoever works at the bench, with whichever capability.</summary>
public sealed class RequiresBenchAttribute : RightAttribute
{
    public override bool Allows(ICurrentActor current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return current.IsSignedIn && PortalRooms.Workbench.Any(current.Actor.May);
    }
}
