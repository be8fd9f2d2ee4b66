using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class BankCardTests
{
    [Theory]
    [InlineData("6217002220034567897")]
    [InlineData("6228480012345678903")]
    [InlineData("6217 0022 2003 4567 897")]
    [InlineData("６２１７００２２２００３４５６７８９７")]
    public void Card_ThatPassesLuhn_IsAccepted(string number) => BankCard.TryParse(number, out _, out _).ShouldBeTrue();

    [Theory]
    [InlineData("6217002220034567898", BankAccountFault.CheckDigit)]
    [InlineData("6217002220034567987", BankAccountFault.CheckDigit)]
    [InlineData("621700222003456", BankAccountFault.Length)]
    [InlineData("62170022200345678970", BankAccountFault.Length)]
    [InlineData("621700222003456789X", BankAccountFault.Characters)]
    [InlineData(null, BankAccountFault.Missing)]
    public void Card_ThatIsWrong_SaysWhy(string? number, BankAccountFault expected)
    {
        BankCard.TryParse(number, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Theory]
    [InlineData(BankAccountKind.Passbook)]
    [InlineData(BankAccountKind.Corporate)]
    public void Account_ThatIsNoCard_NeedNotPassLuhn(BankAccountKind kind)
    {
        BankCard.TryParse(kind, "1612001519200012345", out var account, out _).ShouldBeTrue();
        account.LastFour.ShouldBe("2345");
        BankCard.TryParse(kind, "1234567", out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(BankAccountFault.Length);
    }

    [Fact]
    public void Card_Printed_ShowsTheLastFourOnly()
    {
        BankCard.TryParse("6217002220034567897", out var card, out _).ShouldBeTrue();
        $"{card}".ShouldBe("****7897");
    }
}
