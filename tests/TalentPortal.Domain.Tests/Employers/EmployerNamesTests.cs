using TalentPortal.Domain.Employers;

namespace TalentPortal.Domain.Tests.Employers;

public sealed class EmployerNamesTests
{
    [Theory]
    [InlineData("德润新材料（齐河）有限公司", "德润新材料(齐河)有限责任公司")]
    [InlineData("齐河ABC机械有限公司", "齐河ａｂｃ 机械股份有限公司")]
    [InlineData("齐河县·第一中学", "齐河县第一中学")]
    public void Names_WrittenInTwoWays_HaveOneKey(string one, string other) => EmployerNames.KeyOf(one).ShouldBe(EmployerNames.KeyOf(other));

    [Theory]
    [InlineData("齐河润禾食品有限公司", "齐河润禾食品科技有限公司")]
    [InlineData("德润（齐河）有限公司", "德润（禹城）有限公司")]
    public void Names_OfTwoFirms_HaveTwoKeys(string one, string other) => EmployerNames.KeyOf(one).ShouldNotBe(EmployerNames.KeyOf(other));

    [Fact]
    public void Name_ThatIsALegalFormAlone_KeepsIt() => EmployerNames.KeyOf("有限公司").ShouldNotBeEmpty();

    [Theory]
    [InlineData("91371425MA3QH0017T", "91371425MA3QH0017R", true)]
    [InlineData("91371425MA3QH0017T", "91371425MA3QH0017T", false)]
    [InlineData("91371425MA3QH0017T", "91371425MA3QH001TT7", false)]
    [InlineData("91371425MA3QH0017T", "91371425MA3QH0071T", false)]
    public void Codes_OfOneLength_DifferInOneCharacterOrNot(string one, string other, bool differ) => EmployerNames.DifferInOneCharacter(one, other).ShouldBe(differ);
}
