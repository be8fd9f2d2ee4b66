using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>A promise to serve so many months for a sum, and how it ended.</summary>
public sealed record ServicePromise(Money Paid, int PromisedMonths, DateOnly StartedOn, DateOnly LeftOn, FactSource Source)
{
    /// <summary>First day with another employer in the county, when there is one.</summary>
    public DateOnly? ResumedInCountyOn { get; init; }
    public ServiceExemption? Exemption { get; init; }
}

/// <summary>Reasons for which nothing is recovered (3.7).</summary>
public enum ServiceExemption
{
    /// <summary>去世</summary>
    Death,
    /// <summary>重病</summary>
    SeriousIllness,
    /// <summary>丧失劳动能力</summary>
    LossOfWorkAbility,
    /// <summary>组织调动</summary>
    OrganisedTransfer,
}

/// <summary>
/// Linear clawback of a service promise (3.7.1–2): paid × (promised − served full months) ÷ promised, rounded half up to the fen
/// once. Nothing when exempt, served in full, or continued with another employer in the county in time.
/// </summary>
public static class ServiceClawback
{
    public static RecoveryCalculation Calculate(AllowanceRules rules, ServicePromise promise)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(promise.PromisedMonths, 1);
        var clause = rules.Clause(AllowanceRule.Recovery);
        var served = Math.Min(promise.PromisedMonths, FullMonths.Between(promise.StartedOn, promise.LeftOn));
        var missing = promise.PromisedMonths - served;
        var paid = new ReceiptLine(ReceiptLineKind.Paid, CalculationText.Of("clawback.Paid"), clause, FactSource.Finance) { Rate = promise.Paid };
        var service = new ReceiptLine(ReceiptLineKind.Remark,
            CalculationText.Of("clawback.Served", TextArgument.Of(promise.PromisedMonths), TextArgument.Of(served), TextArgument.Of(missing)), clause, promise.Source)
        { Quantity = served };
        return new(Receipt.Of(rules.Version, [paid, service, Result(rules, promise, missing, clause)], null), null);
    }

    private static ReceiptLine Result(AllowanceRules rules, ServicePromise promise, int missing, ClauseReference clause)
    {
        if (promise.Exemption is { } exemption) return Nothing($"clawback.Exempt.{exemption}");
        if (promise.ResumedInCountyOn is { } resumed && resumed <= promise.LeftOn.AddMonths(rules.Terms.Recovery.RelocationMonths)) return Nothing("clawback.Continues", TextArgument.Of(resumed));
        if (missing == 0) return Nothing("clawback.ServedInFull");
        return new(ReceiptLineKind.Recovery, CalculationText.Of("clawback.Repay", TextArgument.Of(missing), TextArgument.Of(promise.PromisedMonths)), clause, FactSource.Computed)
        {
            Quantity = missing,
            Rate = promise.Paid,
            Amount = LinearClawback.Of(promise.Paid, promise.PromisedMonths, promise.PromisedMonths - missing),
            Rounding = Rounding.HalfUpToFen,
        };

        ReceiptLine Nothing(string key, params TextArgument[] arguments) =>
            new(ReceiptLineKind.Recovery, CalculationText.Of(key, arguments), clause, FactSource.Computed) { Amount = Money.Zero };
    }
}
