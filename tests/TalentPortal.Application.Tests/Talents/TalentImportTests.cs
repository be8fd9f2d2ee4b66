using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

public sealed class TalentImportTests
{
    private static readonly string[] Headings = ["姓名", "身份证号", "联系电话", "学历学位", "毕业院校", "所学专业", "毕业时间", "是否全日制", "工作单位", "统一社会信用代码", "职务", "入职时间", "人才来源", "人才队伍", "动态"];
    private static readonly string[] Row = ["刘明", "371425199503120018", "13812345678", "研究生/硕士", "山东大学", "机械工程", "2020-06-30", "是", "齐河测试有限公司", "91371425MA3QH0017T", "工程师", "2020.7", "回流", "专业技术人才", "在岗"];
    private static readonly string[] Other = ["王芳", "371425199807254621", "", "本科", "", "", "", "", "齐河测试有限公司", "", "", "", "", "", ""];

    [Fact]
    public async Task List_Imported_EntersPeopleWithAllThatItSays()
    {
        await using var desk = await TalentImportDesk.OpenAsync();

        var import = await desk.ImportAsync(Headings, Row, Other);

        (import.Status, import.Imported.Rows, import.Imported.New, import.Imported.NewEmployers).ShouldBe((SheetImportStatus.Imported, 2, 2, 1));
        var people = await desk.PeopleAsync();
        var (liu, wang) = (people[0], people[1]);
        (liu.Name, liu.NameInitials, liu.BirthDate, liu.Sex, liu.Source, liu.Team, liu.Standing).ShouldBe(
            ("刘明", "lm", new DateOnly(1995, 3, 12), Sex.Male, TalentSource.Returned, TalentTeam.Professional, TalentStanding.Active));
        desk.Database.Get<PersonalDataVault>().Open(PersonalField.Phone, liu.Id.Value, liu.Phone!).ShouldBe("13812345678");
        var education = liu.Educations.ShouldHaveSingleItem();
        (education.Level, education.Degree, education.School, education.GraduatedOn, education.IsFullTime, education.IsVerified).ShouldBe(
            (EducationLevel.Master, Degree.Master, "山东大学", new DateOnly(2020, 6, 30), true, false));
        // What the list does not say is not known; nobody guesses it.
        var unknown = wang.Educations.ShouldHaveSingleItem();
        (unknown.Level, unknown.School, unknown.GraduatedOn, unknown.IsFullTime, unknown.IsComplete).ShouldBe((EducationLevel.Bachelor, "", null, null, false));
        var spells = await desk.DbAsync(db => db.Employments.AsNoTracking().ToListAsync());
        spells.Single(spell => spell.PersonId == liu.Id).ShouldSatisfyAllConditions(spell => spell.StartedOn.ShouldBe(new DateOnly(2020, 7, 1)), spell => spell.Post.ShouldBe("工程师"), spell => spell.Source.ShouldBe(FactSource.Clerk));
        // Without a first day the employment is known from the day of the list on; the employer's name was enough.
        spells.Single(spell => spell.PersonId == wang.Id).StartedOn.ShouldBe(new DateOnly(2026, 6, 1));
        spells.Select(spell => spell.EmployerId).Distinct().ShouldHaveSingleItem();
        (await desk.DbAsync(db => db.PersonNameGrams.CountAsync(gram => gram.PersonId == liu.Id))).ShouldBe(3);
        var entered = await desk.DbAsync(db => db.RegisterChanges.SingleAsync(change => change.SubjectId == liu.Id.Value));
        (entered.Field, entered.ByName, entered.Reason).ShouldBe((RegisterChange.Entered, "李芳", "导入台账《台账.xlsx》"));
    }

    [Fact]
    public async Task List_Checked_WritesNothing()
    {
        await using var desk = await TalentImportDesk.OpenAsync();

        var list = await desk.CheckAsync(Headings, Row, With(1, "371425199503120019"), With(1, "371425199503120018"));

        (list.Import.Status, list.Import.Foretold.New, list.Import.Foretold.Faulty, list.Import.Foretold.Repeated, list.Import.Foretold.NewEmployers).ShouldBe((SheetImportStatus.Checked, 1, 1, 1, 1));
        list.Samples.Select(sample => (sample.RowNumber, sample.Outcome, sample.Name, sample.IdMask)).ShouldBe(
            [(2, TalentOutcome.New, "刘*", "371425********0018"), (3, TalentOutcome.Faulty, "刘*", "371425********0019"), (4, TalentOutcome.Repeated, "刘*", "371425********0018")]);
        (await desk.PeopleAsync()).ShouldBeEmpty();
        (await desk.DbAsync(db => db.Employers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task List_ImportedAgain_ChangesNothing()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        var file = Sheets.Xlsx(Headings, Row, Other).ToArray();
        await desk.ConfirmAsync((await desk.CheckAsync(await desk.UploadAsync(new MemoryStream(file)), TalentImportMode.AddAndUpdate)).Import.Id);

        var again = await desk.CheckAsync(await desk.UploadAsync(new MemoryStream(file)), TalentImportMode.AddAndUpdate);

        (again.Import.Foretold.Unchanged, again.ImportedBefore is null, again.Import.WhyNotConfirm()).ShouldBe((2, false, RosterRefusals.NothingToImport));
    }

    [Fact]
    public async Task List_OfKnownPeople_FillsAndCorrectsButClearsNothing()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);

        var import = await desk.ImportAsync(Headings, ["刘　明", "371425199503120018", "13900000000", "硕士", "", "", "2020年7月", "", "齐河测试有限公司", "", "高级工程师", "", "", "高技能人才", ""]);

        (import.Imported.Changed, import.Imported.New).ShouldBe((1, 0));
        var person = (await desk.PeopleAsync()).ShouldHaveSingleItem();
        (person.Name, person.Source, person.Team).ShouldBe(("刘明", TalentSource.Returned, TalentTeam.HighlySkilled));
        // A number that is on record stays: it may be the person's own word.
        desk.Database.Get<PersonalDataVault>().Open(PersonalField.Phone, person.Id.Value, person.Phone!).ShouldBe("13812345678");
        var education = person.Educations.ShouldHaveSingleItem();
        (education.School, education.Degree, education.IsFullTime, education.GraduatedOn).ShouldBe(("山东大学", Degree.Master, true, new DateOnly(2020, 7, 31)));
        (await desk.DbAsync(db => db.Employments.SingleAsync())).Post.ShouldBe("高级工程师");
        var changes = await desk.DbAsync(db => db.RegisterChanges.Where(change => change.Field == nameof(Person.Team)).ToListAsync());
        changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(change => change.ByName.ShouldBe("李芳"), change => change.Source.ShouldBe(FactSource.Clerk));
    }

    [Fact]
    public async Task List_OverAVerifiedEducation_LeavesItAlone()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);
        await desk.DbAsync(async db =>
        {
            (await db.People.SingleAsync()).VerifyEducation(EducationLevel.Master, EducationVerification.Chsi, new DateOnly(2026, 1, 1));
            await db.SaveChangesAsync(default);
        });

        var list = await desk.CheckAsync(Headings, With(4, "北京大学"));

        list.Import.Foretold.Unchanged.ShouldBe(1);
    }

    [Theory]
    [InlineData(TalentImportMode.AddOnly, 1, 0, 1)]
    [InlineData(TalentImportMode.UpdateOnly, 0, 1, 1)]
    [InlineData(TalentImportMode.AddAndUpdate, 1, 1, 0)]
    public async Task List_InAMode_WritesOnlyItsRows(TalentImportMode mode, int added, int changed, int skipped)
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);

        var import = await desk.ImportAsync(mode, Headings, With(12, "引进"), Other);

        (import.Imported.New, import.Imported.Changed, import.Imported.Skipped).ShouldBe((added, changed, skipped));
        (await desk.PeopleAsync()).Count.ShouldBe(1 + added);
    }

    [Theory]
    [InlineData(0, "刘", "refusal.roster.name_invalid")]
    [InlineData(1, "371425200102290011", "refusal.roster.id_number_invalid")]
    [InlineData(1, "3.71425199503120E+17", "refusal.roster.number_lost_digits")]
    [InlineData(2, "12345", "refusal.talent_import.phone_invalid")]
    [InlineData(3, "本科肄业", "refusal.talent_import.not_a_graduation")]
    [InlineData(3, "很高", "refusal.talent_import.word_unknown")]
    [InlineData(3, "", "refusal.talent_import.level_missing")]
    [InlineData(6, "2020-02-30", "refusal.talent_import.day_invalid")]
    [InlineData(6, "2031-06", "refusal.talent_import.day_in_future")]
    [InlineData(9, "91371425MA3QH00170", "refusal.roster.employer_unknown")]
    [InlineData(9, "12345", "refusal.roster.credit_code_invalid")]
    [InlineData(12, "天上掉下来", "refusal.talent_import.word_unknown")]
    public async Task Row_WithAFault_IsLeftOutWithItsReason(int column, string text, string fault)
    {
        await using var desk = await TalentImportDesk.OpenAsync();

        var list = await desk.CheckAsync(Headings, With(column, text), Other[..8].Concat(["", "", "", "", "", "", ""]).ToArray());

        (list.Import.Foretold.Faulty, list.Import.Foretold.New).ShouldBe((1, 1));
        list.Samples.Single(sample => sample.Outcome is TalentOutcome.Faulty).Notes().ShouldHaveSingleItem().Key.ShouldBe(fault);
        list.Samples.Where(sample => sample.Outcome is TalentOutcome.Faulty).ShouldAllBe(sample => !sample.NotesJson.Contains("371425", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_OfAKnownNumberUnderAnotherName_IsAFault()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);

        var list = await desk.CheckAsync(Headings, With(0, "刘亮"));

        list.Samples.ShouldHaveSingleItem().Notes().ShouldHaveSingleItem().Key.ShouldBe("refusal.roster.name_differs");
    }

    [Fact]
    public async Task Row_WithAnEmployerOfTwoCodes_AsksForTheCode()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.DbAsync(db =>
        {
            db.Employers.Add(new Employer(EmployerId.New(), "91371425MA3QH0017T", "齐河测试有限公司", "qhcs", EmployerType.PrivateEnterprise, Employer.CountyWide));
            db.Employers.Add(new Employer(EmployerId.New(), "123714254941234561", "齐河测试有限公司", "qhcs", EmployerType.PublicInstitution, Employer.CountyWide));
            return db.SaveChangesAsync(default);
        });

        var list = await desk.CheckAsync(Headings, With(9, ""), With(1, "371425199807254621", 0, "王芳"));

        list.Samples.Select(sample => sample.Notes().Select(note => note.Key).FirstOrDefault()).ShouldBe(["refusal.talent_import.employer_ambiguous", null]);
    }

    [Fact]
    public async Task Passport_NeedsBirthDateAndSex()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        string[] headings = ["姓名", "证件类型", "证件号码", "出生日期", "性别"];

        var list = await desk.CheckAsync(headings, ["John Smith", "护照", "E12345678", "1980-05-06", "男"], ["Jane Roe", "护照", "E87654321", "", ""]);

        list.Samples.Select(sample => (sample.Outcome, sample.Notes().Select(note => note.Key).FirstOrDefault())).ShouldBe(
            [(TalentOutcome.New, null), (TalentOutcome.Faulty, "refusal.talent_import.birth_missing")], ignoreOrder: true);
    }

    [Fact]
    public async Task FifteenDigits_AreThePersonWithEighteen()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);

        var list = await desk.CheckAsync(Headings, With(1, "371425950312001"));

        list.Import.Foretold.Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task List_WithBothNumbersOfOnePerson_HasThePersonOnce()
    {
        await using var desk = await TalentImportDesk.OpenAsync();

        var import = await desk.ImportAsync(Headings, With(1, "371425950312001"), Row);

        (import.Imported.New, import.Imported.Repeated).ShouldBe((1, 1));
        (await desk.PeopleAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Newcomer_OfTheSameNameAndBirthDate_IsSuspected()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);
        var twin = CitizenId.WithCheckCharacter("37142519950312003").Value;

        var list = await desk.CheckAsync(Headings, With(1, twin));
        list.Import.Foretold.Suspected.ShouldBe(1);
        (await desk.ConfirmAsync(list.Import.Id)).Imported.Suspected.ShouldBe(1);

        (await desk.DbAsync(db => db.PersonSuspicions.SingleAsync())).Grounds.HasFlag(SuspicionGrounds.SameNameAndBirthDate).ShouldBeTrue();
    }

    [Fact]
    public async Task Columns_AreSuggestedByName_AndRememberedForTheSameHeadings()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        string[] title = ["齐河县高层次人才台账"], headings = ["序号", "姓 名*", "证件号", "谁", "认定类别及条目"];
        var first = await desk.UploadAsync(title, headings, ["1", "刘明", "371425199503120018", "专业技术人才", "D"]);

        var columns = await desk.ServeAsync(service => service.ColumnsAsync(first, default));
        columns.Columns.Select(column => column.Holds).ShouldBe([null, TalentColumn.Name, TalentColumn.IdNumber, null, null]);
        columns.Columns.Select(column => column.Examples[0]).ShouldBe(["1", "刘*", "371425********0018", "专业技术人才", "D"]);
        await desk.ServeAsync(service => service.MapAsync(first, new MapTalentList { Columns = [null, TalentColumn.Name, TalentColumn.IdNumber, TalentColumn.Team, null], AsOf = new DateOnly(2026, 1, 1), Version = 1 }, default));

        var again = await desk.ServeAsync(async service => await service.ColumnsAsync(await desk.UploadAsync(title, headings, ["2", "王芳", "371425199807254621", "社工", "E"]), default));
        (again.IsRemembered, again.Columns[3].Holds).ShouldBe((true, TalentColumn.Team));
    }

    [Fact]
    public async Task AnnotatedCopy_HasEveryRowAndTheReasonsBesideThem()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        var list = await desk.CheckAsync(["台账"], Headings, Row, With(2, "1"), Row);

        var (name, content) = await desk.ServeAsync(service => service.AnnotatedCopyAsync(list.Import.Id, default));

        name.ShouldBe("台账-错误.xlsx");
        using var sheet = SheetReader.Open(new MemoryStream(content));
        var rows = sheet.Rows().ToList();
        rows[2].Cells[..15].ShouldBe(Row);
        rows.Select(row => row[15]).ShouldBe(["", "错误", "", "手机号码应为 11 位，以 1 开头", "与第 3 行是同一人，只导入第 3 行"], Case.Sensitive);
    }

    [Fact]
    public async Task Import_TakenBack_LeavesTheRegisterAsItWas()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);
        var before = await StateAsync(desk);
        var second = await desk.ImportAsync(Headings, [.. Row[..3], "硕士", "清华大学", .. Row[5..10], "厂长", "", "引进", "", "离县"], Other);
        (second.Imported.New, second.Imported.Changed).ShouldBe((1, 1));

        var undone = await desk.UndoAsync(second.Id);

        (undone.Import.Status, undone.Import.Undo.Removed, undone.Import.Undo.Restored, undone.Import.Undo.Kept).ShouldBe((SheetImportStatus.Undone, 1, 1, 0));
        (await StateAsync(desk)).ShouldBe(before);
        (await desk.DbAsync(db => db.RegisterChanges.CountAsync(change => change.Field == RegisterChange.Removed))).ShouldBe(1);
    }

    [Fact]
    public async Task Import_TakenBack_KeepsWhatWasBuiltOn()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        var import = await desk.ImportAsync(Headings, Row, Other);
        await desk.DbAsync(async db =>
        {
            var person = await db.People.SingleAsync(candidate => candidate.Name == "王芳");
            person.Describe(person.Traits with { Team = TalentTeam.SocialWork });
            await db.SaveChangesAsync(default);
        });

        var undone = await desk.UndoAsync(import.Id);

        (undone.Import.Undo.Removed, undone.Import.Undo.Kept).ShouldBe((1, 1));
        undone.Kept.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.RowNumber.ShouldBe(3), row => row.Name.ShouldBe("王*"));
        (await desk.PeopleAsync()).ShouldHaveSingleItem().Name.ShouldBe("王芳");
    }

    /// <summary>A spell that the import brought goes again; one that a clerk corrected since is the clerk's and stays.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_TakenBack_LeavesASpellThatWasCorrectedSince(bool corrected)
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row);
        await desk.DbAsync(async db =>
        {
            db.Employments.Remove(await db.Employments.SingleAsync());
            await db.SaveChangesAsync(default);
        });
        var second = await desk.ImportAsync(Headings, Row);
        await desk.DbAsync(async db =>
        {
            var spell = await db.Employments.SingleAsync();
            if (corrected) spell.Correct(spell.Facts with { StartedOn = new DateOnly(2020, 8, 1) }, DateTime.UnixEpoch);
            await db.SaveChangesAsync(default);
        });

        var undone = await desk.UndoAsync(second.Id);

        undone.Import.Undo.Kept.ShouldBe(corrected ? 1 : 0);
        (await desk.DbAsync(db => db.Employments.Select(spell => spell.StartedOn).ToListAsync())).ShouldBe(corrected ? [new DateOnly(2020, 8, 1)] : []);
    }

    [Fact]
    public async Task Import_TakenBack_LeavesARecordThatWasMergedAway()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        await desk.ImportAsync(Headings, Row, Other);
        var second = await desk.ImportAsync(Headings, With(12, "引进"));
        await desk.DbAsync(async db =>
        {
            var people = await db.People.OrderBy(person => person.Name).ToListAsync();
            people[0].MergeInto(people[1]);
            await db.SaveChangesAsync(default);
        });

        (await desk.UndoAsync(second.Id)).Import.Undo.Kept.ShouldBe(1);

        (await desk.PeopleAsync())[0].Source.ShouldBe(TalentSource.Recruited);
    }

    [Fact]
    public async Task Import_OfAGeneratedList_FindsEveryFaultAndRepetition()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        var generator = new TalentListGenerator(2_500, seed: 7, new DateOnly(2026, 11, 1));
        string[][] rows = [[.. TalentListGenerator.Headings], .. generator.Rows()];

        var import = await desk.ImportAsync(rows);

        (import.Imported.Rows, import.Imported.Faulty, import.Imported.Repeated).ShouldBe((rows.Length - 1, generator.Faulty, generator.Repeated));
        import.Imported.New.ShouldBe(rows.Length - 1 - generator.Faulty - generator.Repeated);
        (await desk.DbAsync(db => db.People.CountAsync())).ShouldBe(import.Imported.New);
        (import.Foretold.New, import.Foretold.Faulty, import.Foretold.Repeated).ShouldBe((import.Imported.New, import.Imported.Faulty, import.Imported.Repeated));

        var undone = await desk.UndoAsync(import.Id);
        undone.Import.Undo.Removed.ShouldBe(import.Imported.New);
        (await desk.DbAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    /// <summary>Whatever points at a person is either asked for before a newcomer is taken out again, or goes with it.</summary>
    [Fact]
    public async Task Undo_AsksForEverythingThatPointsAtAPerson()
    {
        await using var desk = await TalentImportDesk.OpenAsync();
        var pointing = await desk.DbAsync(db => Task.FromResult(((DbContext)db).Model.FindEntityType(typeof(Person))!.GetReferencingForeignKeys()
            .Select(key => key.DeclaringEntityType.ClrType.Name).Distinct().Order(StringComparer.Ordinal).ToList()));

        // Follow from cases, rights and stays, which are asked for.
        string[] follow = ["AwardRecovery", "BedNight", "NoticeItem", "PaymentLine", "Recovery"];
        string[] goWithThem = ["BankAccount", "Credential", "Education", "Employment", "PersonNameGram", "PersonSuspicion", "ProtectedText"];
        string[] askedFor = ["Account", "AdjustmentLine", "AwardCase", "AwardExpert", "AwardSignature", "BenefitOffer", "Entitlement", "FlatApplication", "InsuranceMonth", "LeaderPromise", "Lease", "LiaisonAssignment", "LiaisonContact", "LoanApplicant", "Person", "PersonDocument", "PersonMerge", "PublicPayrollSpell", "Recognition", "RecognitionApplication", "RecordCorrection", "ServiceRequest", "StationStay", "SubsidyApplication", "TalentIssue", "TalentPortrait", "TalentSharing"];
        pointing.Except(follow).Except(goWithThem).Except(askedFor).ShouldBeEmpty();
    }

    private static string[] With(int column, string text, int other = -1, string otherText = "")
    {
        var row = (string[])Row.Clone();
        row[column] = text;
        if (other >= 0) row[other] = otherText;
        return row;
    }

    private static async Task<string> StateAsync(TalentImportDesk desk) => await desk.DbAsync(async db =>
    {
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync();
        var spells = await db.Employments.AsNoTracking().OrderBy(spell => spell.StartedOn).ToListAsync();
        return string.Join('\n', people.Select(person => $"{person.Name} {person.Traits} {person.Phone is null} {string.Join('|', person.Educations.Select(EducationBefore.Of))}"))
            + string.Join('\n', spells.Select(spell => $"{spell.PersonId} {spell.EmployerId} {spell.StartedOn} {spell.Post}"));
    });
}
