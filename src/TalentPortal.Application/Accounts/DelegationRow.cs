using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>One delegation as one of its two sides sees it.</summary>
public sealed record DelegationRow(Guid Id, bool FromMe, string Other, Capability Duty, DateOnly FirstDay, DateOnly LastDay, string Reason, DelegationState State)
{
    public bool CanBeRevoked => FromMe && State is (DelegationState.Running or DelegationState.ToCome);
}

public enum DelegationState
{
    ToCome,
    Running,
    Over,
    Revoked,
}

/// <summary>Somebody a duty can be handed to.</summary>
public sealed record Colleague(Guid Id, string Name, IReadOnlyList<Role> Roles);
