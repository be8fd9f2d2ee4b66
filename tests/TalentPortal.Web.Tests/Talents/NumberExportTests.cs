using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>Bar B16 for lists: full numbers leave the portal for a purpose, by a second person where they are many, with one line for each person. Seeded defects: docs/testing.md.</summary>
public sealed class NumberExportTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private int families;

    [Fact]
    public async Task List_OfAFew_IsMadeAtOnce_AndEachPersonSeesWhoTookItForWhat()
    {
        var people = await EnterAsync("微生", 3);
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);

        var id = await AskAsync(clerk, "微生", both: true);
        await WorkAsync();

        var export = await ReadAsync(id);
        export.ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Ready), row => row.NeedsSecond.ShouldBeFalse(), row => row.Written.ShouldBe(3), row => row.LeftOut.ShouldBe(0), row => row.PeopleIds.ShouldBeEmpty());
        var rows = await RowsAsync(clerk, id);
        rows.Count.ShouldBe(3);
        foreach (var person in people)
        {
            var row = rows.Single(row => Equals(row["姓名"], person.Name));
            row["证件号码"].ShouldBe(person.Number);
            row["手机号"].ShouldBe(person.Phone);
            row["导出编号"].ShouldBe(export.Number);
        }

        var looks = await host.WithDbAsync(db => db.PersonalDataAccesses.Where(look => look.Trace == export.Number).ToListAsync(Ct));
        looks.Select(look => look.Subject).ShouldBe(people.Select(person => person.Id), ignoreOrder: true);
        looks.ShouldAllBe(look => look.Field == PersonalField.ListedNumbers && look.Purpose == "报市人社局核对" && look.By == clerk.AccountId);
        using var owner = await host.SignInAsAsync(Role.Applicant, wish => wish.Person = people[0].Id);
        (await owner.GetPageAsync("/my/looks")).Text.ShouldContain("报市人社局核对");
    }

    [Fact]
    public async Task List_OfMany_WaitsForASecondPerson_WhoIsNotTheAskerInAnyShape()
    {
        await EnterAsync("澹台", NumberExport.MostAlone + 1);
        var asker = await host.AddAccountAsync(Role.TalentOffice);
        var id = await AskAsync(asker, "澹台");
        await WorkAsync();
        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Pending), row => row.JobId.ShouldBeNull());

        var twin = await host.AddAccountAsync(Role.SecondReviewer, wish => wish.Person = asker.PersonId);
        var deputy = await host.AddAccountAsync(Role.Finance);
        await host.WithDbAsync(async db =>
        {
            db.Delegations.Add(new Delegation(asker.AccountId, asker.PersonId!.Value, deputy.AccountId, Capability.ApproveNumberExports, CountyClock.DayOf(host.Now), CountyClock.DayOf(host.Now), "出差", host.Now));
            return await db.SaveChangesAsync(Ct);
        });
        foreach (var shape in new[] { asker, twin, deputy })
            (await Should.ThrowAsync<RefusedException>(() => DecideAsync(shape, id, approve: true))).Refusal.ShouldBe(NumberExportRefusals.NeedsASecondPerson);

        await DecideAsync(await host.AddAccountAsync(Role.SecondReviewer), id, approve: true);
        await WorkAsync();
        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Ready), row => row.Written.ShouldBe(NumberExport.MostAlone + 1));
    }

    [Fact]
    public async Task List_InPiecesOnOneDay_IsALongList_WhicheverAccountAsks()
    {
        await EnterAsync("闻人", NumberExport.MostAlone - 10);
        await EnterAsync("夏侯", 11);
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        (await ReadAsync(await AskAsync(clerk, "闻人"))).NeedsSecond.ShouldBeFalse();
        var twin = await host.AddAccountAsync(Role.SecondReviewer, wish => wish.Person = clerk.PersonId);

        foreach (var account in new[] { clerk, twin }) (await ReadAsync(await AskAsync(account, "夏侯"))).State.ShouldBe(NumberExportState.Pending);

        (await ReadAsync(await AskAsync(await host.AddAccountAsync(Role.FirstReviewer), "夏侯"))).NeedsSecond.ShouldBeFalse();
    }

    [Fact]
    public async Task Database_RefusesAnApprovalPastThePortal()
    {
        await EnterAsync("百里", NumberExport.MostAlone + 1);
        var asker = await host.AddAccountAsync(Role.TalentOffice);
        var id = (await AskAsync(asker, "百里")).Value;

        (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE NumberExports SET State = 'Approved' WHERE Id = {id}", Ct)))).Message.ShouldContain("CK_NumberExports_Second");
        (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE NumberExports SET State = 'Approved', DecidedByPerson = AskedByPerson WHERE Id = {id}", Ct)))).Message.ShouldContain("CK_NumberExports_FourEyes");
    }

    [Fact]
    public async Task Rejection_SaysWhy_TellsTheAsker_AndForgetsWhomItWasAbout()
    {
        await EnterAsync("东郭", NumberExport.MostAlone + 1);
        var phone = Some.Phone();
        var asker = await host.AddAccountAsync(Role.FirstReviewer, wish => wish.Phone = phone);
        var id = await AskAsync(asker, "东郭");
        var office = await host.AddAccountAsync(Role.TalentOffice);

        await Should.ThrowAsync<FluentValidation.ValidationException>(() => DecideAsync(office, id, approve: false, opinion: " "));
        await DecideAsync(office, id, approve: false, opinion: "用途写得不清楚");

        var export = await ReadAsync(id);
        export.ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Rejected), row => row.Opinion.ShouldBe("用途写得不清楚"), row => row.PeopleIds.ShouldBeEmpty());
        (await host.MessagesToAsync(phone)).ShouldHaveSingleItem().Text.ShouldContain(export.Number);
        (await Should.ThrowAsync<RefusedException>(() => DecideAsync(office, id, approve: true))).Refusal.ShouldBe(NumberExportRefusals.NotInThisState);
    }

    [Fact]
    public async Task List_IsOfWhomTheFilterShowedThen_AndOfWhoIsStillInReach_EachPersonOnce()
    {
        var employer = Some.Employer();
        var people = await EnterAsync("西门", 3, employer);
        var clerk = await host.AddAccountAsync(Role.IntakeClerk, wish => wish.TownshipCode = employer.TownshipCode);
        var id = await AskAsync(clerk, "西门");
        await EnterAsync("西门", 1, employer);
        await host.WithDbAsync(async db =>
        {
            (await db.Employments.SingleAsync(spell => spell.PersonId == people[0].Id)).ReportDeparture(CountyClock.DayOf(host.Now), "离职", host.Now);
            (await db.People.SingleAsync(person => person.Id == people[1].Id)).MergeInto(await db.People.SingleAsync(person => person.Id == people[2].Id));
            return await db.SaveChangesAsync(Ct);
        });

        await WorkAsync();

        (await RowsAsync(clerk, id)).ShouldHaveSingleItem()["证件号码"].ShouldBe(people[2].Number);
        var export = await ReadAsync(id);
        export.ShouldSatisfyAllConditions(row => row.People.ShouldBe(3), row => row.Written.ShouldBe(1), row => row.LeftOut.ShouldBe(2));
        (await host.WithDbAsync(db => db.PersonalDataAccesses.Where(look => look.Trace == export.Number).Select(look => look.Subject).ToListAsync(Ct))).ShouldBe([people[2].Id]);
    }

    [Fact]
    public async Task List_OfAnAskerWhoseAccountIsDisabled_IsNotMade()
    {
        await EnterAsync("南宫", 1);
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var id = await AskAsync(clerk, "南宫");
        await host.WithDbAsync(async db =>
        {
            (await db.Accounts.SingleAsync(account => account.Id == clerk.Id)).Disable();
            return await db.SaveChangesAsync(Ct);
        });

        await WorkAsync();

        var export = await ReadAsync(id);
        export.ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Approved), row => row.FileId.ShouldBeNull());
        (await host.WithDbAsync(db => db.Jobs.SingleAsync(job => job.Id == export.JobId, Ct))).State.ShouldBe(JobState.Failed);
        (await host.WithDbAsync(db => db.PersonalDataAccesses.AnyAsync(look => look.Trace == export.Number, Ct))).ShouldBeFalse();
    }

    [Fact]
    public async Task File_IsGoneAfterItsDays_AndTheRecordStays()
    {
        await EnterAsync("宇文", 2);
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var id = await AskAsync(clerk, "宇文");
        await WorkAsync();
        var file = (await ReadAsync(id)).FileId!.Value;
        var path = Directory.EnumerateFiles(host.DataDirectory, await host.WithDbAsync(db => db.StoredFiles.Where(row => row.Id == file).Select(row => row.StorageName).SingleAsync(Ct)), SearchOption.AllDirectories).Single();
        await CleanAsync();
        File.Exists(path).ShouldBeTrue();

        host.Clock.Advance(TimeSpan.FromDays(7));
        await CleanAsync();

        File.Exists(path).ShouldBeFalse();
        (await host.WithDbAsync(db => db.StoredFiles.AnyAsync(row => row.Id == file, Ct))).ShouldBeFalse();
        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Expired), row => row.Written.ShouldBe(2), row => row.FileId.ShouldBeNull());
        (await Should.ThrowAsync<RefusedException>(() => DownloadAsync(clerk, id))).Refusal.ShouldBe(NumberExportRefusals.NotInThisState);
    }

    [Fact]
    public async Task List_OfNobody_OfTooMany_OrSoughtByANumber_IsRefused()
    {
        var number = (await EnterAsync("令狐", 1))[0].Number;
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        (await Should.ThrowAsync<RefusedException>(() => AskAsync(clerk, "查无此人"))).Refusal.ShouldBe(NumberExportRefusals.Nobody);
        (await Should.ThrowAsync<RefusedException>(() => AskAsync(clerk, number))).Refusal.ShouldBe(NumberExportRefusals.SoughtByNumber);
        var actor = await host.ActAsync(clerk, services => Task.FromResult(services.GetRequiredService<ICurrentActor>().Actor));
        PersonId[] many = [.. Enumerable.Range(0, NumberExport.Most + 1).Select(_ => PersonId.New())];
        Should.Throw<RefusedException>(() => new NumberExport("HM26-1", "", many, [NumberColumn.Phone], "用途", 0, actor, host.Now, host.Now)).Refusal.Code.ShouldBe(NumberExportRefusals.TooMany.Code);
        new NumberExport("HM26-1", "", many[1..], [NumberColumn.Phone], "用途", 0, actor, host.Now, host.Now).Snapshot().ShouldBe(many[1..]);
    }

    [Fact]
    public async Task Pages_FromTheListToTheFile_AskForThePasswordAndShowItToNobodyElse()
    {
        var people = await EnterAsync("端木", 2);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var ask = await (await clerk.GetPageAsync("/work/talents?Q=端木")).FollowAsync(".page-h a[href*='/numbers/ask']");
        ask.Text.ShouldContain("2 人");
        (await ask.SubmitAsync(("Form.Purpose", ""))).Errors.ShouldBe([host.Texts["number_export.purpose.required"]]);
        var asked = await (await clerk.GetPageAsync(ask.Address)).SubmitAsync(("Form.Purpose", "发放慰问品"));
        asked.Address.ShouldMatch("^/work/talents/numbers/[0-9a-f]{32}$");
        await WorkAsync();

        var page = await clerk.GetPageAsync(asked.Address);
        var file = (await page.PressAsync("main form[action*=Download]")).Answer;
        MiniExcel.Query(new MemoryStream(await file.Content.ReadAsByteArrayAsync(Ct)), useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row["证件号码"]).ShouldBe(people.Select(person => (object)person.Number), ignoreOrder: true);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var held = await (await clerk.GetPageAsync(asked.Address)).PressAsync("main form[action*=Download]");
        held.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await held.SubmitAsync(("__password", NewAccount.DefaultPassword))).Status.ShouldBe(HttpStatusCode.OK);
        (await clerk.GetPageAsync(asked.Address)).Text.ShouldContain("2 次");
        (await clerk.GetPageAsync("/work/talents/numbers")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("发放慰问品");
        (await host.WithDbAsync(db => db.AccountEvents.CountAsync(row => row.Kind == AccountEventKind.NumbersDownloaded && row.By == clerk.Account.AccountId))).ShouldBe(2);
        using var colleague = await host.SignInAsAsync(Role.FirstReviewer);
        (await colleague.GetPageAsync(asked.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Desk_ShowsWhoWantsWhat_WithMaskedNames_AndApproves()
    {
        await EnterAsync("公冶", NumberExport.MostAlone + 1);
        using var asker = await host.SignInAsAsync(Role.FirstReviewer);
        var ask = await asker.GetPageAsync("/work/talents/numbers/ask?Q=公冶");
        ask.Text.ShouldContain(host.Texts["number_export.ask.second", NumberExport.MostAlone, 0]);
        var asked = await ask.SubmitAsync(("Form.Phone", "true"), ("Form.Purpose", "人才日慰问"));
        asked.Text.ShouldContain(host.Texts.Of(NumberExportState.Pending));

        using var office = await host.SignInAsAsync(Role.TalentOffice);
        (await office.GetPageAsync("/work/talents")).Find("nav a[href='/work/talents/numbers/desk']")!.TextContent.ShouldMatch("[1-9]");
        var desk = await office.GetPageAsync("/work/talents/numbers/desk");
        var one = await desk.FollowAsync($"[aria-labelledby=waiting] tbody a[href$='{asked.Address.Split('/')[^1]}']");
        one.Text.ShouldContain("人才日慰问");
        one.Text.ShouldContain("公*");
        one.Content.ShouldNotContain("公冶一");
        (await one.SubmitAsync(new Dictionary<string, string>(), button: "button[formaction*=Reject]")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await office.GetPageAsync(one.Address)).SubmitAsync()).Address.ShouldBe("/work/talents/numbers/desk");
        await WorkAsync();
        (await asker.GetPageAsync(asked.Address)).Find("main form[action*=Download]").ShouldNotBeNull();
    }

    /// <summary>A deputy asks with what a principal handed on; then the principal is one of the two as well.</summary>
    [Fact]
    public async Task List_AskedForByADeputy_IsNotApprovedByThePrincipal()
    {
        await EnterAsync("钟离", NumberExport.MostAlone + 1);
        var (principal, deputy) = (await host.AddAccountAsync(Role.SecondReviewer), await host.AddAccountAsync(Role.Finance));
        await host.WithDbAsync(async db =>
        {
            foreach (var duty in new[] { Capability.ReadTalents, Capability.RevealPersonalData })
                db.Delegations.Add(new Delegation(principal.AccountId, principal.PersonId!.Value, deputy.AccountId, duty, CountyClock.DayOf(host.Now), CountyClock.DayOf(host.Now), "出差", host.Now));
            return await db.SaveChangesAsync(Ct);
        });

        var id = await AskAsync(deputy, "钟离");

        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.AskedByPerson.ShouldBe(deputy.PersonId!.Value), row => row.AskedOnBehalfOf.ShouldBe(principal.PersonId));
        (await Should.ThrowAsync<RefusedException>(() => DecideAsync(principal, id, approve: true))).Refusal.ShouldBe(NumberExportRefusals.NeedsASecondPerson);
        (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE NumberExports SET State = 'Approved', DecidedByPerson = AskedOnBehalfOf WHERE Id = {id.Value}", Ct)))).Message.ShouldContain("CK_NumberExports_FourEyes");
        await DecideAsync(await host.AddAccountAsync(Role.TalentOffice), id, approve: true);
    }

    /// <summary>Fifty in a day go alone; eleven after forty do not, past the portal neither.</summary>
    [Fact]
    public async Task List_OfElevenAfterForty_NeedsASecondPerson_InTheDatabaseToo()
    {
        await EnterAsync("尉迟", 40);
        await EnterAsync("公羊", 10);
        await EnterAsync("濮阳", 11);
        var (asker, other) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.FirstReviewer));
        foreach (var account in new[] { asker, other }) await AskAsync(account, "尉迟");
        (await ReadAsync(await AskAsync(other, "公羊"))).State.ShouldBe(NumberExportState.Approved);

        var id = await AskAsync(asker, "濮阳");

        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.People.ShouldBe(11), row => row.NeedsSecond.ShouldBeTrue());
        (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE NumberExports SET State = 'Approved' WHERE Id = {id.Value}", Ct)))).Message.ShouldContain("CK_NumberExports_Second");
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(await AskAsync(asker, "濮阳"))).State.ShouldBe(NumberExportState.Approved, "Another day.");
    }

    [Fact]
    public async Task List_OfMoreThanABlock_HasEachPersonOnce_InTheOrderOfTheList()
    {
        const int many = 1_020;
        var people = await EnterAsync("轩辕", many);
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var id = await AskAsync(clerk, "轩辕");
        var order = (await ReadAsync(id)).Snapshot();
        await DecideAsync(await host.AddAccountAsync(Role.TalentOffice), id, approve: true);
        await WorkAsync();

        var numbers = people.ToDictionary(person => person.Id, person => person.Number);
        (await RowsAsync(clerk, id)).Select(row => row["证件号码"]).ShouldBe(order.Select(person => (object)numbers[person]));
        (await ReadAsync(id)).Written.ShouldBe(many);
        (await host.WithDbAsync(db => db.PersonalDataAccesses.CountAsync(look => look.By == clerk.AccountId, Ct))).ShouldBe(many);
    }

    /// <summary>What was not asked for is not there in any column, and the look says which number it was.</summary>
    [Fact]
    public async Task List_WithPhonesAlone_ShowsNoIdNumber()
    {
        var person = (await EnterAsync("申屠", 1)).Single();
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var id = await host.ActAsync(clerk, services => services.GetRequiredService<NumberExportService>().AskAsync(new TalentFilter { Q = "申屠" }, new AskForNumbers { Phone = true, Purpose = "通知体检" }, Ct));
        await WorkAsync();

        var row = (await RowsAsync(clerk, id)).ShouldHaveSingleItem();
        row["手机号"].ShouldBe(person.Phone);
        row.Values.Select(value => value?.ToString()).ShouldNotContain(value => value != null && value.Contains(person.Number, StringComparison.Ordinal));
        row.Keys.ShouldNotContain("证件号码");
        (await host.WithDbAsync(db => db.PersonalDataAccesses.SingleAsync(look => look.By == clerk.AccountId, Ct))).Field.ShouldBe(PersonalField.ListedPhone);
    }

    [Fact]
    public async Task Wish_Withdrawn_IsDecidedByNobody_AndForgetsWhomItWasAbout()
    {
        await EnterAsync("司徒", NumberExport.MostAlone + 1);
        var (clerk, colleague) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.FirstReviewer));
        var id = await AskAsync(clerk, "司徒");

        await Should.ThrowAsync<NotFoundException>(() => WithdrawAsync(colleague, id));
        await WithdrawAsync(clerk, id);

        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Withdrawn), row => row.PeopleIds.ShouldBeEmpty());
        var office = await host.AddAccountAsync(Role.TalentOffice);
        (await Should.ThrowAsync<RefusedException>(() => DecideAsync(office, id, approve: true))).Refusal.ShouldBe(NumberExportRefusals.NotInThisState);
    }

    [Fact]
    public async Task Wish_ThatNobodyDecided_LapsesAfterItsDays()
    {
        await EnterAsync("太叔", NumberExport.MostAlone + 1);
        var id = await AskAsync(await host.AddAccountAsync(Role.FirstReviewer), "太叔");
        host.Clock.Advance(TimeSpan.FromDays(6.9));
        await CleanAsync();
        (await ReadAsync(id)).State.ShouldBe(NumberExportState.Pending);

        host.Clock.Advance(TimeSpan.FromDays(0.2));
        await CleanAsync();

        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Expired), row => row.PeopleIds.ShouldBeEmpty());
        var office = await host.AddAccountAsync(Role.TalentOffice);
        (await Should.ThrowAsync<RefusedException>(() => DecideAsync(office, id, approve: true))).Refusal.ShouldBe(NumberExportRefusals.NotInThisState);
    }

    [Fact]
    public async Task File_WhoseJobStopped_IsBegunAgainByItsOwner_AndOnlyThen()
    {
        await EnterAsync("仲孙", 1);
        var (clerk, colleague) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.FirstReviewer));
        var id = await AskAsync(clerk, "仲孙");
        (await Should.ThrowAsync<RefusedException>(() => MakeAgainAsync(clerk, id))).Refusal.ShouldBe(NumberExportRefusals.JobRuns);
        var stopped = (await ReadAsync(id)).JobId!.Value;
        await host.ActAsync(clerk, services => services.GetRequiredService<JobService>().CancelAsync(stopped, Ct));
        (await host.ActAsync(clerk, services => services.GetRequiredService<NumberExportService>().GetAsync(id, Ct))).HasStopped.ShouldBeTrue();

        await Should.ThrowAsync<NotFoundException>(() => MakeAgainAsync(colleague, id));
        await MakeAgainAsync(clerk, id);
        await WorkAsync();

        (await ReadAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(NumberExportState.Ready), row => row.JobId.ShouldNotBe(stopped), row => row.Written.ShouldBe(1));
        (await Should.ThrowAsync<RefusedException>(() => MakeAgainAsync(clerk, id))).Refusal.ShouldBe(NumberExportRefusals.NotInThisState);
    }

    private Task WithdrawAsync(Account by, NumberExportId id) => host.ActAsync(by, services => services.GetRequiredService<NumberExportService>().WithdrawAsync(id, Ct));

    private Task MakeAgainAsync(Account by, NumberExportId id) => host.ActAsync(by, services => services.GetRequiredService<NumberExportService>().MakeAgainAsync(id, Ct));

    private sealed record Entered(PersonId Id, string Name, string Number, string Phone);

    /// <summary>People of one family name, which finds them.</summary>
    private async Task<IReadOnlyList<Entered>> EnterAsync(string family, int count, Employer? employer = null)
    {
        var people = Enumerable.Range(0, count).Select(_ => (Number: Some.IdNumber(), Phone: Some.Phone(), Name: $"{family}一{char.ConvertFromUtf32('一' + ++families)}")).ToList();
        return await host.WithDbAsync(async db =>
        {
            if (employer is not null && !await db.Employers.AnyAsync(known => known.Id == employer.Id, Ct)) db.Employers.Add(employer);
            var entered = people.Select(each =>
            {
                var person = Some.Person(host.Vault, each.Name, idNumber: each.Number);
                person.UsePhone(host.Vault.Seal(PersonalField.Phone, person.Id.Value, each.Phone));
                db.People.Add(person);
                if (employer is not null) db.Employments.Add(new Employment(person.Id, employer.Id, new DateOnly(2024, 1, 1), null, EmploymentKind.Contract, false).EnteredBy(FactSource.Clerk));
                return new Entered(person.Id, each.Name, each.Number, each.Phone);
            }).ToList();
            await db.SaveChangesAsync(Ct);
            return entered;
        });
    }

    private Task<NumberExportId> AskAsync(Account clerk, string sought, bool both = false) => host.ActAsync(clerk, services => services.GetRequiredService<NumberExportService>()
        .AskAsync(new TalentFilter { Q = sought }, new AskForNumbers { IdNumber = true, Phone = both, Purpose = "报市人社局核对" }, Ct));

    private Task DecideAsync(Account by, NumberExportId id, bool approve, string? opinion = null) => host.ActAsync(by, async services =>
    {
        var version = await services.GetRequiredService<IPortalDb>().NumberExports.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Ct);
        await services.GetRequiredService<NumberExportDesk>().DecideAsync(id, new DecideNumberExport { Opinion = opinion, Version = version }, approve, Ct);
    });

    private Task<(string Name, byte[] Content)> DownloadAsync(Account clerk, NumberExportId id) => host.ActAsync(clerk, services => services.GetRequiredService<NumberExportService>().DownloadAsync(id, Ct));

    private async Task<List<IDictionary<string, object>>> RowsAsync(Account clerk, NumberExportId id) =>
        [.. MiniExcel.Query(new MemoryStream((await DownloadAsync(clerk, id)).Content), useHeaderRow: true).Cast<IDictionary<string, object>>()];

    private Task<NumberExport> ReadAsync(NumberExportId id) => host.WithDbAsync(db => db.NumberExports.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private Task CleanAsync() => host.WithAsync(services => services.GetRequiredService<NumberExportCleaning>().CleanAsync(Ct));

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
