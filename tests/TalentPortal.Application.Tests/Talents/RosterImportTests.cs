using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

public sealed class RosterImportTests
{
    private static readonly string[] Row = RosterDesk.Row;

    [Fact]
    public async Task Roster_Checked_SaysWhatWouldHappenAndWritesNothing()
    {
        await using var desk = await RosterDesk.OpenAsync();

        var roster = await desk.GetAsync(await desk.CheckAsync(Row, With(4, "2026-04"), With(2, "")));

        roster.Import.Status.ShouldBe(SheetImportStatus.Checked);
        var foretold = roster.Import.Foretold;
        (foretold.Rows, foretold.New, foretold.Faulty, foretold.NewPeople, foretold.NewEmployers).ShouldBe((3, 2, 1, 1, 1));
        roster.Samples.Select(sample => (sample.RowNumber, sample.Outcome, sample.IdMask)).ShouldBe(
            [(2, RosterOutcome.New, "371425********0018"), (3, RosterOutcome.New, "371425********0018"), (4, RosterOutcome.Faulty, "371425********0018")]);
        (await desk.MonthsAsync()).ShouldBeEmpty();
    }

    /// <summary>A month under either number is a month of the one person; the same month under both is stated twice.</summary>
    [Fact]
    public async Task Roster_WithBothNumbersOfOnePerson_EntersThePersonOnce()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var old = With(3, "371425950312001");

        var import = await desk.ImportAsync(await desk.CheckAsync(old, With(4, "2026-04"), Row));

        (import.Imported.New, import.Imported.Faulty, import.Imported.NewPeople).ShouldBe((2, 1, 1));
        (await desk.MonthsAsync()).Select(month => month.PersonId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Roster_Imported_EntersPeopleEmployersAndMonths()
    {
        await using var desk = await RosterDesk.OpenAsync();

        var import = await desk.ImportAsync(await desk.CheckAsync(Row, With(4, "2026-04"), With(2, "")));

        import.Status.ShouldBe(SheetImportStatus.Imported);
        import.Months.OrderBy(month => month.Month).Select(month => (month.Month, month.New)).ShouldBe([(new YearMonth(2026, 3), 1), (new YearMonth(2026, 4), 1)]);
        (await desk.MonthsAsync()).Select(month => (month.Month, month.IsPaid, month.PaidOn)).ShouldBe(
            [(new YearMonth(2026, 3), true, new DateOnly(2026, 3, 15)), (new YearMonth(2026, 4), true, new DateOnly(2026, 3, 15))]);
        var (person, employer) = await OnlyEntriesAsync(desk);
        (person.Name, person.NameInitials, person.BirthDate, person.Sex).ShouldBe(("刘明", "lm", new DateOnly(1995, 3, 12), Sex.Male));
        desk.Database.Get<PersonalDataVault>().Open(PersonalField.IdNumber, person.Id.Value, person.IdNumber).ShouldBe("371425199503120018");
        (employer.Type, employer.NeedsCheck, employer.CreditCode).ShouldBe((EmployerType.PrivateEnterprise, true, "91371425MA3QH0017T"));
    }

    [Fact]
    public async Task Roster_ImportedAgain_DoublesNothing()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var file = Sheets.Xlsx([.. RosterColumns.Headings], Row, With(4, "2026-04")).ToArray();
        await desk.ImportAsync(await desk.CheckAsync(new MemoryStream(file)));

        var again = await desk.GetAsync(await desk.CheckAsync(new MemoryStream(file)));

        (again.Import.Foretold.Unchanged, again.Import.Foretold.New, again.ImportedBefore is null).ShouldBe((2, 0, false));
        again.Import.WhyNotConfirm().ShouldBe(RosterRefusals.NothingToImport);
        (await desk.MonthsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Roster_WithAnotherStatement_ChangesTheMonthAndKeepsTheExplanation()
    {
        await using var desk = await RosterDesk.OpenAsync();
        await desk.ImportAsync(await desk.CheckAsync(Row));
        await desk.Database.InScopeAsync<IPortalDb>(async db => { (await db.InsuranceMonths.SingleAsync()).Explain("财务人员更换"); await db.SaveChangesAsync(default); });

        var import = await desk.ImportAsync(await desk.CheckAsync([.. Row[..6], "2026-06-20", "是"], With(4, "2026-05")));

        (import.Imported.Changed, import.Imported.New).ShouldBe((1, 1));
        var changed = (await desk.MonthsAsync())[0];
        (changed.PaidOn, changed.IsBackPayment, changed.BackPaymentExplanation).ShouldBe((new DateOnly(2026, 6, 20), true, "财务人员更换"));
    }

    [Fact]
    public async Task Roster_KnownNumberUnderAnotherName_IsAFault()
    {
        await using var desk = await RosterDesk.OpenAsync();
        await desk.ImportAsync(await desk.CheckAsync(Row));

        var roster = await desk.GetAsync(await desk.CheckAsync(With(2, "刘亮"), With(4, "2026-04")));

        roster.Samples.Where(sample => sample.Outcome is RosterOutcome.Faulty).ShouldHaveSingleItem().Faults().ShouldHaveSingleItem().Key.ShouldBe("refusal.roster.name_differs");
        roster.Import.Foretold.New.ShouldBe(1);
    }

    [Theory]
    [InlineData("91371425MA3QH00170", "a check digit that does not fit")]
    [InlineData("51371425MA3QH0017", "a kind that the code does not tell")]
    public async Task Roster_EmployerThatNeedsAClerk_IsAFaultAndBringsNoPerson(string code, string why)
    {
        await using var desk = await RosterDesk.OpenAsync();

        var roster = await desk.GetAsync(await desk.CheckAsync(With(1, code.Length == 17 ? code + CreditCode.CheckCharacter(code) : code)));

        (roster.Import.Foretold.Faulty, roster.Import.Foretold.NewPeople, roster.Import.Foretold.NewEmployers).ShouldBe((1, 0, 0), why);
        roster.Samples[0].Faults().ShouldHaveSingleItem().Key.ShouldBe("refusal.roster.employer_unknown");
    }

    [Fact]
    public async Task Roster_EmployerOfTheRegister_IsFoundByItsCodeWhateverItIsCalled()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var employer = new Employer(EmployerId.New(), "91371425MA3QH00170", "早年代码有限公司", "zndm", EmployerType.StateEnterprise, "371425001000");
        await desk.Database.InScopeAsync<IPortalDb>(db => { db.Employers.Add(employer); return db.SaveChangesAsync(default); });

        await desk.ImportAsync(await desk.CheckAsync(With(1, "91371425MA3QH00170")));

        (await desk.MonthsAsync()).ShouldHaveSingleItem().EmployerId.ShouldBe(employer.Id);
    }

    [Fact]
    public async Task Roster_ThatCannotBeRead_IsRefusedWithItsReason()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var parts = Sheets.Parts(Sheets.SheetXml([[.. RosterColumns.Headings]], """<mergeCells><mergeCell ref="A1:C1"/></mergeCells>"""));

        var roster = await desk.GetAsync(await desk.CheckAsync(Sheets.Package(parts)));

        roster.Import.Status.ShouldBe(SheetImportStatus.Refused);
        desk.Database.Get<PortalTexts>().Of(roster.Import.WhyRefused!).ShouldContain("A1:C1");
    }

    [Fact]
    public async Task Roster_AnnotatedCopy_HasEveryRowAndTheFaultsBesideThem()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var id = await desk.CheckAsync(Row, With(3, "371425199503120019"), With(4, "三月"));

        var (name, content) = await desk.ServeAsync(service => service.AnnotatedCopyAsync(id, default));

        name.ShouldBe("名册-错误.xlsx");
        using var sheet = SheetReader.Open(new MemoryStream(content));
        var rows = sheet.Rows().ToList();
        rows[0].Cells.ShouldBe([.. RosterColumns.Headings, "错误"]);
        rows[1].Cells[..8].ShouldBe(Row);
        rows.Select(row => row[8]).ShouldBe(["错误", "", "证件号码校验不通过，请逐位核对", "参保月份请写成 2026-03"]);
    }

    [Fact]
    public async Task Roster_ConfirmedTwice_IsImportedOnce()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var id = await desk.CheckAsync(Row);

        await desk.ConfirmAsync(id);
        await desk.ConfirmAsync(id);
        await desk.WorkAsync();
        await desk.ConfirmAsync(id);

        (await desk.MonthsAsync()).Count.ShouldBe(1);
        (await desk.Database.InScopeAsync<IPortalDb, int>(db => db.Jobs.CountAsync(job => job.Kind == RosterImportJob.JobKind))).ShouldBe(1);
    }

    [Fact]
    public async Task Roster_ConfirmedFromAStalePage_IsRefused()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var id = await desk.CheckAsync(Row);

        await Should.ThrowAsync<StaleVersionException>(() => desk.ServeAsync(service => service.ConfirmAsync(id, new ConfirmRoster { Version = 1 }, default)));
    }

    [Fact]
    public async Task Roster_InterruptedHalfWay_GoesOnAndCountsNothingTwice()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var id = await desk.CheckAsync(Many(people: 700, months: 5));
        await desk.ConfirmAsync(id);
        var (first, memory) = (Lines(Many(people: 700, months: 5)).Take(1_000).ToList(), new RosterMemory());
        await desk.Database.InScopeAsync<RosterBlockWriter>(writer => writer.WriteAsync(id, first, memory, default));

        await desk.WorkAsync();

        var import = (await desk.GetAsync(id)).Import;
        (import.Status, import.Imported.Rows, import.Imported.New, import.Imported.NewPeople).ShouldBe((SheetImportStatus.Imported, 3_500, 3_500, 700));
        (await desk.MonthsAsync()).Count.ShouldBe(3_500);
    }

    [Fact]
    public async Task Roster_BlockOfAWorkerThatLostItsLease_IsNotWrittenAgain()
    {
        await using var desk = await RosterDesk.OpenAsync();
        var id = await desk.CheckAsync(Row);
        await desk.ConfirmAsync(id);
        Task WriteAsync() => desk.Database.InScopeAsync<RosterBlockWriter>(writer =>
            writer.WriteAsync(id, Lines(Sheets.Xlsx([.. RosterColumns.Headings], Row)).ToList(), new RosterMemory(), default));
        await WriteAsync();

        await Should.ThrowAsync<InvalidOperationException>(WriteAsync);

        (await desk.GetAsync(id)).Import.Imported.Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Roster_Of20000Rows_IsImportedInOneGo()
    {
        await using var desk = await RosterDesk.OpenAsync();
        using var file = new MemoryStream();
        await RosterWorkbook.WriteAsync(file, new RosterGenerator(2_000, 10, new YearMonth(2026, 10), seed: 7).Rows(), default);
        file.Position = 0;

        var import = await desk.ImportAsync(await desk.CheckAsync(file));

        (import.Imported.New, import.Imported.NewPeople, import.Imported.Faulty, import.Months.Count).ShouldBe((20_000, 2_000, 0, 10));
    }

    [Fact]
    public async Task Roster_ForSomebodyWithoutTheRight_DoesNotExist()
    {
        await using var desk = await RosterDesk.OpenAsync(new HashSet<Capability> { Capability.ReadSubsidies });

        await Should.ThrowAsync<NotFoundException>(() => desk.ServeAsync(service => service.ListAsync(null, default)));
        await Should.ThrowAsync<NotFoundException>(() => desk.CheckAsync(Row));
    }

    private static string[] With(int column, string cell) => [.. Row.Select((original, i) => i == column ? cell : original)];

    private static MemoryStream Many(int people, int months) => Sheets.Xlsx(
        [[.. RosterColumns.Headings], .. new RosterGenerator(people, months, new YearMonth(2026, 10), seed: 1).Rows().Select(row => row.ToArray())]);

    private static IEnumerable<RosterLine> Lines(Stream file) => new RosterFile(file, new DateOnly(2026, 11, 23)).Lines();

    private static async Task<(Person, Employer)> OnlyEntriesAsync(RosterDesk desk)
    {
        await using var scope = desk.Database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        return (await db.People.SingleAsync(), await db.Employers.SingleAsync());
    }
}
