using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>The natural persons who decided cases: whoever accepted, reviewed or approved one of them does not pay it (<see cref="SubsidyFlow.Excludes"/>).</summary>
public sealed class CaseDeciders(IPortalDb db)
{
    public async Task<IReadOnlySet<PersonId>> OfAsync(IQueryable<SubsidyApplicationId> cases, CancellationToken ct)
    {
        var steps = await db.SubsidyApplications.Where(application => cases.Contains(application.Id))
            .SelectMany(application => application.History, (application, step) => new { step.Action, step.From, step.ByPerson, step.OnBehalfOf })
            .Distinct().ToListAsync(ct);
        return steps.Where(step => SubsidyFlow.Excludes(SubsidyFlow.StageOf(step.Action, step.From), ReviewStage.Payment))
            .SelectMany(step => new[] { step.ByPerson, step.OnBehalfOf }).OfType<PersonId>().ToHashSet();
    }
}
