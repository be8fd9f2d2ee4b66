using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("张建国", "zjg")]
    [InlineData("李明", "lm")]
    [InlineData("王海燕", "why")]
    [InlineData("阮睿", "rr")]
    [InlineData("欧阳娜", "oyn")]
    [InlineData("安娥", "ae")]
    [InlineData("迪丽·热巴", "dlrb")]
    [InlineData("John van Dyck", "jvd")]
    [InlineData("", "")]
    public void Initials_OfAName_AreTheLettersAClerkTypes(string name, string initials) => Pinyin.Initials(name).ShouldBe(initials);

    [Theory]
    [InlineData("单玉华", "syh")]
    [InlineData("曾国强", "zgq")]
    [InlineData("解小明", "xxm")]
    [InlineData("仇英", "qy")]
    [InlineData("朴正", "pz")]
    [InlineData("查良", "zl")]
    [InlineData("区丽", "ol")]
    [InlineData("翟志刚", "zzg")]
    [InlineData("尉迟敬", "ycj")]
    [InlineData("长孙皓", "zsh")]
    [InlineData("万俟雪", "mqx")]
    public void Initials_OfASurnameReadItsOwnWay_FollowTheSurname(string name, string initials) => Pinyin.Initials(name).ShouldBe(initials);

    [Fact]
    public void Initials_OfTheSameCharacterInAGivenName_FollowTheEverydayWord() => Pinyin.Initials("王单").ShouldBe("wd");

    /// <summary>The hundred most frequent surnames with their readings, so that a change of the platform's collation is noticed.</summary>
    [Fact]
    public void Initials_OfFrequentSurnames_AreRight()
    {
        const string Readings =
            "王w李l张z刘l陈c杨y黄h赵z吴w周z徐x孙s马m朱z胡h郭g何h林l罗l高g郑z梁l谢x宋s唐t许x韩h邓d冯f曹c彭p曾z萧x田t董d潘p袁y蔡c蒋j余y于y杜d叶y程c魏w苏s"
            + "吕l丁d任r卢l姚y沈s钟z姜j崔c谭t陆l范f汪w廖l石s金j韦w贾j夏x付f方f邹z熊x白b孟m秦q邱q侯h江j尹y薛x闫y段d雷l龙l黎l史s陶t贺h毛m郝h顾g龚g邵s万w覃q武w钱q戴d严y莫m孔k向x常c";
        for (var i = 0; i < Readings.Length; i += 2) Pinyin.Initials(Readings[i].ToString()).ShouldBe(Readings[i + 1].ToString(), Readings[i].ToString());
    }
}
