using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Foundation;
using UglyToad.PdfPig;

namespace TalentPortal.Application.Tests.Documents.Papers;

public sealed class PdfWriterTests
{
    private static IEnumerable<string> TextsOf(PaperBlock block) => block switch
    {
        PaperText text => [text.Text],
        PaperFacts facts => facts.Rows.SelectMany(row => row.SelectMany(fact => new[] { fact.Label, fact.Value })),
        PaperGrid grid => [.. grid.Columns.Select(column => column.Title), .. grid.Rows.SelectMany(row => row), grid.SideLabel ?? "", grid.Total?.Words ?? "", grid.Total?.Figure ?? ""],
        PaperOpinions opinions => opinions.Rows.SelectMany(row => row.SelectMany(opinion => new[] { opinion.Label, opinion.Text, opinion.Signed })),
        PaperSignature signature => signature.Lines,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Every kind of paper, read back: nothing that was composed is missing, and number, code and page stand on every page.</summary>
    [Fact]
    public void Paper_OfEveryKind_SaysInThePdfWhatItWasComposedOf()
    {
        foreach (var paper in SomePapers.All)
        {
            var composed = SomePapers.Compose(paper);
            var pages = PdfReading.Pages(PdfReading.Write(composed));
            var all = string.Concat(pages);
            string[] expected = [composed.Title, composed.Subtitle ?? "", composed.Footnote ?? "", .. composed.References.SelectMany(fact => new[] { fact.Label, fact.Value }), .. composed.Blocks.SelectMany(TextsOf)];
            foreach (var text in expected.Where(text => text.Length > 0)) all.ShouldContain(PdfReading.Plain(text), customMessage: paper.Kind.ToString());
            pages.ShouldAllBe(page => page.Contains("SL26-00217") && page.Contains("8F3K-27QD-M4XT"));
        }
    }

    [Fact]
    public void ApprovalForm_OfAnOrdinaryCase_IsOneSheet() => PdfReading.Pages(PdfReading.Write(SomePapers.Compose(SomePapers.Approval()))).Count.ShouldBe(1);

    /// <summary>Some names have thirty characters. Seeded defect: a signature that is not wrapped runs over the edge of the sheet.</summary>
    [Fact]
    public void Summary_SignedWithTheLongestNames_StaysWithinItsMargins()
    {
        const string Name = "阿卜杜热合曼江买买提明阿不都克里木江艾则孜吐尔逊江玉素甫江";
        var pdf = PdfReading.Write(SomePapers.Compose(SomePapers.LongPayment() with { Maker = Name, Checker = Name }));
        using var document = PdfDocument.Open(pdf);
        var letters = document.GetPages().SelectMany(page => page.Letters).ToList();
        (letters.Min(letter => letter.BoundingBox.Left), letters.Max(letter => letter.BoundingBox.Right)).ShouldSatisfyAllConditions(
            edges => edges.Item1.ShouldBeGreaterThanOrEqualTo(44), edges => edges.Item2.ShouldBeLessThanOrEqualTo(552));
        PdfReading.Pages(pdf)[^1].ShouldContain("财政部门");
        string.Concat(PdfReading.Pages(pdf)).Split(Name).Length.ShouldBe(3, "both names are there in full");
    }

    [Fact]
    public void List_OfManyPages_RepeatsItsHeadAndCountsItsPages()
    {
        var pages = PdfReading.Pages(PdfReading.Write(SomePapers.Compose(SomePapers.List(120))));
        pages.Count.ShouldBeGreaterThan(3);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].ShouldContain($"第{i + 1}页,共{pages.Count}页");
            if (pages[i].Contains("张*明")) pages[i].ShouldContain("序号姓名工作单位项目金额(元)");
        }

        string.Concat(pages).Split("张*明").Length.ShouldBe(61);
    }

    [Fact]
    public void Text_NeverLeavesThePageOrRunsIntoTheFoot()
    {
        using var document = PdfDocument.Open(PdfReading.Write(SomePapers.Compose(SomePapers.List(80, "山东省德州市齐河县经济开发区晏北街道智能装备制造与新材料联合研究院（有限责任）分公司第二项目部"))));
        foreach (var page in document.GetPages())
        {
            var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
            letters.Min(letter => letter.BoundingBox.Left).ShouldBeGreaterThan(44);
            letters.Max(letter => letter.BoundingBox.Right).ShouldBeLessThan(596 - 44);
            letters.Where(letter => letter.StartBaseLine.Y is > 50 and < 61).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Amounts_EndAtTheSamePlace()
    {
        var composed = new PaperDocument("zh-CN", "表", [new PaperGrid([new("项目", 3), new("金额（元）", 1, IsFigure: true)], [["甲", "1.00"], ["丁", "12,345.67"], ["丙", "999,999.99"]])]);
        using var document = PdfDocument.Open(PdfReading.Write(composed));
        var lines = document.GetPage(1).Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToList());
        var ends = lines.Where(line => line[0].Value is "甲" or "丁" or "丙").Select(line => line[^1].EndBaseLine.X).ToList();
        ends.Count.ShouldBe(3);
        (ends.Max() - ends.Min()).ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Row_TallerThanAPage_IsTornAndNotLost()
    {
        var words = string.Concat(Enumerable.Range(1, 700).Select(i => $"第{i:0000}条意见。"));
        var pages = PdfReading.Pages(PdfReading.Write(new PaperDocument("zh-CN", "表", [new PaperGrid([new("序号", 1), new("意见", 3)], [["1", words]]) { SideLabel = "意见" }])));
        pages.Count.ShouldBeGreaterThan(1);
        for (var i = 1; i <= 700; i++) string.Concat(pages).ShouldContain($"{i:0000}");
    }

    [Fact]
    public void RareCharacter_IsTakenFromAnotherFace()
    {
        var pages = PdfReading.Pages(PdfReading.Write(new PaperDocument("zh-CN", "表", [new PaperText("𠮷田与䶮、㛃 café Ж")])));
        pages[0].ShouldContain("𠮷田与䶮、㛃caféЖ");
    }

    [Fact]
    public void Pdf_WithoutAnyChineseFont_IsRefusedWithThePlacesLookedAt()
    {
        using var fonts = new PaperFonts(new PaperFontOptions { Regular = [new("/nowhere/song.ttc", 0)], Bold = [] });
        fonts.AreInstalled.ShouldBeFalse();
        var refused = Should.Throw<RefusedException>(() => new PdfWriter(fonts).Write(new PaperSheet(SomePapers.Compose(SomePapers.Acceptance()), SomePapers.Issue, SomePapers.Words("zh-CN")), Stream.Null));
        SomePapers.Texts.Refusal(refused.Refusal).ShouldContain("/nowhere/song.ttc");
    }
}
