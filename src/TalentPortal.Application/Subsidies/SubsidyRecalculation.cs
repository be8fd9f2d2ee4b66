using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The checks and the calculation of a case by what is known now, kept with it; the caller saves.</summary>
public sealed class SubsidyRecalculation(ICurrentActor current, SubsidyAssessor assessor, SubsidyChecks checks, CountyClock clock)
{
    public async Task RunAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var calculation = await assessor.CalculateAsync(application, ct);
        application.RecordChecks(await checks.RunAsync(application, calculation, ct), clock.UtcNow);
        await assessor.RecordAsync(application, calculation, current.Actor, ct);
    }
}
