using System.Globalization;
using System.Text.RegularExpressions;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Tests.Subsidies;

/// <summary>Every sentence that the calculation can make is worded in both languages: a missing key or place throws here.</summary>
public partial class CalculationWordingTests
{
    private static readonly PortalTexts Texts = PortalTexts.Load(new PortalFormat(), strict: true);
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly AllowanceRules Rules = new(AllowanceTerms.CountyDraft2026(), new(PolicyVersionId.New(), Policy.GraduateAllowance, PolicyLayer.County, "living-allowance", 2026, 1));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public void PreCheck_AnyAnswers_IsWordedInTheLanguage(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var sentences = AnyAnswers().Select(answers => PreCheck.Run(Rules, answers, Today)).SelectMany(SentencesOf).Select(Texts.Of).ToHashSet();

        sentences.Count.ShouldBeGreaterThan(60);
        sentences.Where(sentence => sentence.Contains('{') || (culture == "en-GB" && Chinese().IsMatch(sentence))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public void Calculation_OddFacts_IsWorded(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var assessment = AllowanceCalculator.Assess(Rules, OddFacts(), new(2026, 2));
        CalculationText[] texts = [.. assessment.Conditions.Select(condition => condition.Text), .. assessment.Receipt.Lines.SelectMany(TextsOf), .. Recoveries().SelectMany(recovery => recovery.Receipt.Lines).SelectMany(TextsOf)];

        texts.Select(text => text.Key).Distinct().Count().ShouldBeGreaterThan(25);
        texts.Select(Texts.Of).ShouldAllBe(sentence => sentence.Length > 0 && !sentence.Contains('{'));
    }

    [Fact]
    public void HeldLine_ReadsAsInTheMockUp()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var held = AllowanceCalculator.Assess(Rules, OddFacts(), new(2026, 2)).Receipt.Lines.First(line => line.Kind is ReceiptLineKind.Held);

        (Texts.Of(held.Text), Texts.Of(held.Note!)).ShouldBe(("2025-11 待核", "补缴月，缺单位说明，补齐后再加 ¥250.00"));
    }

    [Fact]
    public void Months_AreGroupedByYear()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        new PortalFormat().Months([new(2025, 9), new(2025, 10), new(2025, 12), new(2026, 1), new(2026, 2)]).ShouldBe("2025-09、10、12，2026-01、02");
    }

    [Fact]
    public void EnumsOfTheCalculation_HaveNames()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Enum[] members = [.. Members<MonthReason>(), .. Members<ConditionCode>(), .. Members<ConditionOutcome>(), .. Members<FactSource>(), .. Members<PolicyLayer>(),
            .. Members<PolicyVersionState>(), .. Members<PreCheckWork>(), .. Members<MaterialWaiver>(), .. Members<EducationLevel>(), .. Members<EmployerType>()];

        members.Select(Texts.Of).ShouldAllBe(name => name.Length > 0);
    }

    private static IEnumerable<Enum> Members<T>() where T : struct, Enum => Enum.GetValues<T>().Cast<Enum>();

    private static IEnumerable<PreCheckAnswers> AnyAnswers() =>
        from birth in new[] { 1983, 1988, 1990, 2000 }
        from level in new EducationLevel?[] { null, EducationLevel.College, EducationLevel.Bachelor, EducationLevel.Master, EducationLevel.Doctor }
        from graduated in new[] { 2020, 2023, 2025, 2027 }
        from work in Enum.GetValues<PreCheckWork>()
        from insured in new YearMonth?[] { null, new(2024, 1), new(2026, 3) }
        select new PreCheckAnswers { BirthMonth = new(birth, 6), Level = level, GraduationMonth = new(graduated, 7), Work = work, FirstInsuredMonth = insured };

    private static IEnumerable<CalculationText> SentencesOf(PreCheckResult result) =>
    [
        .. result.Assessment.Conditions.Select(condition => condition.Text), .. result.Assessment.Receipt.Lines.SelectMany(TextsOf),
        .. result.NearestWay is { } way ? way.Steps.Select(step => step.Text).Concat(way.Receipt.Lines.SelectMany(TextsOf)).Concat(way.LatestBecause is { } because ? [because] : []) : [],
    ];

    private static IEnumerable<CalculationText> TextsOf(ReceiptLine line) => line.Note is { } note ? [line.Text, note] : [line.Text];

    private static AllowanceFacts OddFacts()
    {
        var company = new EmployerFact(EmployerId.New(), "甲", EmployerType.PrivateEnterprise, false, FactSource.MarketRegulation);
        var other = new EmployerFact(EmployerId.New(), "乙", EmployerType.StateEnterprise, false, FactSource.MarketRegulation);
        return new()
        {
            Birth = new(new(2000, 5, 4), FactSource.PublicSecurity),
            Educations = [new(EducationLevel.Bachelor, true, new(2025, 6, 20), EducationVerification.Chsi, new(2025, 7, 1), FactSource.Chsi)],
            Employers = [company, other],
            Employments = [new(company.Id, EmploymentKind.Contract, new(2025, 9, 1), null, null, false, FactSource.Employer)],
            Insurance =
            [
                new(new(2025, 9), company.Id, true, new(2025, 9, 18), false, false, FactSource.SocialInsurance),
                new(new(2025, 11), company.Id, true, new(2026, 1, 15), true, false, FactSource.SocialInsurance),
                new(new(2025, 12), other.Id, true, new(2025, 12, 18), false, false, FactSource.SocialInsurance),
                new(new(2026, 2), company.Id, true, new(2026, 2, 18), false, false, FactSource.SocialInsurance),
            ],
            PublicPayroll = [new(new(2026, 2), null, FactSource.Establishment)],
            OtherBenefits = [new("outstanding-talent", "优秀人才津贴", PolicyLayer.County, "living-allowance", Money.FromYuan(300), new(2025, 10), new(2026, 1), FactSource.Portal)],
        };
    }

    private static IEnumerable<RecoveryCalculation> Recoveries()
    {
        var paid = new PaidMonthFact[] { new(new(2025, 9), Money.FromYuan(550), FactSource.Portal) };
        yield return OverpaymentRecovery.AfterDeparture(Rules, paid, new(2025, 8));
        yield return OverpaymentRecovery.Fraud(Rules, paid, new(2025, 8), Today);
        var promise = new ServicePromise(Money.FromYuan(300_000), 60, new(2023, 1, 1), new(2026, 2, 12), FactSource.Employer);
        yield return ServiceClawback.Calculate(Rules, promise);
        yield return ServiceClawback.Calculate(Rules, promise with { LeftOn = new(2030, 1, 1) });
        yield return ServiceClawback.Calculate(Rules, promise with { ResumedInCountyOn = new(2026, 3, 1) });
        foreach (var exemption in Enum.GetValues<ServiceExemption>()) yield return ServiceClawback.Calculate(Rules, promise with { Exemption = exemption });
        var claim = new BenefitClaim("a", new TwoWordings("甲", "A"), PolicyLayer.County, "g", Money.FromYuan(550), true, new("办法第十条", "Article 10"), FactSource.Portal);
        yield return new(BenefitStacking.Combine(Rules.Version, [claim, claim with { PolicyCode = "b", Amount = Money.FromYuan(800) }]), null);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
