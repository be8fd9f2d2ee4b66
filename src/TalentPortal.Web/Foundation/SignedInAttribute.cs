using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Whoever is signed in: one's own account, messages, the reader's settings.</summary>
public sealed class SignedInAttribute : RightAttribute
{
    public override bool Allows(ICurrentActor current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return current.IsSignedIn;
    }
}
