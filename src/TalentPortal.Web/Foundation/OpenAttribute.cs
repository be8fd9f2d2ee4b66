using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Everybody, without signing in.</summary>
public sealed class OpenAttribute : RightAttribute
{
    public override bool Allows(ICurrentActor current) => true;
}
