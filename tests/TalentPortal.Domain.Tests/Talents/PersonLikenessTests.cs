using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class PersonLikenessTests
{
    [Theory]
    [InlineData("李𠮷祥", "李吉祥")]
    [InlineData("張國峯", "张国峰")]
    [InlineData("阿依古丽·买买提", "阿依古丽•買买提", false)]
    [InlineData("阿依古丽·买买提", "阿依古丽买买提")]
    [InlineData("阿依古丽·买买提", "阿依古丽．买买提")]
    [InlineData("SMITH John", "John  Smith")]
    [InlineData("José Núñez", "JOSE NUNEZ")]
    [InlineData("ＬＩ Ming", "li ming")]
    [InlineData("王 伟", "王伟")]
    [InlineData("王伟", "伟王", false)]
    [InlineData("王伟", "王玮", false)]
    public void Names_WrittenInTwoWays_HaveOneKey(string one, string other, bool alike = true) => (PersonLikeness.NameKey(one) == PersonLikeness.NameKey(other)).ShouldBe(alike);

    [Fact]
    public void Likeness_IsOfNameAndBirthDateTogether()
    {
        var born = new DateOnly(1995, 3, 12);
        PersonLikeness.Of("李𠮷祥", born).ShouldBe(PersonLikeness.Of("李吉祥", born));
        PersonLikeness.Of("李吉祥", born).ShouldNotBe(PersonLikeness.Of("李吉祥", born.AddDays(1)));
    }

    /// <summary>Its check character is computed for a number of 15 digits, so two numbers that are both valid may still be one slip apart.</summary>
    [Theory]
    [InlineData("371425199503120018", "371425199503120122", false)]
    [InlineData("371425199503120018", "371425199503120034", true)]
    [InlineData("371425199503120018", "371425199503210010", true)]
    [InlineData("371425190503120018", "371425200503120018", true)]
    [InlineData("371425199503120018", "371425199503120018", false)]
    [InlineData("E12345678", "E12345678", false)]
    [InlineData("E12345678", "E12345679", true)]
    [InlineData("E12345678", "E12345687", true)]
    [InlineData("E12345678", "E12345786", false)]
    [InlineData("E12345678", "EA1234567", false)]
    public void Numbers_OneSlipApart_AreNear(string one, string other, bool near) => PersonLikeness.AreNear(one, other).ShouldBe(near);
}
