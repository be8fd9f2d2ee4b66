using System.Globalization;
using CsCheck;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("371425199503120018", Sex.Male, "1995-03-12")]
    [InlineData("371425199807254621", Sex.Female, "1998-07-25")]
    [InlineData("11010519491231002X", Sex.Female, "1949-12-31")]
    public void Number_WithRightCheckDigit_GivesSexAndBirthDate(string number, Sex sex, string born)
    {
        CitizenId.TryParse(number, out var id, out var fault).ShouldBeTrue();
        id.Value.ShouldBe(number);
        id.Sex.ShouldBe(sex);
        id.BirthDate.ShouldBe(DateOnly.Parse(born, CultureInfo.InvariantCulture));
        fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData(" 371425 19950312 0018 ", "371425199503120018")]
    [InlineData("３７１４２５１９９５０３１２００１８", "371425199503120018")]
    [InlineData("371425-19950312-0018", "371425199503120018")]
    [InlineData("\uFEFF371425\u200B199503120018\u3000", "371425199503120018")]
    [InlineData("11010519491231002Ｘ", "11010519491231002X")]
    public void Number_AsPeopleTypeIt_HasOneNormalForm(string typed, string normal)
    {
        CitizenId.TryParse(typed, out var id, out _).ShouldBeTrue();
        id.Value.ShouldBe(normal);
    }

    [Theory]
    [InlineData(null, IdNumberFault.Missing)]
    [InlineData(" \u3000", IdNumberFault.Missing)]
    [InlineData("37142519950312001", IdNumberFault.Length)]
    [InlineData("3714251995031200188", IdNumberFault.Length)]
    [InlineData("37142519950312O018", IdNumberFault.Characters)]
    [InlineData("37142519950312001A", IdNumberFault.Characters)]
    [InlineData("371425199503120019", IdNumberFault.CheckDigit)]
    [InlineData("371425200102290011", IdNumberFault.BirthDate)]
    [InlineData("371425199513120015", IdNumberFault.BirthDate)]
    [InlineData("991425199503120018", IdNumberFault.CheckDigit)]
    public void Number_ThatIsWrong_SaysWhy(string? typed, IdNumberFault expected)
    {
        CitizenId.TryParse(typed, out var id, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
        id.ShouldBeNull();
    }

    [Theory]
    [InlineData("00")]
    [InlineData("16")]
    [InlineData("82")]
    [InlineData("99")]
    public void Number_OfNoMainlandProvince_IsRefused(string province)
    {
        CitizenId.TryParse(SomeNumbers.CitizenId(province + "1425", "19950312", "001"), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(IdNumberFault.Region);
    }

    [Fact]
    public void Number_OfLeapDayInLeapYear_IsAccepted() =>
        CitizenId.TryParse(SomeNumbers.CitizenId("371425", "20000229", "002"), out _, out _).ShouldBeTrue();

    [Fact]
    public void OldNumber_OfFifteenDigits_BecomesTheSamePersonsNewNumber()
    {
        CitizenId.TryParse("371425950312001", out var id, out _).ShouldBeTrue();
        id.Value.ShouldBe("371425199503120018");
    }

    [Fact]
    public void Number_OfRevokedCounty_IsValidWithAHint()
    {
        CitizenId.TryParse(SomeNumbers.CitizenId("371421", "19850312", "003"), out var lingxian, out _).ShouldBeTrue();
        lingxian.HasRevokedRegion.ShouldBeTrue();
        CitizenId.TryParse("371425199503120018", out var qihe, out _).ShouldBeTrue();
        qihe.HasRevokedRegion.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2030-03-11", 34)]
    [InlineData("2030-03-12", 35)]
    public void Age_IsCountedInCompletedYears(string day, int age)
    {
        CitizenId.TryParse("371425199503120018", out var id, out _).ShouldBeTrue();
        id.AgeOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(age);
    }

    [Fact]
    public void Age_OfAPersonBornOnLeapDay_RisesOnTheLastOfFebruary()
    {
        CitizenId.TryParse(SomeNumbers.CitizenId("371425", "20000229", "002"), out var id, out _).ShouldBeTrue();
        id.AgeOn(new DateOnly(2026, 2, 27)).ShouldBe(25);
        id.AgeOn(new DateOnly(2026, 2, 28)).ShouldBe(26);
        id.AgeOn(new DateOnly(2028, 2, 28)).ShouldBe(27);
        id.AgeOn(new DateOnly(2028, 2, 29)).ShouldBe(28);
    }

    /// <summary>What the check digit is for: every single mistyped digit and every swap of neighbours is noticed.</summary>
    [Fact]
    public void Number_WithOneDigitChangedOrTwoSwapped_IsNeverAccepted() =>
        Gen.Select(SomeNumbers.AnyCitizenId, Gen.Int[0, 16], Gen.Int[1, 9]).Sample((number, at, by) =>
        {
            var digits = number.ToCharArray();
            digits[at] = (char)('0' + (digits[at] - '0' + by) % 10);
            CitizenId.TryParse(new string(digits), out _, out _).ShouldBeFalse();

            if (at == 16 || number[at] == number[at + 1]) return;
            digits = number.ToCharArray();
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
            CitizenId.TryParse(new string(digits), out _, out _).ShouldBeFalse();
        });

    [Fact]
    public void Number_Printed_IsMasked()
    {
        CitizenId.TryParse("371425199503120018", out var id, out _).ShouldBeTrue();
        $"{id}".ShouldBe("371425********0018");
    }
}
