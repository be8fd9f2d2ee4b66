using System.Text.Json;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Tests.Documents.Receipts;

/// <summary>One receipt with everything a receipt can hold, as JSON and as paper.</summary>
public sealed class ReceiptDocumentTests
{
    private static readonly DateTime Made = new(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc);

    private static readonly ReceiptDocument Full = new()
    {
        Kind = ReceiptKind.Refusal,
        Title = new("条件核对单", "Conditions"),
        Number = "HS26-00217-1",
        Case = new("BT26-00217", "张*明", new("高校毕业生生活补贴", "Living allowance for graduates")),
        Verdict = new("notMet", new("不符合", "Not met")),
        Facts = [new("employer", new("工作单位", "Employer"), Wording.Same("山东晏北智能装备有限公司"))],
        Sections =
        [
            new("calculation", new("核算", "Calculation"),
            [
                new("months", new("计发 2 个月", "2 months paid"))
                {
                    Note = new("2026-01、02", "2026-01, 02"), Verdict = new("met", new("符合", "Met")), Clause = new("第八条", "Clause 8"), Source = new("socialInsurance", new("人社", "Social insurance")),
                    Figure = "× 2 = 1,100.00", Rate = new Money(55_000), Factor = 1.10m, Quantity = 2, Amount = new Money(110_000), Held = new Money(55_005), Rounding = "halfUpToFen",
                    Months = [new YearMonth(2026, 1), new YearMonth(2026, 2)], On = new DateOnly(2026, 7, 1),
                },
            ])
            { Sum = new(new("本期应发", "This payment"), new Money(110_000)) },
        ],
        Total = new(new("本期应发", "This payment"), new Money(110_000)),
        Held = new Money(55_005),
        Notes = [new("余 34 个月", "34 months left")],
        Stamp = new("graduate-allowance", "2026-1", new("规则 2026 年第 1 版", "Rules 2026, version 1"), "ab12", "cd34", Made, Made),
        FileLabel = "2026-03",
    };

    [Fact]
    public void Json_OfAFullReceipt_HasTheFieldsOfTheDocumentedSchemaAndNoOthers()
    {
        using var json = JsonDocument.Parse(ReceiptJson.Write(Full));
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "areas", "receipts.md"));

        var fields = Fields(json.RootElement).Distinct().Order(StringComparer.Ordinal).ToList();

        fields.ShouldNotBeEmpty();
        fields.Where(field => !page.Contains($"`{field}`", StringComparison.Ordinal)).ShouldBeEmpty();
        json.RootElement.GetProperty("schema").GetString().ShouldBe(ReceiptDocument.CurrentSchema);
        json.RootElement.GetProperty("total").GetProperty("amount").ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("{\"fen\":110000,\"yuan\":\"1100.00\"}");
        json.RootElement.GetProperty("stamp").GetProperty("madeAt").GetString().ShouldBe("2026-03-12T02:00:00Z");
    }

    [Theory]
    [InlineData(PaperWords.Chinese, "高校毕业生生活补贴", "计发 2 个月", "第八条", "余 34 个月")]
    [InlineData(PaperWords.English, "Living allowance for graduates", "2 months paid", "Clause 8", "34 months left")]
    public void Pdf_InEitherLanguage_SaysWhatTheReceiptSays(string language, params string[] expected)
    {
        var words = SomePapers.Words(language);
        using var fonts = new PaperFonts(new PaperFontOptions());
        using var target = new MemoryStream();
        new PdfWriter(fonts).Write(new PaperSheet(ReceiptPaper.Compose(Full, words), null, words), target);

        var pages = PdfReading.Pages(target.ToArray());

        foreach (var text in expected.Concat(["HS26-00217-1", "BT26-00217", "张*明", "× 2 = 1,100.00", "ab12", "cd34"])) string.Concat(pages).ShouldContain(PdfReading.Plain(text));
        pages.ShouldAllBe(page => page.Contains("HS26-00217-1"));
    }

    [Fact]
    public void File_ByItsName_SaysCaseAndMonth() => ReceiptPrinter.Json(Full).Name.ShouldBe("receipt-HS26-00217-1-2026-03.json");

    private static IEnumerable<string> Fields(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TalentPortal.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
