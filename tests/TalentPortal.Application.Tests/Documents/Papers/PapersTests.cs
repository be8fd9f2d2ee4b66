using System.Globalization;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Tests.Documents.Papers;

public sealed class PapersTests
{
    private static string All(PaperDocument paper) => paper.ToJson();

    [Fact]
    public void OfficialPaper_IsChineseWhateverTheReadersLanguage()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = SomePapers.English;
        try
        {
            var paper = SomePapers.Compose(SomePapers.Acceptance());
            (paper.Title, paper.Subtitle).ShouldBe(("受理通知书", "Notice of acceptance"));
            All(paper).ShouldContain("2026年3月31日");
            CultureInfo.CurrentUICulture.ShouldBe(SomePapers.English);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Receipt_FollowsTheReadersLanguage()
    {
        var chinese = SomePapers.Compose(SomePapers.Receipt(PaperWords.Chinese));
        All(chinese).ShouldContain("人民币（大写）叁仟叁佰元整");
        var english = SomePapers.Compose(SomePapers.Receipt(PaperWords.English));
        (english.Title, english.Subtitle, english.Language).ShouldBe(("Calculation Receipt", null, "en"));
        All(english).ShouldContain("30 months");
        All(english).ShouldNotContain("大写");
    }

    [Fact]
    public void ProvisionalDate_SaysSoWhereverItStands()
    {
        var paper = SomePapers.Compose(SomePapers.Acceptance(provisional: true));
        All(paper).Split("2026年3月31日（暂定）").Length.ShouldBe(3);
        paper.Footnote!.ShouldContain("国务院");
        All(SomePapers.Compose(SomePapers.Acceptance())).ShouldNotContain("暂定");
    }

    [Fact]
    public void CorrectionNotice_ListsEverythingAtOnce()
    {
        var grid = SomePapers.Compose(SomePapers.Correction()).Blocks.OfType<PaperGrid>().Single();
        grid.Rows.Select(row => row[1]).ShouldBe(["劳动合同", "毕业证书", "社保记录"]);
    }

    [Theory]
    [InlineData(DocumentKind.NonAcceptanceNotice, "不予受理通知书")]
    [InlineData(DocumentKind.RefusalNotice, "不予通过通知书")]
    public void Refusal_NamesReasonBasisAndRoute(DocumentKind kind, string title)
    {
        var paper = SomePapers.Compose(SomePapers.Refusal(kind));
        paper.Title.ShouldBe(title);
        foreach (var part in new[] { "超过三年", "第五条第一项", "齐河县人民政府", "齐河县人民法院", "六十日", "六个月" }) All(paper).ShouldContain(part);
    }

    [Fact]
    public void PublicList_SumsItsLines()
    {
        var grid = SomePapers.Compose(SomePapers.List(3)).Blocks.OfType<PaperGrid>().Single();
        grid.Total!.Figure.ShouldBe("3,300.00");
        grid.Total.Words.ShouldContain("叁仟叁佰元整");
        grid.Rows[2][1].ShouldBe("李*\n3714**********0018");
    }

    [Fact]
    public void Paper_KeptAsJson_ComesBackTheSame()
    {
        foreach (var paper in SomePapers.All.Select(SomePapers.Compose)) PaperDocument.FromJson(paper.ToJson()).ToJson().ShouldBe(paper.ToJson());
    }
}
