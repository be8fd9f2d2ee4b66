using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>The actor of a portal without accounts: nobody. Registering accounts replaces it.</summary>
internal sealed class Visitor : ICurrentActor
{
    public bool IsSignedIn => false;
    public Actor Actor => throw new ForbiddenException();
}
