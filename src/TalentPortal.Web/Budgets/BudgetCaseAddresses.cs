using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Budgets;

/// <summary>The page of a case behind a figure of the budget; the number says of which kind it is.</summary>
internal static class BudgetCaseAddresses
{
    /// <returns>Null for whoever may not open it.</returns>
    public static string? BudgetCase(this IUrlHelper url, Actor actor, string number, Guid id)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return number.StartsWith(AwardEmployerService.NumberPrefix, StringComparison.Ordinal)
            ? actor.May(Capability.ReadAwards) ? url.Page("/Awards/Desk/Case", new { id = new AwardCaseId(id) }) : null
            : actor.May(Capability.ReadSubsidies) ? url.Page("/Subsidies/Desk/Case", new { id = new SubsidyApplicationId(id) }) : null;
    }
}
