using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What every desk's service begins with: a case within reach, at the version of the form, and the clock.</summary>
public sealed class SubsidyDesk(IPortalDb db, ICurrentActor current, CaseClocks clocks)
{
    public async Task<SubsidyApplication> LoadAsync(SubsidyApplicationId id, long version, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return application.AtVersion(version, id.Value);
    }

    public Task<CaseClock> ClockAsync(CancellationToken ct) => clocks.NowAsync(ct);
}
