using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Everything the county has for the reader (我能享受什么): each policy in force held against what the register knows today, and of those
/// that would succeed the best lawful combination, whatever the order of applying. Nothing is kept.
/// </summary>
public sealed class OwnBenefitsQuery(IPortalDb db, ICurrentActor current, AllowanceInForce inForce, SubsidyAssessor assessor, CountyClock clock)
{
    public async Task<OwnBenefits> GetAsync(CancellationToken ct)
    {
        var mine = await db.SubsidyApplications.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.CreatedAt).ToListAsync(ct);
        var known = current.Actor.Person is { } person ? await assessor.KnownAsync(person, ct) : null;
        List<OwnBenefit> benefits = [.. (await inForce.AllAsync(ct)).Select(version => Look(version, mine, known))];
        return new OwnBenefits(benefits, Best(benefits));
    }

    private OwnBenefit Look(AllowanceVersion version, IReadOnlyList<SubsidyApplication> mine, KnownOfPerson? known)
    {
        var applied = mine.FirstOrDefault(row => row.PolicyId == version.Policy.OwnId && !(SubsidyFlow.IsFinal(row.Status) && row.Status is not SubsidyStatus.Paid));
        if (known is null) return new OwnBenefit(version, applied, null, null);
        var rules = version.Rules;
        var facts = known.For(rules);
        var forecast = AllowanceForecast.From(rules, facts with { OtherBenefits = [], PaidBefore = [] }, clock.ThisMonth);
        var way = forecast.Outcome is ConditionOutcome.NotMet ? NearestWay.Find(rules, facts, clock.Today) : null;
        return new OwnBenefit(version, applied, forecast, way);
    }

    private static BestCombination? Best(IReadOnlyList<OwnBenefit> benefits)
    {
        var options = benefits.Where(benefit => benefit.Amount is not null).Select(benefit => benefit.AsOption).ToList();
        return options.Count < 2 || !StackingSolver.CanSolve(options) ? null : StackingSolver.Solve(options[0].Version!, options);
    }
}

/// <summary>All policies as they stand for one reader; the combination is null where there is nothing to combine.</summary>
public sealed record OwnBenefits(IReadOnlyList<OwnBenefit> Benefits, BestCombination? Best);

/// <summary>One policy for one reader.</summary>
/// <param name="Version">In force today.</param>
/// <param name="Applied">The reader's application, unless it was refused or withdrawn.</param>
/// <param name="Forecast">What it would give if the reader stays insured here; null for somebody the register does not know.</param>
/// <param name="Way">For a refusal: the nearest way in.</param>
public sealed record OwnBenefit(AllowanceVersion Version, SubsidyApplication? Applied, AllowanceAssessment? Forecast, NearestWay? Way)
{
    public bool IsOneOff => Version.Terms.Amounts is { IsMonthly: false };

    /// <summary>A month, or the whole of a one-off benefit; null when it would be refused.</summary>
    public Money? Amount => Forecast is null || Forecast.Outcome is ConditionOutcome.NotMet ? null
        : Forecast.Months.Where(month => month.IsPayable).Select(month => (Money?)(month.Whole ?? month.Amount + month.Deduction)).LastOrDefault();

    /// <summary>The most it can come to once a desk has proven the sum or the loan it is worked out from; null where that is not what is missing.</summary>
    public Money? AtMost => Version.Terms.Amounts is { NeedsProof: true } amounts && Amount is null && Forecast is { Outcome: not ConditionOutcome.NotMet } ? amounts.Cap : null;

    /// <summary>Its receipt says something: a sum, or what stands against it.</summary>
    public bool IsToTake => Amount is not null || Forecast is { Outcome: ConditionOutcome.NotMet };

    public bool MayApply => Forecast is null || Amount is not null || AtMost is not null;

    /// <summary>The application is decided, and the next days of the loan can be applied for.</summary>
    public bool MayApplyAgain => Applied is { } applied && Version.Terms.Amounts is { IsOfLoan: true } && SubsidyFlow.IsDecided(applied.Status);

    internal BenefitOption AsOption => new(
        new BenefitClaim(Version.Policy.Code, new TwoWordings(Version.Policy.NameZh, Version.Policy.NameEn), Version.Policy.Layer, Version.Policy.Group, Amount!.Value, Version.Terms.AddsToOtherLayers,
            Version.Terms.Clauses.GetValueOrDefault(AllowanceRule.Stacking) ?? Version.Terms.Clauses[AllowanceRule.Rate], FactSource.Portal),
        Version.Terms.ExcludedBenefits.ToHashSet())
    {
        Version = PolicyStamp.Of(Version.Policy, Version.Version),
        Months = IsOneOff ? [] : [.. Forecast!.Months.Where(month => month.IsPayable).Select(month => new MonthAmount(month.Month, month.Amount + month.Deduction))],
    };
}
