using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class MasksTests
{
    [Theory]
    [InlineData("张明", "张*")]
    [InlineData("张小明", "张*明")]
    [InlineData("欧阳小明", "欧**明")]
    [InlineData("买买提·艾力", "买****力")]
    [InlineData("𠮷田明", "𠮷*明")]
    [InlineData("张", "*")]
    [InlineData("", "")]
    [InlineData("John Michael Smith", "J. M. S.")]
    [InlineData("Jean-Luc Picard", "J. L. P.")]
    [InlineData("émile zola", "É. Z.")]
    public void Name_IsMaskedByItsLength(string name, string masked) => Masks.Name(name).ShouldBe(masked);

    [Fact]
    public void IdNumber_ForStaff_HidesTheBirthDate() => Masks.IdNumber("371425199503120018").ShouldBe("371425********0018");

    [Fact]
    public void IdNumber_InANotice_KeepsFourAndFour() => Masks.PublicIdNumber("371425199503120018").ShouldBe("3714**********0018");

    [Theory]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("E12", "***")]
    public void IdNumber_OfAnotherPaper_KeepsTwoAndTwo(string number, string masked) => Masks.IdNumber(number).ShouldBe(masked);

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("0534-5321234", "0534-*****34")]
    public void Phone_KeepsItsEnds(string number, string masked) => Masks.Phone(number).ShouldBe(masked);

    [Fact]
    public void BankAccount_KeepsTheLastFour() => Masks.BankAccount("6217002220034567897").ShouldBe("****7897");

    [Fact]
    public void PublicIdNumbers_OnlyOfPeopleWhoShareNameAndEmployer()
    {
        var shown = Masks.PublicIdNumbers(
        [
            ("张小明", "晏北装备", "371425199503120018"),
            ("张小明", "齐河一中", "371425199807254621"),
            ("张小明", "晏北装备", "11010519491231002X"),
            ("李丽", "晏北装备", "371425199807254621"),
        ]);

        shown.ShouldBe(["3714**********0018", null, "1101**********002X", null]);
    }
}
