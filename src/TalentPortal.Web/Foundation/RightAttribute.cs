using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// A declared right, on a page model or on one of its handlers. All declarations that reach a handler must allow; a handler that none
/// reaches is refused, and a posting handler is not reached by its folder's declaration.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class RightAttribute : Attribute
{
    public abstract bool Allows(ICurrentActor current);
}
