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

    /// <summary>The one that an officer speaks for; another one does not exist in the officer's room.</summary>
    /// <exception cref="NotFoundException">The actor speaks for none.</exception>
    public static IQueryable<Employer> OwnOf(this IQueryable<Employer> employers, Actor actor)
    {
        var own = OwnOf(actor);
        return employers.Where(employer => employer.Id == own);
    }

    public static IQueryable<EmployerRequest> OwnOf(this IQueryable<EmployerRequest> requests, Actor actor)
    {
        var own = OwnOf(actor);
        return requests.Where(request => request.EmployerId == own);
    }

    /// <exception cref="NotFoundException">The actor does not keep the register.</exception>
    public static IQueryable<EmployerRequest> AtDeskOf(this IQueryable<EmployerRequest> requests, Actor actor) =>
        actor.May(Capability.MaintainEmployers) ? requests : throw new NotFoundException();

    /// <summary>The actor as a request knows it: whoever speaks for the employer, or is related to it, decides nothing about it.</summary>
    public static RequestHand HandFor(this Actor actor, EmployerId employer)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new RequestHand(actor.Id.Value, actor.Person?.Value, actor.Name)
        {
            OnBehalfOf = actor.OnBehalfOf(Capability.MaintainEmployers)?.Value,
            MustKeepAway = actor.Employer == employer || actor.Conflicts.Contains(employer.Value),
        };
    }

    private static EmployerId OwnOf(Actor actor) => actor is { Employer: { } own } && actor.May(Capability.ConfirmEmployment) ? own : throw new NotFoundException();
}
