using TalentPortal.Application.Accounts;

namespace TalentPortal.Application.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("river-stone-41", null)]
    [InlineData("长江之水天上来", PasswordFault.TooShort)]
    [InlineData("黄河之水天上来吗", null)]
    [InlineData("1234567", PasswordFault.TooShort)]
    [InlineData("12345678", PasswordFault.Easy)]
    [InlineData("87654321", PasswordFault.Easy)]
    [InlineData("aabbaabb", PasswordFault.Easy)]
    [InlineData("Password12", PasswordFault.Easy)]
    [InlineData("qwerty99", PasswordFault.Easy)]
    [InlineData("zhangsan99", PasswordFault.ContainsName)]
    public void Applicant_ChoosesAPassword(string password, PasswordFault? fault) =>
        PasswordRules.FaultOf(password, forStaff: false, "zhangsan").ShouldBe(fault);

    [Theory]
    [InlineData("River-Stone-41", null)]
    [InlineData("riverstone4", PasswordFault.NotMixed)]
    [InlineData("RiverStone", PasswordFault.NotMixed)]
    [InlineData("RiverStone4", null)]
    [InlineData("river stone 4", null)]
    [InlineData("Rs-41", PasswordFault.TooShortForStaff)]
    public void Staff_ChoosesAPassword(string password, PasswordFault? fault) =>
        PasswordRules.FaultOf(password, forStaff: true, "zhangsan").ShouldBe(fault);

    [Fact]
    public void Password_OverTheLimit_IsTooLong() =>
        PasswordRules.FaultOf(string.Concat(Enumerable.Repeat("Ab3-", 33)), forStaff: true).ShouldBe(PasswordFault.TooLong);
}
