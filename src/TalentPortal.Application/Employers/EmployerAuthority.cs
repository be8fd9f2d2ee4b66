using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>Who reaches the register of employers. It holds firms and not people, so it is the same for the whole county.</summary>
public static class EmployerAuthority
{
    /// <summary>For whoever keeps it or finds people by it; for everybody else it does not exist.</summary>
    /// <exception cref="NotFoundException">The actor may not read it.</exception>
    public static IQueryable<Employer> ReadableBy(this IQueryable<Employer> employers, Actor actor) =>
        actor.May(Capability.MaintainEmployers) || actor.May(Capability.ReadTalents) ? employers : throw new NotFoundException();

    /// <exception cref="NotFoundException">The actor does not keep the register.</exception>
    public static IQueryable<Employer> KeptBy(this IQueryable<Employer> employers, Actor actor) =>
        actor.May(Capability.MaintainEmployers) ? employers : throw new NotFoundException();
}
