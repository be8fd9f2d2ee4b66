using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the register knows of one person; each policy sees the part that concerns it.</summary>
public sealed class KnownOfPerson
{
    private readonly AllowanceFacts facts;
    private readonly IReadOnlyList<RightOfPerson> rights;
    private readonly OwnFacts? own;
    private readonly DateOnly on;

    /// <param name="facts">What concerns every policy.</param>
    /// <param name="rights">What the person has.</param>
    /// <param name="own">For conditions from the library; null where no policy asks for them.</param>
    /// <param name="on">The day on which benefits exclude one another.</param>
    internal KnownOfPerson(AllowanceFacts facts, IReadOnlyList<RightOfPerson> rights, OwnFacts? own, DateOnly on) => (this.facts, this.rights, this.own, this.on) = (facts, rights, own, on);

    /// <summary>Rights under the same policy are months already paid, those under others count against it.</summary>
    public AllowanceFacts For(AllowanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return facts with
        {
            // The next days of a loan are a right of their own: what was paid for others is no month of it.
            PaidBefore = rules.Terms.Amounts is { IsOfLoan: true } ? [] : [.. rights.Where(right => right.Policy.Code == rules.Version.Code).SelectMany(right => right.Months).Where(month => !month.Amount.IsZero).Select(month => new PaidMonthFact(month.Month, month.Amount, FactSource.Portal))],
            OtherBenefits = [.. rights.Where(right => right.Policy.Code != rules.Version.Code).OrderBy(right => right.Right.CreatedAt).ThenBy(right => right.Right.CaseNumber, StringComparer.Ordinal)
                .SelectMany((right, order) => right.AsBenefits.Select(benefit => benefit with { Order = order }))],
            ExcludedBy = rights.Where(right => right.Policy.Code != rules.Version.Code).Select(right => right.ExcludesOn(rules.Version.Code, on)).FirstOrDefault(found => found is not null),
            Own = rules.Own is null ? null : own,
        };
    }
}
