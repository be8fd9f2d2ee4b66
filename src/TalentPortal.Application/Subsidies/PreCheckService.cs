using FluentValidation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The public pre-check (自助测算): calculates, keeps nothing.</summary>
public sealed class PreCheckService(AllowanceInForce inForce, CountyClock clock, IValidator<TryPreCheck> validator)
{
    public async Task<bool> IsOpenAsync(CancellationToken ct) => await inForce.FindAsync(ct) is not null;

    public async Task<PreCheckResult> RunAsync(TryPreCheck form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var version = await inForce.FindAsync(ct) ?? throw new RefusedException(SubsidyRefusals.NoPolicyInForce);
        return PreCheck.Run(version.Rules, form.ToAnswers(), clock.Today);
    }
}
