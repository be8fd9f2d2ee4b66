using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The public pre-check (自助测算): calculates, keeps nothing.</summary>
public sealed class PreCheckService(AllowanceInForce inForce, ICurrentActor current, BarredPeople barred, CountyClock clock, IValidator<TryPreCheck> validator)
{
    /// <summary>The policies that may be applied for today: what the answers are held against.</summary>
    public Task<IReadOnlyList<AllowanceVersion>> OpenAsync(CancellationToken ct) => inForce.AllAsync(ct);

    public async Task<PreCheckAnswered> RunAsync(TryPreCheck form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var open = await inForce.AllAsync(ct);
        RefusedException.ThrowIf(open.Count == 0 ? SubsidyRefusals.NoPolicyInForce : null);
        // Nobody is asked for a name; whoever is signed in is told of what stands against the person.
        var until = current.IsSignedIn && current.Actor.Person is { } person ? await barred.UntilAsync(person, ct) : null;
        var allowance = open.FirstOrDefault(version => !version.Policy.IsOwn);
        return new PreCheckAnswered(
            allowance is null ? null : PreCheck.Run(allowance.Rules, form.ToAnswers(), clock.Today, until),
            [.. open.Where(version => version.Policy.IsOwn).Select(version => Of(version, PreCheck.Run(version.Rules, form.ToAnswers(), clock.Today, until)))]);
    }

    private static OwnBenefit Of(AllowanceVersion version, PreCheckResult result) => new(version, null, result.Assessment, result.NearestWay);
}

/// <summary>What the answers come to for each policy that is open today.</summary>
/// <param name="Allowance">The graduate allowance; null while it has no version in force.</param>
/// <param name="Others">Policies with conditions of their own. What the five questions do not ask stays open.</param>
public sealed record PreCheckAnswered(PreCheckResult? Allowance, IReadOnlyList<OwnBenefit> Others);
