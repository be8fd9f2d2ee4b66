using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13812345678")]
    [InlineData("138 1234 5678")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8")]
    [InlineData("１３８１２３４５６７８")]
    public void Mobile_AsPeopleTypeIt_HasOneNormalForm(string typed)
    {
        MobileNumber.TryParse(typed, out var number, out _).ShouldBeTrue();
        number.Value.ShouldBe("13812345678");
        $"{number}".ShouldBe("138****5678");
    }

    [Theory]
    [InlineData("12812345678", PhoneFault.NotAMobile)]
    [InlineData("1381234567", PhoneFault.NotAMobile)]
    [InlineData("138123456789", PhoneFault.NotAMobile)]
    [InlineData("0534-5321234", PhoneFault.NotAMobile)]
    [InlineData("  ", PhoneFault.Missing)]
    public void Mobile_ThatIsWrong_SaysWhy(string typed, PhoneFault expected)
    {
        MobileNumber.TryParse(typed, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Theory]
    [InlineData("05345321234", "0534-5321234")]
    [InlineData("0534－5321234", "0534-5321234")]
    [InlineData("010 65321234", "010-65321234")]
    public void Landline_AsPeopleTypeIt_HasOneNormalForm(string typed, string normal)
    {
        LandlineNumber.TryParse(typed, out var number, out _).ShouldBeTrue();
        number.Value.ShouldBe(normal);
    }

    [Theory]
    [InlineData("5321234")]
    [InlineData("0534-12345")]
    [InlineData("13812345678")]
    public void Landline_WithoutAreaCodeOrTooShort_IsRefused(string typed)
    {
        LandlineNumber.TryParse(typed, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(PhoneFault.NotALandline);
    }
}
