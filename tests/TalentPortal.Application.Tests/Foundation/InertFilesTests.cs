using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>
/// Bar B25 for the files that are no lists of columns: the bank's file in both forms, rosters, and any sheet without headings. That no
/// other code writes spreadsheets is shown by an architecture test. Seeded defects: leave out the apostrophe in CsvText; write figures
/// where texts are given in SheetWriter; leave out its XmlText.
/// </summary>
public sealed class InertFilesTests
{
    [Fact]
    public async Task Sheet_OfFiveThousandCells_HasNoFormulaAndKeepsEveryText()
    {
        using var target = new MemoryStream();
        await SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("表", HostileCells.All.Chunk(5))], default);
        ShouldHold(target.ToArray(), HostileCells.All.Chunk(5));
    }

    [Fact]
    public async Task Roster_AnnotatedOverHostileCells_KeepsThemAsTexts()
    {
        string[][] rows = [[.. RosterColumns.Headings], .. HostileCells.All.Where(cell => cell.Length > 0).Chunk(8).Where(row => row.Length == 8)];
        using var target = new MemoryStream();
        await using (var roster = Sheets.Xlsx(rows)) await AnnotatedCopy.WriteAsync(roster, target, new ListShape(1, rows.Max(row => row.Length)), row => row == 2 ? "=1+1" : null, default);
        var written = new RawWorkbook(new MemoryStream(target.ToArray()));
        written.FormulaCells.ShouldBe(0);
        written.Rows[0].Count.ShouldBe(rows.Length);
        written.Rows[0][1].ShouldAllBe(cell => cell.IsText);
        written.Rows[0][1][8].Value.ShouldBe("=1+1");
        written.Rows[0].Skip(1).SelectMany(row => row.Take(8)).ShouldAllBe(cell => cell.IsText || cell.Value.Length == 0);
    }

    [Fact]
    public async Task BankFile_OfHostileNames_IsInertInBothForms()
    {
        var content = new BankFileContent("PC26-0001", [.. HostileCells.All.Take(1_500).Chunk(3).Select((cells, i) => new BankFileLine(i + 1, cells[0], "6217002220034567897", cells[1], Money.FromYuan(550), cells[2]))]);
        var expected = content.Lines.Select(line => new[] { line.Holder, line.Account, line.Bank, "550.00", line.Purpose }).ToList();
        var sheet = new RawWorkbook(new MemoryStream(await BankFileWriter.XlsxAsync(content, default)));
        sheet.FormulaCells.ShouldBe(0);
        sheet.Rows[0].Skip(1).Take(500).Select(row => row.Skip(1).Select(cell => Lines(cell.Value)).ToArray()).ShouldBe(expected.Select(row => row.Select(Lines).ToArray()));
        var csv = CsvText.Encoding.GetString(BankFileWriter.Csv(content));
        csv.ShouldStartWith("\uFEFF");
        CsvText.Parse(csv).Skip(1).Take(500).Select(row => row.Skip(1).ToArray()).ShouldBe(expected);
        csv.ShouldNotContain(",\"=");
        csv.ShouldNotContain(",\"＝");
        csv.ShouldNotContain(",\"@");
    }

    private static void ShouldHold(byte[] xlsx, IEnumerable<string[]> rows)
    {
        var written = new RawWorkbook(new MemoryStream(xlsx));
        written.FormulaCells.ShouldBe(0);
        var cells = written.Rows[0].SelectMany(row => row).ToList();
        cells.ShouldAllBe(cell => cell.IsText || cell.Value.Length == 0);
        cells.Select(cell => Lines(cell.Value)).ShouldBe(rows.SelectMany(row => row).Select(Lines));
    }

    /// <summary>XML itself turns a carriage return into a line feed.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
