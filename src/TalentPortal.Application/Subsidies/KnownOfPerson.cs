using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the register knows of one person; each policy sees the part that concerns it.</summary>
public sealed class KnownOfPerson
{
    private readonly AllowanceFacts facts;
    private readonly IReadOnlyList<RightOfPerson> rights;
    private readonly OwnFacts? own;

    internal KnownOfPerson(AllowanceFacts facts, IReadOnlyList<RightOfPerson> rights, OwnFacts? own) => (this.facts, this.rights, this.own) = (facts, rights, own);

    /// <summary>Rights under the same policy are months already paid, those under others count against it.</summary>
    public AllowanceFacts For(AllowanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return facts with
        {
            // The next days of a loan are a right of their own: what was paid for others is no month of it.
            PaidBefore = rules.Terms.Amounts is { IsOfLoan: true } ? [] : [.. rights.Where(right => right.Policy.Code == rules.Version.Code).SelectMany(right => right.Months).Where(month => !month.Amount.IsZero).Select(month => new PaidMonthFact(month.Month, month.Amount, FactSource.Portal))],
            OtherBenefits = [.. rights.Where(right => right.Policy.Code != rules.Version.Code).SelectMany(right => right.AsBenefits)],
            Own = rules.Own is null ? null : own,
        };
    }
}
