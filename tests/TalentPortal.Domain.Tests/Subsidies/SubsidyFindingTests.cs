using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>A desk writes down what the policy of the case asks for, and nothing else: a finding of another kind would stand in the file as if something rested on it.</summary>
public sealed class SubsidyFindingTests
{
    private static readonly FindingContent Home = FindingContent.Home(false), Rent = FindingContent.Proven(ProvenSumKind.RentPaid, Money.FromYuan(9_000)), Wage = FindingContent.Proven(ProvenSumKind.YearlyWage, Money.FromYuan(90_000)),
        Received = FindingContent.Proven(ProvenSumKind.ReceivedElsewhere, Money.Zero),
        Loan = FindingContent.Borrowed(new ProvenLoan([new LoanPeriod(Money.FromYuan(100_000), 0.036m, new(2026, 1, 1), new(2026, 2, 1))]) { Contract = "JK-1" });

    private static readonly AllowanceTerms Draft = AllowanceTerms.CountyDraft2026();

    [Fact]
    public void Finding_IsAsked_ByACondition_ByTheAmount_OrByWhatIsTakenOff()
    {
        Asked(Draft).ShouldBeEmpty();
        Asked(Draft with { Conditions = new AllOf([new HomeCondition(), new SumCondition(ProvenSumKind.YearlyWage, Money.FromYuan(80_000))]), Amounts = new() { Basis = AmountBasis.Flat } }).ShouldBe([Home, Wage]);
        Asked(Draft with { Conditions = new InsuranceCondition(3, null, null), Amounts = new() { Basis = AmountBasis.ShareOfSum, Sum = ProvenSumKind.RentPaid, DeductsReceived = true } }).ShouldBe([Rent, Received]);
        Asked(Draft with { Conditions = new InsuranceCondition(3, null, null), Amounts = new() { Basis = AmountBasis.Interest, Interest = new() { Bearing = InterestBearing.Share, Share = 0.5m, DaysOfYear = 360 } } }).ShouldBe([Loan]);
    }

    private static IEnumerable<FindingContent> Asked(AllowanceTerms terms)
    {
        FindingContent[] all = [Home, Rent, Wage, Received, Loan];
        all.Select(content => content.WhyNotUnder(terms)).OfType<Refusal>().ShouldAllBe(refusal => refusal == SubsidyRefusals.FindingNotAsked);
        return all.Where(content => content.WhyNotUnder(terms) is null);
    }
}
