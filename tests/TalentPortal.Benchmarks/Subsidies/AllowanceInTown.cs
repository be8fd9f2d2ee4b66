using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>The graduate allowance in force in a town.</summary>
internal static class AllowanceInTown
{
    public static async Task<PolicyId> PublishAsync(IServiceProvider services, AllowanceTerms terms, DateTime now)
    {
        var (db, actor) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<ICurrentActor>().Actor);
        var (policy, second) = (Policy.NewGraduateAllowance(), new Actor(AccountId.New(), "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() });
        var first = new PolicyVersion(policy.Id, 1, new DateOnly(2026, 1, 1), terms, actor, now);
        var tried = EmptyRegister.Try(policy, first, second, now);
        first.Check(second, now);
        first.Publish(tried, second, now);
        db.Policies.Add(policy);
        db.PolicyVersions.Add(first);
        db.PolicySimulations.Add(tried);
        await db.SaveChangesAsync(CancellationToken.None);
        return policy.Id;
    }
}
