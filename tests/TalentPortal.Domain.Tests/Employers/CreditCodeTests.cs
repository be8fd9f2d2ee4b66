using TalentPortal.Domain.Employers;

namespace TalentPortal.Domain.Tests.Employers;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91371425MA3QH0017T")]
    [InlineData("123714254941234561")]
    [InlineData("91371425ma3qh0017t")]
    [InlineData(" 91371425 MA3QH0017T ")]
    public void Code_WithRightCheckCharacter_IsValid(string text) => CreditCode.Check(text, out _).ShouldBe(CreditCodeCheck.Valid);

    [Fact]
    public void Code_WithWrongCheckCharacter_IsAWarningOnly()
    {
        CreditCode.Check("91371425MA3QH00172", out var code).ShouldBe(CreditCodeCheck.CheckDigitMismatch);
        code.ShouldNotBeNull().CheckDigitFits.ShouldBeFalse();
        CreditCode.TryParse("91371425MA3QH00172", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("91371425MA3QH0017")]
    [InlineData("91371425MA3QH0017T0")]
    [InlineData("91371425MI3QH0017T")]
    [InlineData("91371425MO3QH0017T")]
    [InlineData("91371425MS3QH0017T")]
    [InlineData("91371425MV3QH0017T")]
    [InlineData("91371425MZ3QH0017T")]
    [InlineData("9137142AMA3QH0017T")]
    public void Code_OfWrongForm_IsInvalid(string? text)
    {
        CreditCode.Check(text, out var code).ShouldBe(CreditCodeCheck.Invalid);
        code.ShouldBeNull();
    }

    [Fact]
    public void Code_CarriesRegionAndOrganisation()
    {
        CreditCode.TryParse("91371425MA3QH0017T", out var code).ShouldBeTrue();
        code.RegionCode.ShouldBe("371425");
        code.OrganisationCode.ShouldBe("MA3QH0017");
        code.ToString().ShouldBe("91371425MA3QH0017T");
    }
}
