using System.IO.Compression;
using System.Text;
using SkiaSharp;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Tests.Documents;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Tests.Notices;

/// <summary>
/// The gate of domain rule 3.4. Seeded defects: read an xlsx's visible sheets only, skip the shared strings, take a PDF without
/// character maps for clean. Each turns a test here red.
/// </summary>
public sealed class NoticeGateTests
{
    private const string Id = "371425199503120018";

    private static readonly PaperDocument Clean = SomePapers.Compose(SomePapers.List(40));

    private static IReadOnlyList<GateFinding> Scan(FileKind kind, byte[] content) => NoticeGate.Scan(Clean, [new NoticeAttachment("附件.x", kind, content)]);

    private static byte[] Workbook(params (string Part, string Xml)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (part, xml) in parts.Prepend(("xl/workbook.xml", "<workbook><sheets><sheet name=\"名单\"/></sheets></workbook>")))
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(xml);
            }

        return memory.ToArray();
    }

    [Fact]
    public void Notice_MadeFromMaskedLines_PassesWithItsOwnPdf()
    {
        NoticeGate.Scan(Clean, []).ShouldBeEmpty();
        Scan(FileKind.Pdf, PdfReading.Write(Clean)).ShouldBeEmpty();
    }

    [Fact]
    public void Page_WithANumberInACell_IsBlockedAndSaysWhere()
    {
        var list = SomePapers.List(3);
        var leaking = SomePapers.Compose(list with { Listed = [.. list.Listed.Take(2), list.Listed[2] with { IdNumber = Id }] });
        var finding = NoticeGate.Scan(leaking, []).Single();
        (finding.Kind, finding.Masked).ShouldBe((PersonalNumberKind.IdNumber, "371425********0018"));
        finding.Location.ShouldEndWith("3/2");
    }

    [Theory]
    [InlineData("<td>张*明</td><td>371425199503120018</td>")]
    [InlineData("<p>电话 <b>138</b>1234<span class=\"n\">5678</span></p>")]
    [InlineData("<td data-id=\"371425199503120018\">张*明</td>")]
    [InlineData("<!-- 6217002220034567897 --><p>名单</p>")]
    [InlineData("<p>&#51;71425199503120018</p>")]
    [InlineData("<script>var a = '13812345678'</script>")]
    public void Html_WithANumberShownOrHidden_IsBlocked(string html) => NoticeGate.Scan(html, []).ShouldNotBeEmpty();

    [Fact]
    public void Html_OfAnOrdinaryList_Passes() =>
        NoticeGate.Scan("<table data-count=\"138\"><tr><td>1</td><td>张*明</td><td>550.00</td><td>2026-03</td></tr><tr><td>2</td><td>李*</td><td>1,100.00</td></tr></table><a href=\"/notices/2026/138/1234/5678\">GS26-00004</a>", []).ShouldBeEmpty();

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"7\" hidden=\"1\"><c r=\"B7\" t=\"inlineStr\"><is><t>371425199503120018</t></is></c></row></sheetData></worksheet>", "B7")]
    [InlineData("xl/worksheets/sheet9.xml", "<worksheet><sheetData><row><c r=\"A1\"><v>13812345678</v></c></row></sheetData></worksheet>", "sheet9.xml A1")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"A1\"><v>1.3812345678E10</v></c></row></sheetData></worksheet>", "A1")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><headerFooter><oddFooter>371425199503120018</oddFooter></headerFooter></worksheet>", "sheet1.xml")]
    [InlineData("xl/sharedStrings.xml", "<sst><si><t>张三</t></si><si><t>371425199503120018</t></si></sst>", "sharedStrings.xml")]
    [InlineData("xl/sharedStrings.xml", "<sst><si><r><t>371425</t></r><r><rPr><b/></rPr><t>199503120018</t></r></si></sst>", "sharedStrings.xml")]
    [InlineData("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"><text><t>6217 0022 2003 4567 897</t></text></comment></commentList></comments>", "comments1.xml")]
    [InlineData("docProps/custom.xml", "<Properties><property name=\"371425199503120018\"/></Properties>", "custom.xml")]
    public void Spreadsheet_WithANumberAnywhere_IsBlocked(string part, string xml, string place)
    {
        var finding = Scan(FileKind.Xlsx, Workbook((part, xml))).Single();
        finding.Kind.ShouldNotBe(PersonalNumberKind.Unreadable);
        finding.Location.ShouldContain(place);
    }

    [Fact]
    public void Spreadsheet_OfMaskedLines_Passes() =>
        Scan(FileKind.Xlsx, Workbook(("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>550</v></c><c r=\"C1\"><v>46091</v></c></row></sheetData></worksheet>"), ("xl/sharedStrings.xml", "<sst><si><t>张*明</t></si></sst>"))).ShouldBeEmpty();

    [Theory]
    [InlineData("xl/media/image1.png", "picture")]
    [InlineData("xl/embeddings/oleObject1.bin", "object")]
    [InlineData("xl/vbaProject.bin", "program")]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><row>")]
    public void Spreadsheet_WithAPartThatCannotBeRead_IsBlocked(string part, string content) =>
        Scan(FileKind.Xlsx, Workbook((part, content))).ShouldHaveSingleItem().Kind.ShouldBe(PersonalNumberKind.Unreadable);

    [Fact]
    public void Spreadsheet_ThatUnpacksWithoutEnd_IsBlocked() =>
        Scan(FileKind.Xlsx, Workbook(("xl/worksheets/sheet1.xml", "<worksheet>" + new string(' ', 210_000_000) + "</worksheet>"))).ShouldHaveSingleItem().Kind.ShouldBe(PersonalNumberKind.Unreadable);

    [Theory]
    [InlineData("张三 371425199503120018", PersonalNumberKind.IdNumber)]
    [InlineData("联系电话 138 1234 5678", PersonalNumberKind.Mobile)]
    [InlineData("卡号 6217002220034567897", PersonalNumberKind.BankCard)]
    public void Pdf_WithANumberInItsText_IsBlocked(string text, PersonalNumberKind kind) =>
        Scan(FileKind.Pdf, PdfReading.Write(new PaperDocument("zh-CN", "名单", [new PaperText(text), new PaperGrid([new("序号", 1), new("内容", 2)], [["1", text]])]))).ShouldContain(finding => finding.Kind == kind);

    [Fact]
    public void Pdf_WithANumberInANote_IsBlocked()
    {
        var pdf = Encoding.Latin1.GetString(PdfReading.Write(Clean)).Replace("%%EOF", $"9 0 obj\n<< /Type /Annot /Contents ({Id}) >>\nendobj\n%%EOF", StringComparison.Ordinal);
        Scan(FileKind.Pdf, Encoding.Latin1.GetBytes(pdf)).ShouldContain(finding => finding.Kind == PersonalNumberKind.IdNumber);
    }

    [Fact]
    public void Pdf_ThatCannotBeRead_IsBlocked()
    {
        using var scanned = new MemoryStream();
        using (var document = SKDocument.CreatePdf(scanned))
        {
            using var picture = SKImage.FromEncodedData(SomeFiles.Jpeg());
            document.BeginPage(200, 200).DrawImage(picture, 0, 0, SKSamplingOptions.Default);
            document.EndPage();
            document.Close();
        }

        byte[][] unreadable = [scanned.ToArray(), SomeFiles.Pdf(), SomeFiles.Pdf("/OpenAction << /S /JavaScript >>"), "%PDF-1.7"u8.ToArray()];
        foreach (var pdf in unreadable) Scan(FileKind.Pdf, pdf).ShouldContain(finding => finding.Kind == PersonalNumberKind.Unreadable);
    }

    [Fact]
    public void OtherAttachments_AreBlockedOrReadLineByLine()
    {
        Scan(FileKind.Jpeg, SomeFiles.Jpeg()).ShouldHaveSingleItem().Kind.ShouldBe(PersonalNumberKind.Unreadable);
        Scan(FileKind.Csv, Encoding.UTF8.GetBytes($"序号,姓名\n1,张三\n2,{Id}\n")).ShouldHaveSingleItem().Location.ShouldBe("附件.x 3");
        NoticeGate.Scan(Clean, [new NoticeAttachment($"{Id}.csv", FileKind.Csv, "a"u8.ToArray())]).ShouldHaveSingleItem();
    }
}
