using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>The two answers drawn in the mock-ups, and the edges of the five questions.</summary>
public class PreCheckTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    private static readonly PreCheckAnswers Master = new()
    {
        BirthMonth = Month("1998-09"),
        Level = EducationLevel.Master,
        GraduationMonth = Month("2025-06"),
        Work = PreCheckWork.Enterprise,
        FirstInsuredMonth = Month("2026-03"),
    };

    [Fact]
    public void MasterInACompany_InsuredThisMonth_UpToThirtySixMonths()
    {
        var result = PreCheck.Run(Rules, Master, Today);

        result.WouldSucceed.ShouldBeTrue();
        result.NearestWay.ShouldBeNull();
        result.Assessment.Receipt.Total.ShouldBe(Yuan(39_600));
        result.Assessment.Receipt.Lines.Single(line => line.Kind is ReceiptLineKind.Months).Months[^1].ShouldBe(Month("2029-02"));
    }

    [Fact]
    public void BachelorInsuredElsewhere_OneStepAway()
    {
        var result = PreCheck.Run(Rules, Master with { BirthMonth = Month("2000-06"), Level = EducationLevel.Bachelor, GraduationMonth = Month("2023-07"), FirstInsuredMonth = null }, Today);

        result.WouldSucceed.ShouldBeFalse();
        result.Assessment.Conditions.Count(condition => condition.Outcome is ConditionOutcome.NotMet).ShouldBe(1);
        (result.NearestWay!.LatestMonth, result.NearestWay.Receipt.Total).ShouldBe((Month("2026-07"), Yuan(19_800)));
    }

    [Theory]
    [InlineData(PreCheckWork.Institution, 36_000)]
    [InlineData(PreCheckWork.OwnBusiness, 39_600)]
    [InlineData(PreCheckWork.NotYet, 39_600)]
    public void KindOfWork_SetsTheRate(PreCheckWork work, int yuan) =>
        PreCheck.Run(Rules, Master with { Work = work }, Today).Assessment.Receipt.Total.ShouldBe(Yuan(yuan));

    [Fact]
    public void FirstInsuredTooLate_RefusedWithoutAFalsePromise()
    {
        var result = PreCheck.Run(Rules, Master with { GraduationMonth = Month("2020-06"), FirstInsuredMonth = Month("2024-01") }, Today);

        (result.WouldSucceed, result.NearestWay).ShouldBe((false, null));
    }

    [Fact]
    public void NoDegree_Refused() =>
        PreCheck.Run(Rules, Master with { Level = null }, Today).WouldSucceed.ShouldBeFalse();

    [Fact]
    public void AgeOnly_IsTakenAsHalfAYearPastTheBirthday() =>
        PreCheckAnswers.BirthMonthOf(27, Today).ShouldBe(Month("1998-09"));

    [Fact]
    public void Answers_NeverCountAsProof() =>
        PreCheck.Run(Rules, Master, Today).Assessment.OutcomeOf(ConditionCode.EducationVerified).ShouldBe(ConditionOutcome.Unknown);
}
