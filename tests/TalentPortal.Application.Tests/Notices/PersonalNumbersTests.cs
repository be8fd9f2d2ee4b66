using TalentPortal.Application.Notices;

namespace TalentPortal.Application.Tests.Notices;

public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("张小明 371425199503120018")]
    [InlineData("身份证号：371425 19950312 0018。")]
    [InlineData("371425-19950312-0018")]
    [InlineData("３７１４２５１９９５０３１２００１８")]
    [InlineData("3 7 1 4 2 5 1 9 9 5 0 3 1 2 0 0 1 8")]
    [InlineData("371425\u200B19950312\u00A00018")]
    [InlineData("371425\n19950312\n0018")]
    [InlineData("No371425199503120018X")]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x，女")]
    [InlineData("٣٧١٤٢٥١٩٩٥٠٣١٢٠٠١٨")]
    [InlineData("号码9371425199503120018结束")]
    [InlineData("371425950312001")]
    [InlineData("810000199105010048")]
    public void IdNumber_HoweverItIsWritten_IsFound(string text) => PersonalNumbers.In(text).ShouldContain(number => number.Kind == PersonalNumberKind.IdNumber);

    [Theory]
    [InlineData("电话13812345678")]
    [InlineData("138 1234 5678")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("+8613812345678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8")]
    [InlineData("1381234 5678")]
    public void Mobile_HoweverItIsWritten_IsFound(string text) => PersonalNumbers.In(text).Single().ShouldBe(new PersonalNumber(PersonalNumberKind.Mobile, "138****5678"));

    [Theory]
    [InlineData("6217002220034567897")]
    [InlineData("6217 0022 2003 4567 897")]
    [InlineData("621700-2220034567897")]
    [InlineData("卡号６２１７００２２２００３４５６７８９７")]
    public void Card_HoweverItIsWritten_IsFound(string text) => PersonalNumbers.In(text).Single().ShouldBe(new PersonalNumber(PersonalNumberKind.BankCard, "****7897"));

    [Theory]
    [InlineData("受理号 BT26-00217，公示 GS26-00004，2026年9月24日")]
    [InlineData("2026-09-25 至 2026-10-09，共 5 个工作日")]
    [InlineData("2026-03-12 2026-05-09 2026-09-24")]
    [InlineData("统一社会信用代码 91371425MA3QH0017T")]
    [InlineData("统一社会信用代码 123714254941234561")]
    [InlineData("91350100M000100Y43")]
    [InlineData("民办非企业单位 523714254941230162")]
    [InlineData("合计 12,345,678.90 元，人民币（大写）壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整")]
    [InlineData("550.00 1,100.00 2,200.00 3,300.00")]
    [InlineData("金额 13812345678.00 元")]
    [InlineData("电话 0534-5321234")]
    [InlineData("371425********0018")]
    [InlineData("3714**********0018 138****5678 ****7897")]
    [InlineData("校验码 8F3K-27QD-M4XT")]
    [InlineData("371425199503120019")]
    [InlineData("6217002220034567898")]
    [InlineData("序号 13 2026-03 550 元")]
    [InlineData("鲁人社发〔2026〕12 号，第 138 页，共 1234 页，5678 人")]
    [InlineData("摘要 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void OrdinaryFigures_AreNotAccused(string text) => PersonalNumbers.In(text).ShouldBeEmpty();

    [Fact]
    public void SeveralNumbers_AreAllFoundAndNoneIsShown()
    {
        var found = PersonalNumbers.In("张三 371425199503120018 13812345678 6217002220034567897；李四 371425199807254621").ToList();
        found.Select(number => number.Kind).ShouldBe([PersonalNumberKind.IdNumber, PersonalNumberKind.Mobile, PersonalNumberKind.BankCard, PersonalNumberKind.IdNumber]);
        found.ShouldAllBe(number => number.Masked.Contains('*'));
    }
}
