using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Who sent the request, with the rights of this moment.</summary>
public interface ICurrentActor
{
    bool IsSignedIn { get; }

    /// <exception cref="ForbiddenException">Nobody is signed in.</exception>
    Actor Actor { get; }
}
