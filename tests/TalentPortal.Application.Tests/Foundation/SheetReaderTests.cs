using System.IO.Compression;
using System.Text;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Uploaded spreadsheets (bar B24): what a clerk cannot see on the screen refuses the file, what would fill the memory stops early.</summary>
public sealed class SheetReaderTests
{
    private static readonly string Plain = Sheets.SheetXml([["姓名", "单位"], ["刘明", "甲"]]);

    [Fact]
    public void Sheet_EveryKindOfCell_IsReadAsItsText()
    {
        var parts = Sheets.Parts("""
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:G9"/><sheetData>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>46082</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c></row>
            <row r="4"/><row r="7"><c r="AA7" t="str"><v>x &amp; y</v></c></row>
            </sheetData></worksheet>
            """);
        parts["xl/sharedStrings.xml"] = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si><si><t>刘</t><rPh sb="0" eb="1"><t>LIU</t></rPh><r><t>明</t></r></si></sst>""";

        var rows = Read(parts);

        rows.Select(row => row.Number).ShouldBe([3, 7]);
        rows[0].Cells.ShouldBe(["刘明", "46082", "", "1", "#N/A", "张三"]);
        (rows[1].Cells.Length, rows[1][26], rows[1][99]).ShouldBe((27, "x & y", ""));
    }

    [Fact]
    public void Sheet_EmptyOnesBesideTheFilledOne_DoNotMatter()
    {
        var parts = Sheets.Parts(Sheets.SheetXml([]));
        parts["xl/workbook.xml"] = Sheets.WorkbookXml("""<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId2"/>""");
        parts["xl/worksheets/sheet2.xml"] = Plain;

        Read(parts).Count.ShouldBe(2);
    }

    public static TheoryData<string, string, string, string> Odd => new()
    {
        { "a formula", "xl/worksheets/sheet1.xml", Plain.Replace("<is>", "<f>1+1</f><is>", StringComparison.Ordinal), "sheet.formula" },
        { "merged headings", "xl/worksheets/sheet1.xml", Sheets.SheetXml([["a"]], """<mergeCells><mergeCell ref="A1:C1"/></mergeCells>"""), "sheet.merged_cells" },
        { "a hidden sheet", "xl/workbook.xml", Sheets.WorkbookXml("""<sheet name="a" r:id="rId1"/><sheet name="b" state="veryHidden" r:id="rId2"/>"""), "sheet.hidden_sheet" },
        { "the epoch of 1904", "xl/workbook.xml", Sheets.WorkbookXml("""<sheet name="a" r:id="rId1"/>""", "date1904=\"1\""), "sheet.other_epoch" },
        { "macros", "xl/vbaProject.bin", "x", "sheet.active_content" },
        { "macros by type", "[Content_Types].xml", """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""", "sheet.active_content" },
        { "a link to another workbook", "xl/externalLinks/externalLink1.xml", "<x/>", "sheet.active_content" },
        { "an embedded file", "xl/embeddings/oleObject1.bin", "x", "sheet.active_content" },
        { "a path out of the package", "../../etc/passwd", "x", "sheet.damaged" },
        { "an entity of entities", "xl/worksheets/sheet1.xml", """<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>""", "sheet.damaged" },
        { "an outside entity", "xl/worksheets/sheet1.xml", """<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>""", "sheet.damaged" },
        { "XML that ends early", "xl/worksheets/sheet1.xml", Plain[..^30], "sheet.damaged" },
        { "a shared text that is not there", "xl/worksheets/sheet1.xml", """<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>""", "sheet.damaged" },
        { "a row far down", "xl/worksheets/sheet1.xml", """<worksheet><sheetData><row r="1048576"><c><v>7</v></c></row></sheetData></worksheet>""", "sheet.too_many_rows" },
        { "a column far right", "xl/worksheets/sheet1.xml", """<worksheet><sheetData><row><c r="XFD1"><v>7</v></c></row></sheetData></worksheet>""", "sheet.too_many_columns" },
        { "a novel in a cell", "xl/worksheets/sheet1.xml", Sheets.SheetXml([[new string('a', 5_000)]]), "sheet.cell_too_long" },
        { "no workbook", "xl/workbook.xml", null!, "sheet.not_a_spreadsheet" },
        { "no sheet", "xl/worksheets/sheet1.xml", null!, "sheet.damaged" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Sheet_With_IsRefused(string what, string part, string content, string code)
    {
        var parts = Sheets.Parts(Plain);
        if (content is null) parts.Remove(part);
        else parts[part] = content;

        Should.Throw<RefusedException>(() => Read(parts), what).Refusal.Code.ShouldBe(code);
    }

    [Fact]
    public void Sheet_TwoFilledSheets_AreRefused()
    {
        var parts = Sheets.Parts(Plain);
        parts["xl/workbook.xml"] = Sheets.WorkbookXml("""<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId2"/>""");
        parts["xl/worksheets/sheet2.xml"] = Plain;

        Should.Throw<RefusedException>(() => Read(parts)).Refusal.ShouldBe(SheetRefusals.SeveralSheets);
    }

    [Theory]
    [InlineData("text", "sheet.not_a_spreadsheet")]
    [InlineData("", "sheet.not_a_spreadsheet")]
    [InlineData("PK\u0003\u0004 and nothing else", "sheet.damaged")]
    public void Sheet_OtherFile_IsRefused(string content, string code) =>
        Should.Throw<RefusedException>(() => SheetReader.Open(new MemoryStream(Encoding.Latin1.GetBytes(content)))).Refusal.Code.ShouldBe(code);

    [Fact]
    public void Sheet_OldOrLockedWorkbook_IsRefusedAsSuch()
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0];

        Should.Throw<RefusedException>(() => SheetReader.Open(new MemoryStream(head))).Refusal.ShouldBe(SheetRefusals.OldFormat);
    }

    [Theory]
    [InlineData("<row><c><v>", "1", "</v></c></row>")]
    [InlineData("<x a=\"", "a", "\"/>")]
    [InlineData("<!--", "a", "-->")]
    [InlineData("", "<row/>", "")]
    public void Sheet_BombOf300Megabytes_StopsBeforeItFillsTheMemory(string before, string filling, string after)
    {
        using var file = Bomb(before, filling, after, megabytes: 300);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<RefusedException>(() => Drain(file)).Refusal.Code.ShouldBeOneOf("sheet.too_large", "sheet.cell_too_long", "sheet.too_many_rows");

        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(60L << 20);
    }

    [Fact]
    public void Sheet_HundredThousandsOfParts_AreNotEvenListed()
    {
        using var file = Sheets.Package(Sheets.Parts(Plain), package => { for (var i = 0; i < 60_000; i++) package.CreateEntry($"{i}"); });
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<RefusedException>(() => Drain(file)).Refusal.ShouldBe(SheetRefusals.TooLarge);

        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(1L << 20);
    }

    [Fact]
    public void Sheet_MillionsOfInventedNames_StopsEarly()
    {
        var xml = new StringBuilder("<worksheet><sheetData>");
        for (var i = 0; i < 50_000; i++) xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<n{i}/>");

        Should.Throw<RefusedException>(() => Read(Sheets.Parts(xml.Append("</sheetData></worksheet>").ToString()))).Refusal.ShouldBe(SheetRefusals.TooLarge);
    }

    private static List<SheetRow> Read(Dictionary<string, string> parts)
    {
        using var file = Sheets.Package(parts);
        return Drain(file);
    }

    private static List<SheetRow> Drain(Stream file)
    {
        using var sheet = SheetReader.Open(file);
        return [.. sheet.Rows()];
    }

    private static MemoryStream Bomb(string before, string filling, string after, int megabytes)
    {
        var parts = Sheets.Parts("");
        parts.Remove("xl/worksheets/sheet1.xml");
        return Sheets.Package(parts, package =>
        {
            using var part = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.ASCII.GetBytes("<worksheet><sheetData>" + before));
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(filling, (1 << 20) / filling.Length)));
            for (var i = 0; i < megabytes; i++) part.Write(block);
            part.Write(Encoding.ASCII.GetBytes(after + "</sheetData></worksheet>"));
        });
    }
}
