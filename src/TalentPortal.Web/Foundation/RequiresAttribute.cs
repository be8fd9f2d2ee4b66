using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>Whoever has one of these capabilities.</summary>
public sealed class RequiresAttribute(params Capability[] anyOf) : RightAttribute
{
    public IReadOnlyList<Capability> AnyOf { get; } = anyOf;

    public override bool Allows(ICurrentActor current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return current.IsSignedIn && AnyOf.Any(current.Actor.May);
    }
}
