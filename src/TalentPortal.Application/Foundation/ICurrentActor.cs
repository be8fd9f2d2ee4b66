using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Foundation;

/// <summary>Port: who makes this request. The web knows it from the session, a job from its owner, a test from itself.</summary>
public interface ICurrentActor
{
    bool IsSignedIn { get; }

    /// <summary>The actor; asking for it when nobody is signed in is forbidden, not null.</summary>
    Actor Actor { get; }
}
