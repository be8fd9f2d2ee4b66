using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>Who the next call is made by; a test changes it between calls.</summary>
public sealed class ActingAs : ICurrentActor
{
    public bool IsSignedIn => true;

    public Actor Actor { get; set; } = Actor.System;
}
