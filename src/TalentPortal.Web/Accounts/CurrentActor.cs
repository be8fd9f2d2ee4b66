using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Accounts;

/// <summary>The actor of this request, as the database knew the session when the request came in.</summary>
public sealed class CurrentActor : ICurrentActor
{
    private SignedIn? signedIn;

    public bool IsSignedIn => signedIn is not null;
    public Actor Actor => SignedIn.Actor;
    public SignedIn SignedIn => signedIn ?? throw new ForbiddenException();

    internal void Is(SignedIn known) => signedIn = known;
}
