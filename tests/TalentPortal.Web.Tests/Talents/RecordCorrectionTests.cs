using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>A person asks for a correction with its proof; a clerk, or two, decide. Seeded defects: see docs/testing.md, "The person's own data".</summary>
public sealed class RecordCorrectionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Next = ".pager a:last-child[href]", Previous = ".pager a:nth-last-child(2)[href]";

    [Fact]
    public async Task Degree_AskedForWithItsProof_IsCorrectedByAClerkAndThePersonIsTold()
    {
        var phone = Some.Phone();
        var (owner, person) = await PersonAsync("南门学位", wish => wish.Phone = phone);
        var education = await StateAsync(person);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var form = await owner.GetPageAsync($"/my/record/ask/education/{education}");
        var asked = await form.UploadAsync(PortalUpload.Photo("Proofs"), ("Form.Degree", "Master"), ("Form.School", "山东大学"), ("Form.Reason", "录入时写错学校"));
        asked.Heading.ShouldContain("学历学位");
        asked.Text.ShouldContain("待处理");
        var list = await clerk.GetPageAsync("/work/talents/corrections");
        list.Find("nav a[href='/work/talents/corrections']")!.TextContent.ShouldMatch("[1-9]");
        var page = await OpenAsync(clerk, person);
        page.Text.ShouldContain("山东大学");
        page.Text.ShouldContain("德州学院");
        page.Text.ShouldNotContain("南门学位");
        var done = await page.SubmitAsync(("Form.Words", "已核对学位证书"));

        done.Text.ShouldContain("已更正");
        var record = await owner.GetPageAsync("/my/record");
        record.Text.ShouldContain("山东大学");
        record.Text.ShouldContain("本人申请更正 GZ26-");
        (await owner.GetPageAsync(asked.Address)).Text.ShouldContain("已核对学位证书");
        (await owner.GetPageAsync("/my/looks")).Text.ShouldContain("处理档案更正申请 GZ26-");
        (await host.MessagesToAsync(phone))[0].Text.ShouldContain("已办理");
        var corrected = (await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == person))).Educations.Single();
        (corrected.School, corrected.Degree, corrected.Verification).ShouldBe(("山东大学", Degree.Master, EducationVerification.Manual));
        owner.Dispose();
    }

    [Fact]
    public async Task Name_IsChangedByTwoPeople_AndNotByTheSameOneTwice()
    {
        var (owner, person) = await PersonAsync("南门旧名");
        (await AskAsync(owner, "Name", ("Form.Text", "南门新名"))).Text.ShouldContain("待处理");
        using var first = await host.SignInAsAsync(Role.FirstReviewer);
        using var second = await host.SignInAsAsync(Role.TalentOffice);

        var proposed = await (await OpenAsync(first, person)).SubmitAsync(("Form.Words", "与身份证一致"));
        proposed.Text.ShouldContain("待复核");
        (await NameAsync(person)).ShouldBe("南门旧名");
        var again = await proposed.SubmitAsync(new Dictionary<string, string>(), button: "button[formaction*=SendBack]");
        again.Errors.ShouldBe([host.Texts["record.reason.required"]]);
        (await PostAsync(first, proposed, "Confirm")).ShouldContain(host.Texts.Refusal(CorrectionRefusals.NeedsASecondPerson));
        (await NameAsync(person)).ShouldBe("南门旧名");

        var confirmed = await (await second.GetPageAsync(proposed.Address)).SubmitAsync(new Dictionary<string, string>(), button: "button[formaction*=Confirm]");

        confirmed.Text.ShouldContain("已更正");
        (await NameAsync(person)).ShouldBe("南门新名");
        owner.Dispose();
    }

    [Fact]
    public async Task Name_SentBackByTheSecondPerson_CanBeRefusedWithAReasonThatThePersonReads()
    {
        var (owner, person) = await PersonAsync("南门退回");
        var asked = await AskAsync(owner, "Name", ("Form.Text", "南门未果"));
        using var first = await host.SignInAsAsync(Role.FirstReviewer);
        using var second = await host.SignInAsAsync(Role.TalentOffice);
        var proposed = await (await OpenAsync(first, person)).SubmitAsync();

        var back = await (await second.GetPageAsync(proposed.Address)).SubmitAsync(new Dictionary<string, string> { ["Form.Words"] = "照片看不清" }, button: "button[formaction*=SendBack]");
        back.Text.ShouldContain("待处理");
        (await back.SubmitAsync(new Dictionary<string, string>(), button: "button[formaction*=Refuse]")).Errors.ShouldBe([host.Texts["record.reason.required"]]);
        await (await second.GetPageAsync(proposed.Address)).SubmitAsync(new Dictionary<string, string> { ["Form.Words"] = "请补拍证件" }, button: "button[formaction*=Refuse]");

        var read = await owner.GetPageAsync(asked.Address);
        read.Text.ShouldContain("未采纳");
        read.Text.ShouldContain("请补拍证件");
        (await NameAsync(person)).ShouldBe("南门退回");
        owner.Dispose();
    }

    /// <summary>The number is read from the paper by each of the two; what they type must be what was asked.</summary>
    [Fact]
    public async Task Number_OfThePaper_IsReadAgainByBothAndChangesBirthDateWithIt()
    {
        var (owner, person) = await PersonAsync("南门换号");
        var number = Some.IdNumber(new DateOnly(1994, 3, 8));
        var asked = await AskAsync(owner, "IdNumber", ("Form.Kind", "CitizenId"), ("Form.Number", number));
        asked.Content.ShouldNotContain(number);
        using var first = await host.SignInAsAsync(Role.FirstReviewer);
        using var second = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(first, person);
        page.Content.ShouldNotContain(number);

        (await page.SubmitAsync(("Form.NumberOnPaper", Some.IdNumber()))).Errors.ShouldBe([host.Texts["correction.number.differs"]]);
        var proposed = await (await OpenAsync(first, person)).SubmitAsync(("Form.NumberOnPaper", number));
        var slipped = await (await second.GetPageAsync(proposed.Address)).SubmitAsync(new Dictionary<string, string> { ["Form.NumberOnPaper"] = Some.IdNumber() }, button: "button[formaction*=Confirm]");
        slipped.Errors.ShouldBe([host.Texts["correction.number.differs"]]);
        (await second.GetPageAsync("/work/talents/corrections")).Text.ShouldContain("南**号");
        await (await second.GetPageAsync(proposed.Address)).SubmitAsync(new Dictionary<string, string> { ["Form.NumberOnPaper"] = number }, button: "button[formaction*=Confirm]");

        var now = await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == person));
        now.BirthDate.ShouldBe(new DateOnly(1994, 3, 8));
        host.Vault.Open(PersonalField.IdNumber, person.Value, now.IdNumber).ShouldBe(number);
        owner.Dispose();
    }

    [Fact]
    public async Task Number_OfSomebodyElse_IsNotGivenToThePerson()
    {
        var number = Some.IdNumber();
        await host.WithAsync(async services =>
        {
            services.GetRequiredService<IPortalDb>().People.Add(Some.Person(host.Vault, "南门他人", idNumber: number));
            await services.GetRequiredService<IPortalDb>().SaveChangesAsync(default);
        });
        var (owner, person) = await PersonAsync("南门冒号");
        await AskAsync(owner, "IdNumber", ("Form.Kind", "CitizenId"), ("Form.Number", number));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await (await OpenAsync(clerk, person)).SubmitAsync(("Form.NumberOnPaper", number))).Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.IdNumberBelongsToAnother)]);
        owner.Dispose();
    }

    [Fact]
    public async Task Record_ChangedSinceItWasAsked_IsNotWrittenOver()
    {
        var (owner, person) = await PersonAsync("南门迟到");
        await AskAsync(owner, "Team", ("Form.Choice", "Professional"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync($"/work/talents/{person}/describe")).SubmitAsync(("Form.Team", "SocialWork"), ("Form.Reason", "单位来函"));

        var page = await OpenAsync(clerk, person);
        page.Text.ShouldContain("社会工作人才");
        var refused = await page.SubmitAsync();

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("社会工作人才");
        (await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == person))).Team.ShouldBe(TalentTeam.SocialWork);
        owner.Dispose();
    }

    [Fact]
    public async Task SameThing_AskedForTwice_IsRefusedUntilTheFirstRequestIsTakenBack()
    {
        var (owner, _) = await PersonAsync("南门重复");
        var asked = await AskAsync(owner, "Team", ("Form.Choice", "Professional"));
        (await AskAsync(owner, "Team", ("Form.Choice", "SocialWork"))).Errors.ShouldBe([host.Texts.Refusal(CorrectionRefusals.AlreadyAsked)]);

        (await (await owner.GetPageAsync(asked.Address)).SubmitAsync()).Text.ShouldContain("已撤回");

        (await AskAsync(owner, "Team", ("Form.Choice", "SocialWork"))).Text.ShouldContain("待处理");
        owner.Dispose();
    }

    [Theory]
    [InlineData("Name", "Form.Text", "南门无据")]
    [InlineData("IdNumber", "Form.Number", "371425199503120018")]
    public async Task WhoSomebodyIs_WithoutAProof_IsNotAskedFor(string field, string name, string value)
    {
        var (owner, person) = await PersonAsync("南门有据");

        var refused = await (await owner.GetPageAsync($"/my/record/ask/{field}")).SubmitAsync((name, value), ("Form.Grounds", "写错了"));

        refused.Errors.ShouldBe([host.Texts.Refusal(CorrectionRefusals.ProofMissing)]);
        (await host.WithDbAsync(db => db.RecordCorrections.AnyAsync(row => row.PersonId == person))).ShouldBeFalse();
        owner.Dispose();
    }

    [Fact]
    public async Task Proof_ThatIsNoPicture_IsRefusedBesideItsField()
    {
        var (owner, person) = await PersonAsync("南门假图");

        var refused = await (await owner.GetPageAsync("/my/record/ask/Name")).UploadAsync(new PortalUpload("Proofs", "证件.pdf", "application/pdf", "MZ not a pdf"u8.ToArray()), ("Form.Text", "南门真图"), ("Form.Grounds", "写错了"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("证件.pdf");
        (await host.WithDbAsync(db => db.RecordCorrections.AnyAsync(row => row.PersonId == person))).ShouldBeFalse();
        owner.Dispose();
    }

    /// <summary>What a national register vouches for is asked of that register; what a clerk vouched for needs two.</summary>
    [Theory]
    [InlineData(EducationVerification.Chsi, false)]
    [InlineData(EducationVerification.Manual, true)]
    public async Task Education_ThatIsVouchedFor_GoesToTheRegisterOrToTwoPeople(EducationVerification by, bool isTaken)
    {
        var (owner, person) = await PersonAsync("南门核验");
        var education = await StateAsync(person, by);

        var answer = await (await owner.GetPageAsync($"/my/record/ask/education/{education}")).UploadAsync(PortalUpload.Photo("Proofs"), ("Form.School", "山东大学"), ("Form.Reason", "录入时写错学校"));

        answer.Errors.ShouldBe(isTaken ? [] : [host.Texts.Refusal(CorrectionRefusals.RegisterVouches)]);
        (await host.WithDbAsync(db => db.RecordCorrections.AnyAsync(row => row.PersonId == person && row.NeedsSecond))).ShouldBe(isTaken);
        owner.Dispose();
    }

    [Fact]
    public async Task Education_VouchedForSinceItWasAsked_IsNotWrittenOverByOneClerk()
    {
        var (owner, person) = await PersonAsync("南门后核");
        var education = await StateAsync(person);
        await (await owner.GetPageAsync($"/my/record/ask/education/{education}")).UploadAsync(PortalUpload.Photo("Proofs"), ("Form.School", "山东大学"), ("Form.Reason", "录入时写错学校"));
        await host.WithDbAsync(async db =>
        {
            var known = await db.People.SingleAsync(row => row.Id == person);
            known.VerifyEducation(known.Educations.Single().Level, EducationVerification.Manual, DateOnly.FromDateTime(host.Now));
            return await db.SaveChangesAsync(default);
        });
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await (await OpenAsync(clerk, person)).SubmitAsync()).Text.ShouldContain("待复核");

        (await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == person))).Educations.Single().School.ShouldBe("德州学院");
        owner.Dispose();
    }

    [Fact]
    public async Task Employments_InWords_MayBeSeveral()
    {
        var (owner, _) = await PersonAsync("南门两处");
        foreach (var words in new[] { "甲单位入职日期应为 2024 年 3 月 1 日", "乙单位离职日期应为 2023 年 12 月 31 日" }) (await AskAsync(owner, "Employment", ("Form.Text", words))).Text.ShouldContain("待处理");
        owner.Dispose();
    }

    [Fact]
    public async Task Employment_InWords_IsDoneOnlyWithWhatWasDone()
    {
        var (owner, person) = await PersonAsync("南门履历");
        await AskAsync(owner, "Employment", ("Form.Text", "入职日期应为 2024 年 3 月 1 日"));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await (await OpenAsync(clerk, person)).SubmitAsync()).Errors.ShouldBe([host.Texts["correction.done.required"]]);

        (await (await OpenAsync(clerk, person)).SubmitAsync(("Form.Words", "已按劳动合同更正"))).Text.ShouldContain("已更正");
        owner.Dispose();
    }

    [Fact]
    public async Task Clerk_WhoIsThePersonOrARelative_DoesNotDecide()
    {
        var (owner, person) = await PersonAsync("南门亲属");
        await AskAsync(owner, "Team", ("Form.Choice", "Professional"));
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        await host.WithAsync(async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            db.Conflicts.Add(new ConflictOfInterest(clerk.PersonId!.Value, person, null, "姐妹", clerk.AccountId, host.Now));
            await db.SaveChangesAsync(default);
        });
        using var browser = await host.SignInAsAsync(clerk);
        var page = await OpenAsync(browser, person);

        page.Text.ShouldContain(host.Texts.Refusal(CorrectionRefusals.ConflictOfInterest));
        (await PostAsync(browser, page, null)).ShouldContain(host.Texts.Refusal(CorrectionRefusals.ConflictOfInterest));
        owner.Dispose();
    }

    [Fact]
    public async Task List_PagesThereAndBack_TheOldestFirst()
    {
        await using var own = new PortalHost();
        await own.InitializeAsync();
        using var owner = await own.SignInAsAsync(Role.Applicant);
        await own.WithAsync(async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            for (var i = 0; i < 120; i++)
            {
                var person = Some.Person(own.Vault);
                db.People.Add(person);
                var asker = new Actor(owner.Account.AccountId, person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
                // Pairs of the same moment: the id decides between them.
                db.RecordCorrections.Add(new RecordCorrection($"GZ26-1{i:0000}", person.Id, new CorrectionWish(CorrectedField.Other, CorrectionKind.InWords) { Wanted = "请核对" }, "说明", asker, own.Now.AddMinutes(i / 2)));
            }

            await db.SaveChangesAsync(default);
        });
        using var clerk = await own.SignInAsAsync(Role.FirstReviewer);

        var pages = new List<PortalPage> { await clerk.GetPageAsync("/work/talents/corrections") };
        while (pages[^1].Find(Next) is not null) pages.Add(await pages[^1].FollowAsync(Next));
        var there = pages.SelectMany(page => page.TextsOf("tbody td:first-child")).ToList();
        there.Count.ShouldBe(120);
        there.ShouldBeUnique();
        there.Select(number => int.Parse(number[6..]) / 2).ShouldBeInOrder();
        var back = await pages[^1].FollowAsync(Previous);
        back.TextsOf("tbody td:first-child").ShouldBe(pages[^2].TextsOf("tbody td:first-child"));
        (await back.FollowAsync(Previous)).TextsOf("tbody td:first-child").ShouldBe(pages[0].TextsOf("tbody td:first-child"));
    }

    private async Task<(PortalBrowser Browser, PersonId Person)> PersonAsync(string name, Action<NewAccount>? shape = null)
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish =>
        {
            wish.Name = name;
            shape?.Invoke(wish);
        });
        return (await host.SignInAsAsync(account), account.PersonId!.Value);
    }

    private Task<Guid> StateAsync(PersonId id, EducationVerification by = EducationVerification.None) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        var person = await db.People.SingleAsync(row => row.Id == id);
        person.StateEducation(new Education(EducationLevel.Bachelor, true, "德州学院", "土木工程", new DateOnly(2022, 6, 30), false));
        if (by is not EducationVerification.None) person.VerifyEducation(EducationLevel.Bachelor, by, new DateOnly(2026, 1, 5));
        await db.SaveChangesAsync(default);
        return person.Educations.Single().Id;
    });

    private static async Task<PortalPage> AskAsync(PortalBrowser owner, string field, params (string Name, string Value)[] values) =>
        await (await owner.GetPageAsync($"/my/record/ask/{field}")).UploadAsync(PortalUpload.Photo("Proofs"), [.. values, ("Form.Grounds", "录入有误")]);

    private async Task<PortalPage> OpenAsync(PortalBrowser clerk, PersonId person)
    {
        var id = await host.WithDbAsync(db => db.RecordCorrections.Where(row => row.PersonId == person).OrderByDescending(row => row.AskedAt).Select(row => row.Id).FirstAsync());
        return await clerk.GetPageAsync($"/work/talents/corrections/{id}");
    }

    /// <summary>Presses past a greyed button; what the answer's summary says.</summary>
    private static async Task<string> PostAsync(PortalBrowser clerk, PortalPage page, string? handler)
    {
        var form = page.FormToSend();
        using var answer = await (form with { Target = new Uri(form.Target, handler is null ? form.Target.AbsolutePath : $"{form.Target.AbsolutePath}?handler={handler}") }).SendAsync(clerk);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> NameAsync(PersonId id) => (await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == id))).Name;
}
