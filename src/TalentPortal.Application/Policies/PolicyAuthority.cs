using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>Which versions an actor can reach: the desks what is or was in force, drafts only who keeps or audits policies.</summary>
public static class PolicyAuthority
{
    public static IQueryable<PolicyVersion> VisibleTo(this IQueryable<PolicyVersion> versions, Actor actor)
    {
        if (actor.May(Capability.MaintainPolicies) || actor.May(Capability.ReadLogs)) return versions;
        return actor.May(Capability.ReadSubsidies)
            ? versions.Where(version => version.State == PolicyVersionState.Published || version.State == PolicyVersionState.Superseded)
            : versions.Where(_ => false);
    }
}
