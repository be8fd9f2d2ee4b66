using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>就高不重复 (domain brief §3.6).</summary>
public class BenefitStackingTests
{
    [Fact]
    public void SameGroup_HigherBenefitPaysTheDifference_FirstLineStays()
    {
        var receipt = Combine(County("outstanding-talent", 800), County("graduate-allowance", 550));

        receipt.Lines.Select(line => line.Amount).ShouldBe([Yuan(550), Yuan(250)]);
        receipt.Total.ShouldBe(Yuan(800));
    }

    [Fact]
    public void DifferentLayers_WhenTheDocumentSaysSo_Add() =>
        Combine(County("graduate-allowance", 550), City("city-allowance", 1_000)).Total.ShouldBe(Yuan(1_550));

    [Theory]
    [InlineData(600_000, 400_000)]
    [InlineData(1_200_000, 0)]
    public void DifferentLayers_Otherwise_CountyPaysTheRest(int province, int county) =>
        Combine(County("leader-award", 1_000_000) with { AddsToOtherLayers = false }, City("province-award", province) with { Layer = PolicyLayer.Province })
            .Lines.Select(line => line.Amount).ShouldBe([Yuan(province), Yuan(county)]);

    [Fact]
    public void OrderOfClaims_DoesNotMatter() =>
        Combine(City("city-allowance", 1_000), County("graduate-allowance", 550), County("outstanding-talent", 800)).ToJson()
            .ShouldBe(Combine(County("outstanding-talent", 800), County("graduate-allowance", 550), City("city-allowance", 1_000)).ToJson());

    [Theory]
    [InlineData(250, 300, MonthReason.Payable)]
    [InlineData(800, 0, MonthReason.CoveredByOtherBenefit)]
    public void OtherBenefitAlreadyPaid_AllowancePaysOnlyTheRest(int other, int rest, MonthReason reason)
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        var benefit = new OtherBenefitFact("outstanding-talent", "优秀人才津贴", PolicyLayer.County, "living-allowance", Yuan(other), Month("2026-01"), null, FactSource.Portal);
        var assessment = (facts with { OtherBenefits = [benefit] }).Assess("2026-03");

        (assessment.Receipt.Total, assessment.MonthOf("2026-03").Reason).ShouldBe((Yuan(rest), reason));
    }

    /// <summary>§3.6 example 1 with a third: 550 is paid whole, 800 as 250 on top, so that 900 pays the 100 that are left.</summary>
    [Fact]
    public void ThirdBenefitOfAGroup_PaysWhatTheFirstTwoTogetherLeave()
    {
        var facts = Graduate(EducationLevel.Master).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        OtherBenefitFact Paid(string code, int yuan) => new(code, code, PolicyLayer.County, "living-allowance", Yuan(yuan), Month("2026-01"), null, FactSource.Portal);

        (facts with { OtherBenefits = [Paid("first", 550), Paid("second", 250)] }).Assess("2026-03").Receipt.Total.ShouldBe(Yuan(300), "1,100 less 800");
    }

    /// <summary>A benefit that rose counts in each month with what it was then.</summary>
    [Fact]
    public void OtherBenefitThatRose_CountsMonthByMonth()
    {
        var policy = new OtherBenefitFact("rising", "津贴", PolicyLayer.County, "living-allowance", Money.Zero, default, null, FactSource.Portal);
        MonthAmount[] paid = [new(Month("2026-05"), Yuan(500)), new(Month("2026-03"), Yuan(300)), new(Month("2026-04"), Yuan(300)), new(Month("2026-06"), Yuan(500))];
        OtherBenefitFact.Of(policy, paid, Month("2026-06")).Select(fact => (fact.MonthlyAmount, fact.From, fact.To)).ShouldBe([(Yuan(300), Month("2026-03"), Month("2026-04")), (Yuan(500), Month("2026-05"), Month("2026-06"))]);
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-06");

        (facts with { OtherBenefits = [.. OtherBenefitFact.Of(policy, paid, null)] }).Assess("2026-06").Receipt.Total.ShouldBe(Yuan(250 + 250 + 50 + 50));
    }

    /// <summary>Of one-off benefits the whole counts: 15,000 after 10,000 pays 5,000, in its own parts; months take nothing off it, nor it off months. Seen red with the whole paid twice, and with the deduction taken from each part.</summary>
    [Fact]
    public void OneOffBenefitOfTheGroup_PaysWhatExceedsTheFirst_InItsParts()
    {
        var facts = Settled with { OtherBenefits = [Once("first", 10_000), Monthly("allowance", 550)] };

        var assessment = AllowanceCalculator.Assess(OneOff(15_000, 0.4m, 0.6m), facts, Month("2026-10"));
        assessment.Months.Where(month => month.IsPayable).Select(month => (month.Whole, month.Amount)).ShouldBe([(Yuan(5_000), Yuan(2_000)), (Yuan(5_000), Yuan(3_000))]);
        assessment.Receipt.Lines.First(line => line.Kind is ReceiptLineKind.Deduction).Rate.ShouldBe(Yuan(10_000));
        AllowanceCalculator.Assess(OneOff(9_000, 1m), facts, Month("2026-10")).MonthOf("2025-01").Reason.ShouldBe(MonthReason.CoveredByOtherBenefit);
        (facts with { OtherBenefits = [Once("first", 10_000)] }).Assess("2025-03").Receipt.Total.ShouldBe((facts with { OtherBenefits = [] }).Assess("2025-03").Receipt.Total);
    }

    /// <summary>Whatever is applied for first, all of a group together come to the highest. Seen red as above.</summary>
    [Fact]
    public void OneOffBenefits_InAnyOrder_ComeToTheHighest() =>
        Gen.Select(Gen.Int[1, 50_000].Array[1, 5], Gen.Int[1, 99]).Sample((sums, share) =>
        {
            var others = new List<OtherBenefitFact>();
            foreach (var (yuan, number) in sums.Select((yuan, number) => (yuan, number)))
            {
                var paid = AllowanceCalculator.Assess(OneOff(yuan, share / 100m, 1 - share / 100m), Settled with { OtherBenefits = [.. others] }, Month("2026-10")).Receipt.Total;
                if (!paid.IsZero) others.Add(Once($"p{number}", 0) with { Whole = paid });
            }

            return others.Sum(other => other.Amount) == Yuan(sums.Max());
        }, iter: 300);

    /// <summary>
    /// Any benefits of three layers, each adding to other layers or not, approved in any order: after every approval those that pay come to what the solver's combination of them comes to.
    /// </summary>
    [Fact]
    public void BenefitsOfThreeLayers_ApprovedInAnyOrder_ComeToTheCombination() => Layered.Sample(order =>
    {
        var (held, granted) = (new List<BenefitClaim>(), new List<OtherBenefitFact>());
        foreach (var claim in order)
        {
            var rules = RulesUnder(claim);
            var pays = BenefitStacking.Beyond(claim.Amount, rules.CoveredBy(granted));
            // What comes to nothing is refused, and nobody holds it.
            if (pays.IsZero) continue;
            held.Add(claim);
            granted.Add(Once(claim.PolicyCode, 0) with { Whole = pays, Layer = claim.Layer, AddsToOtherLayers = claim.AddsToOtherLayers, Order = granted.Count });
            if (granted.Sum(one => one.Amount) != Combine([.. held]).Total) return false;
        }

        return true;
    }, iter: 3_000);

    /// <summary>Where it is known what each would pay alone, those that pay nothing too, the sums of any order are those of all.</summary>
    [Fact]
    public void BenefitsOfKnownWorth_InAnyOrder_ComeToTheCombinationOfAll() => Layered.Sample(order =>
    {
        var (total, granted) = (Money.Zero, new List<GrantedBenefit>());
        foreach (var claim in order)
        {
            total += BenefitStacking.Beyond(claim.Amount, BenefitStacking.CoveredByWorth(claim.Layer, claim.AddsToOtherLayers, granted));
            granted.Add(new GrantedBenefit(claim.Layer, claim.AddsToOtherLayers, claim.Amount));
        }

        return total == Combine(order).Total;
    }, iter: 3_000);

    /// <summary>A county benefit that does not add to the city's: together the higher, whichever came first.</summary>
    [Theory]
    [InlineData(false, 1_000, 450)]
    [InlineData(true, 1_000, 1_000)]
    public void CityBenefit_ApprovedAfterTheCountys_PaysWhatTheCountysDocumentLeavesIt(bool countyAdds, int worth, int pays)
    {
        var county = Monthly("graduate-allowance", 550) with { AddsToOtherLayers = countyAdds };
        var rules = RulesUnder(City("city-allowance", worth));
        BenefitStacking.Beyond(Yuan(worth), rules.CoveredBy([county])).ShouldBe(Yuan(pays));
        Combine(County("graduate-allowance", 550) with { AddsToOtherLayers = countyAdds }, City("city-allowance", worth)).Total.ShouldBe(Yuan(pays + 550));
    }

    private static readonly Gen<BenefitClaim[]> Layered = Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Int[1, 12]).Array[1, 6]
        .Select(rows => rows.Select((row, i) => County($"p{i}", row.Item3 * 100) with { Layer = (PolicyLayer)row.Item1, AddsToOtherLayers = row.Item2 }).ToArray());

    private static AllowanceRules RulesUnder(BenefitClaim claim) =>
        new(AllowanceTerms.CountyDraft2026() with { AddsToOtherLayers = claim.AddsToOtherLayers }, Rules.Version with { Code = claim.PolicyCode, Layer = claim.Layer, Group = claim.Group });

    [Fact]
    public void CityBenefit_DoesNotReduceTheCountyAllowance()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        var benefit = new OtherBenefitFact("city-allowance", "市生活补贴", PolicyLayer.City, "living-allowance", Yuan(1_000), Month("2026-01"), null, FactSource.Finance);

        (facts with { OtherBenefits = [benefit] }).Assess("2026-03").Receipt.Total.ShouldBe(Yuan(550));
    }

    private static readonly AllowanceFacts Settled = Graduate(EducationLevel.Bachelor, graduated: "2024-06-20").WorksFor(Company, "2025-01-01").Insured(Company, "2025-01", "2026-10") with
    {
        Own = new() { AsOf = Day("2026-11-27"), HouseholdRegion = "371425" },
    };

    private static OtherBenefitFact Once(string code, int yuan) => Monthly(code, 0) with { Whole = Yuan(yuan) };

    private static OtherBenefitFact Monthly(string code, int yuan) => new(code, code, PolicyLayer.County, "living-allowance", Yuan(yuan), Month("2025-01"), null, FactSource.Portal);

    private static AllowanceRules OneOff(int yuan, params decimal[] shares) => RulesOf(AllowanceTerms.CountyDraft2026() with
    {
        Conditions = new HouseholdCondition("3714"),
        Levels = [],
        EnterpriseFactor = 1m,
        MonthLimit = shares.Length,
        Amounts = new() { Basis = AmountBasis.Flat, Flat = Yuan(yuan), Instalments = [.. shares.Select((part, i) => new InstalmentTerms(part, 12 * i))] },
    });

    private static Receipt Combine(params BenefitClaim[] claims) => BenefitStacking.Combine(Rules.Version, claims);

    private static BenefitClaim County(string code, int yuan) =>
        new(code, new TwoWordings(code, code), PolicyLayer.County, "living-allowance", Yuan(yuan), true, new("办法第十条", "Measures, Article 10"), FactSource.Portal);

    private static BenefitClaim City(string code, int yuan) => County(code, yuan) with { Layer = PolicyLayer.City };
}
