using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

/// <summary>An education that its owner states again, in a form that asks for neither degree nor certificate. Seen red with what the record knows left out: all four.</summary>
public sealed class EducationTests
{
    private static readonly DateOnly June = new(2025, 6, 20);

    [Fact]
    public void Education_StatedAgain_KeepsWhatNobodyAskedFor()
    {
        var again = Stated("济南大学", June).Keeping(Stated("济南大学", June).With(Degree.Bachelor, "105771202505000123", true));

        (again.Degree, again.CertificateNumber, again.IsDoubleFirstClass).ShouldBe((Degree.Bachelor, "105771202505000123", true));
    }

    [Theory]
    [InlineData("山东大学", "2025-06-20")]
    [InlineData("济南大学", "2024-06-20")]
    public void Education_OfAnotherSchoolOrDay_KeepsTheDegreeOfItsLevel_AndNotTheOtherCertificate(string school, string graduated)
    {
        var again = Stated(school, DateOnly.Parse(graduated, null)).Keeping(Stated("济南大学", June).With(Degree.Bachelor, "105771202505000123", true));

        (again.Degree, again.CertificateNumber, again.IsDoubleFirstClass).ShouldBe((Degree.Bachelor, null, false));
    }

    [Fact]
    public void Education_WhereAListKnewNeitherSchoolNorDay_KeepsAll_AndAFirstOneHasNothingToKeep()
    {
        var listed = new Education(EducationLevel.Bachelor, null, "", "", null, false).With(Degree.Bachelor, "105771202505000123", false);

        Stated("济南大学", June).Keeping(listed).CertificateNumber.ShouldBe("105771202505000123");
        Stated("济南大学", June).Keeping(null).Degree.ShouldBeNull();
    }

    private static Education Stated(string school, DateOnly graduated) => new(EducationLevel.Bachelor, true, school, "机械工程", graduated, false);
}
