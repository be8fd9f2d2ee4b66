using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>
/// Bar B25: 5,000 hostile and honest cells go out as xlsx and CSV and come back unchanged and inert. Seeded defects: write texts that
/// look like numbers as numbers (18-digit numbers lose digits), leave out the apostrophe in <c>CsvText</c>, or the full-width forms
/// in <c>IsRisky</c>; each turns a test here red.
/// </summary>
public sealed class ExportTests
{
    private static IReadOnlyList<string> Cells => HostileCells.All;

    private static readonly ExportColumn<string[]>[] TextColumns = [.. Enumerable.Range(0, 5).Select(i => new ExportColumn<string[]>($"列{i + 1}", row => row[i]))];

    private static readonly ExportStamp Stamp = new("周敏", new DateTime(2026, 3, 26, 1, 12, 0, DateTimeKind.Utc), "台账", [("状态", "=待受理")]);

    private static async Task<RawWorkbook> WriteAsync<TRow>(IReadOnlyList<ExportColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var target = new MemoryStream();
        await new ExcelExport(SomePapers.Texts, SomePapers.Format).WriteAsync(target, columns, rows.ToAsyncEnumerable(), Stamp, default);
        return new RawWorkbook(new MemoryStream(target.ToArray()));
    }

    [Fact]
    public async Task Xlsx_OfFiveThousandCells_HasNoFormulaAndKeepsEveryText()
    {
        var workbook = await WriteAsync(TextColumns, Cells.Chunk(5));
        workbook.FormulaCells.ShouldBe(0);
        var written = workbook.Rows[0].Skip(1).SelectMany(row => row).ToList();
        written.Count.ShouldBe(5000);
        for (var i = 0; i < written.Count; i++)
        {
            (written[i].IsText || Cells[i].Length == 0).ShouldBeTrue(Cells[i]);
            // XML itself turns a carriage return into a line feed.
            written[i].Value.ReplaceLineEndings("\n").ShouldBe(Cells[i].ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public async Task Xlsx_TypesWhatTheProgramTypes()
    {
        ExportColumn<int>[] columns =
        [
            new("金额", _ => new Money(-55_000)), new("月数", row => row), new("日期", _ => new DateOnly(2026, 3, 5)), new("月份", _ => new YearMonth(2026, 3)), new("证件", _ => "371425199503120018"),
        ];
        var row = (await WriteAsync(columns, [36])).Rows[0][1];
        row[0].ShouldBe((false, "-550"));
        row[1].ShouldBe((false, "36"));
        row[2].IsText.ShouldBeFalse();
        double.Parse(row[2].Value, CultureInfo.InvariantCulture).ShouldBe(new DateTime(2026, 3, 5).ToOADate());
        row[3].ShouldBe((true, "2026-03"));
        row[4].ShouldBe((true, "371425199503120018"));
    }

    [Fact]
    public async Task Xlsx_SaysWhoTookItWhenAndThroughWhichFilter()
    {
        var workbook = await WriteAsync(TextColumns, [["a", "b", "c", "d", "e"]]);
        workbook.Sheets.Count.ShouldBe(2);
        var stamp = workbook.Rows[1].SelectMany(row => row).Select(cell => cell.Value).ToList();
        foreach (var part in new[] { "周敏", "台账", "状态", "=待受理" }) stamp.ShouldContain(part);
        stamp.ShouldContain(text => text.Contains("09:12"));
    }

    [Fact]
    public async Task Xlsx_OfAControlCharacter_CanStillBeOpened() =>
        (await WriteAsync(TextColumns, [["张\u0001三", "\u0000", "𠮷", "\uFFFF", "e"]])).Rows[0][1].Select(cell => cell.Value).ShouldBe(["张\uFFFD三", "\uFFFD", "𠮷", "\uFFFD", "e"]);

    [Fact]
    public async Task Xlsx_OfAnEmptyList_IsStillAWorkbook() => (await WriteAsync(TextColumns, [])).Sheets.Count.ShouldBe(2);

    [Fact]
    public async Task Xlsx_IsWrittenWhileTheRowsCome()
    {
        var (target, lengths) = (new MemoryStream(), new List<long>());
        await new ExcelExport(SomePapers.Texts, SomePapers.Format).WriteAsync(target, TextColumns, Rows(), Stamp, default);
        lengths.Distinct().Count().ShouldBeGreaterThan(3);

        async IAsyncEnumerable<string[]> Rows()
        {
            for (var i = 0; i < 40_000; i++)
            {
                if (i % 5000 == 0) lengths.Add(target.Length);
                yield return [Guid.NewGuid().ToString(), "b", "c", "d", "e"];
            }

            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Csv_OfFiveThousandCells_ComesBackAsItWas()
    {
        using var target = new MemoryStream();
        await CsvText.WriteAsync(target, TextColumns, Cells.Chunk(5).ToAsyncEnumerable(), default);
        target.ToArray()[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        CsvText.Parse(CsvText.Encoding.GetString(target.ToArray())).Skip(1).SelectMany(row => row).ShouldBe(Cells);
    }

    /// <summary>What a spreadsheet sees in a field once the quotes are off, read here by hand.</summary>
    [Fact]
    public void Csv_LeavesNoFieldThatASpreadsheetWouldRun()
    {
        foreach (var cell in Cells)
        {
            var shown = CsvText.Field(cell)[1..^1].Replace("\"\"", "\"").TrimStart(' ', '\u3000', '\uFEFF');
            var isHarmlessNumber = decimal.TryParse(shown, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
            (shown.Length == 0 || isHarmlessNumber || !"=+-@\t\r\n＝＋－＠|%−".Contains(shown[0])).ShouldBeTrue(cell);
        }
    }

    [Fact]
    public void Csv_WritesNumbersBareAndPlainNumericTextsUntouched()
    {
        CsvText.Line([new Money(-500), -5, new DateOnly(2026, 3, 5), "-5", "+8613812345678", "=1", "＝1", null]).ShouldBe("-5,-5,2026-03-05,\"-5\",\"+8613812345678\",\"'=1\",\"'＝1\",\r\n");
    }
}
