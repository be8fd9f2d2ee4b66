using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Policies;

public class AllowanceTermsTests
{
    private static readonly AllowanceTerms Terms = AllowanceTerms.CountyDraft2026();

    [Fact]
    public void CountyDraft_IsValid() => Terms.WhyInvalid().ShouldBeNull();

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var read = AllowanceTerms.FromJson(Terms.ToJson());

        read.ToJson().ShouldBe(Terms.ToJson());
        read.ShouldBe(Terms);
        read.For(EducationLevel.Master).ShouldBe(new LevelTerms(EducationLevel.Master, Money.FromYuan(1_000), 40));
        read.Clauses[AllowanceRule.BackPayment].Zh.ShouldBe("办法第九条");
    }

    [Fact]
    public void Json_IsReadableByAPerson() =>
        Terms.ToJson().ShouldContain("""{"level":"Bachelor","monthlyAmount":50000,"maximumAge":35}""");

    [Fact]
    public void Terms_ThatDifferInOneFigure_AreNotTheSame() =>
        (Terms with { Recovery = Terms.Recovery with { FraudBanYears = 3 } }).ShouldNotBe(Terms);

    public static TheoryData<string, AllowanceTerms> Invalid => new()
    {
        { "policy.level_missing", Terms with { Levels = [.. Terms.Levels.Skip(1)] } },
        { "policy.level_missing", Terms with { Levels = [.. Terms.Levels, Terms.Levels[0]] } },
        { "policy.amount_negative", Terms with { Levels = [.. Terms.Levels.Select(row => row with { MonthlyAmount = new Money(-1) })] } },
        { "policy.factor_below_one", Terms with { EnterpriseFactor = 0.99m } },
        { "policy.limits_impossible", Terms with { MonthLimit = 61 } },
        { "policy.limits_impossible", Terms with { BackPaymentMonths = -1 } },
        { "policy.time_limit_missing", Terms with { TimeLimits = Terms.TimeLimits with { Publicity = 0 } } },
        { "policy.clause_missing", Terms with { Clauses = new Dictionary<AllowanceRule, ClauseReference>() } },
        { "policy.material_twice", Terms with { Materials = [Terms.Materials[0], Terms.Materials[0]] } },
    };

    [Theory]
    [MemberData(nameof(Invalid), DisableDiscoveryEnumeration = true)]
    public void Terms_TheCalculationCouldNotWorkWith_AreRefused(string code, AllowanceTerms terms) =>
        terms.WhyInvalid()!.Code.ShouldBe(code);
}
