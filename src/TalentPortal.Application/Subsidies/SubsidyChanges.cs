using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// What happened to a case lately. Its version also counts saves that leave no step, so the last few are told and not those since the
/// form was rendered.
/// </summary>
public sealed class SubsidyChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(SubsidyApplication);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new SubsidyApplicationId(id), ct);
        if (application is null) return [];
        var steps = application.History.OrderBy(step => step.Sequence).Select(step => new ChangeStep(step.At, StepNames.Of(step, texts), texts.Of(step.Action)));
        var conclusions = application.Checks.Where(check => check.ConcludedAt is not null)
            .Select(check => new ChangeStep(check.ConcludedAt!.Value, check.ConcludedBy!, texts["subsidy.change.concluded", check.Kind]));
        var handOvers = application.HandOvers.Select(row => new ChangeStep(row.At, row.ByName, texts["subsidy.hand_over.done", row.ToName]));
        return [.. steps.Concat(conclusions).Concat(handOvers).OrderBy(change => change.At).TakeLast(Told)];
    }
}
