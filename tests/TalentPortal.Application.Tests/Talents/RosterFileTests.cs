using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

public sealed class RosterFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Good = ["齐河测试有限公司", "91371425MA3QH0017T", "刘明", "371425199503120018", "2026-03", "已缴", "2026-03-15", "否"];

    [Fact]
    public void Roster_Generated_ReadsWithoutFault()
    {
        using var file = Sheets.Xlsx([.. Generated(people: 300, months: 7)]);

        var lines = new RosterFile(file, Today).Lines().ToList();

        lines.Count.ShouldBe(2_100);
        lines.ShouldAllBe(line => line.Fact != null);
        lines.Select(line => line.Fact!.Document.Number).Distinct().Count().ShouldBe(300);
        lines.ShouldAllBe(line => line.Fact!.CreditCode.CheckDigitFits);
    }

    [Fact]
    public void Roster_ColumnsInAnotherOrderWithOthersBetween_ReadsTheSameFact()
    {
        string[] headings = ["序号", "是否补缴", "姓名 ", "*参保月份", "缴费日期", "证件号码", "备注", "缴费状态", "统一社会信用代码", "单位 名称"];
        using var file = Sheets.Xlsx(headings, ["1", "否", "刘　明", "２０２６年３月", "46096", "37142519950312001８", "", "已缴费", " 91371425ma3qh0017t", "齐河测试有限公司"]);

        var fact = new RosterFile(file, Today).Lines().ShouldHaveSingleItem().Fact.ShouldNotBeNull();

        (fact.PersonName, fact.Document.Number, fact.CreditCode.Value).ShouldBe(("刘明", "371425199503120018", "91371425MA3QH0017T"));
        (fact.Month, fact.IsPaid, fact.PaidOn, fact.IsBackPayment).ShouldBe((new YearMonth(2026, 3), true, new DateOnly(2026, 3, 15), false));
    }

    [Theory]
    [InlineData(0, "", "roster.employer_name_missing")]
    [InlineData(1, "9137142", "roster.credit_code_invalid")]
    [InlineData(1, "1.23714254941235E+17", "roster.number_lost_digits")]
    [InlineData(2, "", "roster.name_invalid")]
    [InlineData(2, "#N/A", "roster.name_invalid")]
    [InlineData(3, "371425199503120019", "roster.id_number_invalid")]
    [InlineData(3, "371425200102290011", "roster.id_number_invalid")]
    [InlineData(3, "3.71425199503120E+17", "roster.number_lost_digits")]
    [InlineData(4, "三月", "roster.month_invalid")]
    [InlineData(4, "2026-12", "roster.month_in_future")]
    [InlineData(4, "1991-12", "roster.month_too_old")]
    [InlineData(5, "大概缴了", "roster.status_unknown")]
    [InlineData(5, "未缴", "roster.paid_on_without_payment")]
    [InlineData(6, "", "roster.paid_on_missing")]
    [InlineData(6, "2026-02-30", "roster.paid_on_invalid")]
    [InlineData(6, "2026-11-24", "roster.paid_on_in_future")]
    [InlineData(7, "也许", "roster.back_payment_unknown")]
    public void Roster_RowWithOneFault_NamesIt(int column, string cell, string code)
    {
        using var file = Sheets.Xlsx([.. RosterColumns.Headings], [.. Good.Select((good, i) => i == column ? cell : good)]);

        new RosterFile(file, Today).Lines().ShouldHaveSingleItem().Faults.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Roster_RowWithSeveralFaults_NamesAllOfThem()
    {
        using var file = Sheets.Xlsx([.. RosterColumns.Headings], ["", "x", "", "y", "z", "?", "?", "?"]);

        new RosterFile(file, Today).Lines().ShouldHaveSingleItem().Faults.Count.ShouldBe(8);
    }

    [Fact]
    public void Roster_SameFactTwice_IsAFaultOnTheSecondRow()
    {
        using var file = Sheets.Xlsx([.. RosterColumns.Headings], Good, [.. Good.Select((cell, i) => i == 4 ? "202603" : cell)]);

        var lines = new RosterFile(file, Today).Lines().ToList();

        lines[0].Faults.ShouldBeEmpty();
        lines[1].Faults.ShouldHaveSingleItem().ShouldBe(RosterRefusals.RepeatedInFile);
        lines[1].Faults[0].Arguments.ShouldBe([2]);
    }

    [Fact]
    public void Roster_WithoutAColumn_SaysWhichOne()
    {
        using var file = Sheets.Xlsx([.. RosterColumns.Headings.Where(heading => heading is not ("证件号码" or "参保月份"))]);

        var refusal = Should.Throw<RefusedException>(() => new RosterFile(file, Today).Lines().ToList()).Refusal;

        refusal.ShouldBe(SheetRefusals.MissingColumns);
        refusal.Arguments.ShouldBe(["证件号码、参保月份"]);
    }

    [Fact]
    public async Task Roster_OfThePortalsOwnWriter_ReadsBack()
    {
        using var file = new MemoryStream();
        var rows = new RosterGenerator(20, 3, new YearMonth(2026, 10), seed: 4).Rows().ToList();
        await RosterWorkbook.WriteAsync(file, rows, default);
        file.Position = 0;

        new RosterFile(file, Today).Lines().Count(line => line.Fact is not null).ShouldBe(rows.Count);
    }

    private static IEnumerable<string[]> Generated(int people, int months) =>
        new RosterGenerator(people, months, new YearMonth(2026, 10), seed: 1).Rows()
            .Select(row => new[] { row.EmployerName, row.CreditCode, row.PersonName, row.IdNumber, row.Month, row.Status, row.PaidOn, row.BackPayment })
            .Prepend([.. RosterColumns.Headings]);
}
