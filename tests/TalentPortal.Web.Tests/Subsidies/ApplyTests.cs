using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

public sealed class ApplyTests(PortalHost host) : IClassFixture<PortalHost>, IAsyncLifetime
{
    private const string Card = "6217002220034567897";
    private SubsidyWorld world = null!;

    public async ValueTask InitializeAsync() => world = await new SubsidyWorld(host).OpenAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Graduate_FromEmptyRoomToSubmitted_NeedsOnlyForms()
    {
        using var browser = await NewApplicantAsync("欧阳静");
        var check = await FillAsync(browser, "欧阳静", Some.IdNumber());
        check.Text.ShouldContain("济南大学");
        check.Text.ShouldContain("尾号 7897");
        check.Content.ShouldNotContain(Card);

        var status = await check.PressAsync("#q");

        status.Address.ShouldStartWith("/my/applications/");
        status.TextsOf(".st").ShouldBe(["待单位确认"]);
        status.Text.ShouldContain("BT26-0");
        status.Text.ShouldContain("第 2 步，共 9 步");
        (await browser.GetPageAsync("/my")).TextsOf(".tasks .st").ShouldContain("待单位确认");
    }

    [Fact]
    public async Task Application_SentTwiceAndAgainFromAnotherTab_IsOne()
    {
        using var browser = await NewApplicantAsync("张双");
        var check = await FillAsync(browser, "张双", Some.IdNumber());
        var otherTab = await browser.GetPageAsync(check.Address);

        var both = await Task.WhenAll(check.PressAsync("#q"), check.PressAsync("#q"));
        var late = await otherTab.PressAsync("#q");

        both.ShouldAllBe(page => page.Address.StartsWith("/my/applications/", StringComparison.Ordinal));
        late.Address.ShouldBe(both[0].Address);
        var steps = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.StartedBy == browser.Account.AccountId).SelectMany(row => row.History).CountAsync());
        steps.ShouldBe(1);
    }

    [Fact]
    public async Task SecondDraft_OfSomebodyWithAnOpenOne_LeadsToTheFirst()
    {
        using var browser = await NewApplicantAsync("李一");
        var first = await StartAsync(browser);

        var second = await StartAsync(browser);

        second.Address.ShouldBe(first.Address);
    }

    [Fact]
    public async Task WrongNumbers_WhenSent_AreSaidBesideTheFieldAndKept()
    {
        using var browser = await NewApplicantAsync("王错");
        var draft = await StartAsync(browser);

        var page = await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "王错"), ("Form.Number", "371425200102290011"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextsOf(".has-err .err-t").ShouldBe(["证件号码中的出生日期不存在，请核对"]);
        page.Find("#Form_Number")!.GetAttribute("value").ShouldBe("371425200102290011");
        page.Find("#Form_Name")!.GetAttribute("value").ShouldBe("王错");
    }

    [Theory]
    [InlineData("１１０１０５１９４９１２３１００２ｘ", "11010519491231002X")]
    [InlineData("371425950312001", "371425199503120018")]
    [InlineData(" 371425 19980725 4621", "371425199807254621")]
    public async Task IdNumber_TypedAsPeopleDo_IsKeptInItsOneForm(string typed, string kept)
    {
        using var browser = await NewApplicantAsync("古力娜扎尔·拜合提亚尔");
        var draft = await StartAsync(browser);

        var page = await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "古力娜扎尔•拜合提亚尔"), ("Form.Number", typed));

        page.Address.ShouldEndWith("/education");
        var index = host.Vault.IndexOf(PersonalField.IdNumber, kept);
        (await host.WithDbAsync(db => db.People.SingleAsync(person => person.IdNumber.Index == index))).Name.ShouldBe("古力娜扎尔·拜合提亚尔");
    }

    [Fact]
    public async Task PersonOfTheRoster_WithAnotherName_IsRefusedAndToldWhatToDo()
    {
        var number = Some.IdNumber();
        await AddPersonAsync("赵真名", number);
        using var browser = await NewApplicantAsync("赵假名");
        var draft = await StartAsync(browser);

        var page = await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "赵假名"), ("Form.Number", number));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors[0].ShouldStartWith("姓名与该证件号码的登记不一致");
        page.Content.ShouldNotContain("赵真名");
    }

    [Fact]
    public async Task PersonOfAnotherAccount_WhenClaimed_IsRefused()
    {
        var number = Some.IdNumber();
        var person = await AddPersonAsync("孙有号", number);
        await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Person) = ("孙有号", person));
        using var browser = await NewApplicantAsync("孙有号");
        var draft = await StartAsync(browser);

        var page = await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "孙有号"), ("Form.Number", number));

        page.Errors[0].ShouldStartWith("该证件号码已关联另一个账号");
    }

    [Fact]
    public async Task StrangersDraft_UnderItsAddress_DoesNotExist()
    {
        using var owner = await NewApplicantAsync("钱主人");
        var draft = await StartAsync(owner);
        using var stranger = await NewApplicantAsync("钱路人");

        foreach (var part in new[] { "", "/identity", "/employment", "/materials/contract", "/check" })
            (await stranger.GetPageAsync(draft.Address + part)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task FileThatIsNoPicture_WhenUploaded_IsRefusedBesideItsField()
    {
        using var browser = await NewApplicantAsync("周文件");
        var draft = await StartAsync(browser);
        await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "周文件"), ("Form.Number", Some.IdNumber()));
        var page = await browser.GetPageAsync(draft.Address + "/materials/contract");

        var refused = await page.UploadAsync(new PortalUpload("Form.File", "合同.pdf", "application/pdf", "MZ not a pdf"u8.ToArray()));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.TextsOf(".has-err .err-t")[0].ShouldStartWith("只收 JPG、PNG 照片和 PDF");
        (await page.PressAsync("form[enctype]")).TextsOf(".has-err .err-t").ShouldBe(["请拍照或选择文件，再点上传"]);
        (await host.WithDbAsync(db => db.StoredFiles.CountAsync(file => file.UploadedBy == browser.Account.AccountId))).ShouldBe(0);
    }

    [Fact]
    public async Task BankCard_OfSomebodyElseOrMistyped_IsRefusedBesideTheField()
    {
        using var browser = await NewApplicantAsync("吴持卡");
        var draft = await StartAsync(browser);
        await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "吴持卡"), ("Form.Number", Some.IdNumber()));
        var page = await browser.GetPageAsync(draft.Address + "/account");

        var mistyped = await page.SubmitAsync(("Form.BankName", "农行"), ("Form.Number", "6217002220034567898"));
        var others = await page.SubmitAsync(("Form.HolderName", "吴他人"), ("Form.BankName", "农行"), ("Form.Number", Card));

        mistyped.TextsOf(".err-t").ShouldBe(["银行卡号校验不通过，请逐位核对"]);
        others.TextsOf(".err-t").ShouldBe(["户名与申请人“吴持卡”不一致，只能用本人的卡"]);
    }

    [Fact]
    public async Task UnfinishedApplication_SentAllTheSame_SaysWhatIsMissing()
    {
        using var browser = await NewApplicantAsync("郑未完");
        var draft = await StartAsync(browser);

        var page = await (await browser.GetPageAsync(draft.Address + "/check")).PressAsync("#q");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe(["“身份”还没有填完，请先补上"]);
    }

    [Fact]
    public async Task Consent_IsKeptWithItsWordingAndShownToBothSides()
    {
        using var browser = await NewApplicantAsync("褚同意");
        var status = await (await FillAsync(browser, "褚同意", Some.IdNumber())).PressAsync("#q");
        var kept = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.StartedBy == browser.Account.AccountId));
        var wording = await host.WithDbAsync(db => db.ConsentWordings.AsNoTracking().SingleAsync(row => row.Id == kept.ConsentWording));

        wording.PromiseZh.ShouldBe(host.Texts["apply.promise.text"]);
        kept.History.Single(step => step.Action is SubsidyAction.Submit).FactsDigest.ShouldBe(wording.Id);
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);
        foreach (var page in new[] { status, await clerk.GetPageAsync($"/work/subsidies/{kept.Id}") })
        {
            page.Text.ShouldContain($"文本版本 {wording.Id}");
            page.Text.ShouldContain(wording.ConsentZh);
        }
    }

    [Fact]
    public async Task Consent_ToWordsThatHaveChanged_IsAskedAnewBeforeTheApplicationIsSent()
    {
        using var browser = await NewApplicantAsync("卫再同意");
        var check = await FillAsync(browser, "卫再同意", Some.IdNumber());
        // As if these words had been agreed to before the present ones came.
        await host.WithDbAsync(async db =>
        {
            (await db.SubsidyApplications.SingleAsync(row => row.StartedBy == browser.Account.AccountId)).Consent("0000-0000-0000", host.Now);
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        var refused = await (await browser.GetPageAsync(check.Address)).PressAsync("#q");
        refused.Errors.ShouldBe(["“授权和承诺”还没有填完，请先补上"]);
        var consent = await browser.GetPageAsync(check.Address.Replace("/check", "/consent", StringComparison.Ordinal));
        consent.Text.ShouldContain("请重新阅读并同意");
        consent.Document.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        await consent.SubmitAsync(("Form.Promise", "true"), ("Form.Consent", "true"));
        (await (await browser.GetPageAsync(check.Address)).PressAsync("#q")).TextsOf(".st").ShouldBe(["待单位确认"]);
    }

    [Fact]
    public async Task SessionThatEnded_OnAQuestion_ComesBackToItWithTheDraftIntact()
    {
        var phone = Some.Phone();
        var account = await host.AddAccountAsync(Role.Applicant, wish => (wish.Phone, wish.Name, wish.WithoutPerson) = (phone, "冯归来", true));
        using var first = await host.SignInAsAsync(account);
        var draft = await StartAsync(first);
        await (await first.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", "冯归来"), ("Form.Number", Some.IdNumber()));
        using var later = host.Browse();

        var page = await (await later.GetPageAsync(draft.Address + "/education")).SubmitAsync(("Form.Name", phone), ("Form.Password", NewAccount.DefaultPassword));

        page.Address.ShouldBe(draft.Address + "/education");
        (await later.GetPageAsync(draft.Address)).Text.ShouldContain("冯归来");
    }

    private async Task<PortalPage> FillAsync(PortalBrowser browser, string name, string number)
    {
        var draft = await StartAsync(browser);
        var page = await (await browser.GetPageAsync(draft.Address + "/identity")).SubmitAsync(("Form.Name", name), ("Form.Number", number));
        page = await page.SubmitAsync(("Form.Level", "Bachelor"), ("Form.IsFullTime", "true"), ("Form.School", "济南大学"), ("Form.Major", "机械工程"),
            ("Form.GraduatedOn.Year", "2024"), ("Form.GraduatedOn.Month", "2"), ("Form.GraduatedOn.Day", "29"));
        var employer = await host.WithDbAsync(db => db.Employers.SingleAsync(row => row.Id == world.Officer.EmployerId));
        page = await browser.GetPageAsync($"{page.Address}?q={Uri.EscapeDataString(employer.CreditCode)}");
        page = await page.FollowAsync("main .tasks a");
        page = await page.SubmitAsync(new Dictionary<string, string>
        {
            ["Form.Kind"] = "Contract",
            ["Form.StartedOn.Year"] = "2025",
            ["Form.StartedOn.Month"] = "9",
            ["Form.StartedOn.Day"] = "1",
            ["Form.ContractEndsOn.Year"] = "2028",
            ["Form.ContractEndsOn.Month"] = "8",
            ["Form.ContractEndsOn.Day"] = "31",
        });
        page = await page.SubmitAsync(("Form.HolderName", name), ("Form.BankName", "农业银行齐河县支行"), ("Form.Number", Card));
        page.Address.ShouldBe(draft.Address);
        page.Find(".tasks a.is-next")!.GetAttribute("href")!.ShouldContain("/materials/", Case.Insensitive, "the page's next open row comes before the consent");
        foreach (var material in page.Document.QuerySelectorAll(".tasks a[href*='/materials/']").Select(link => link.GetAttribute("href")!))
            (await (await browser.GetPageAsync(material)).UploadAsync(PortalUpload.Photo())).Status.ShouldBe(HttpStatusCode.OK);
        await (await browser.GetPageAsync(draft.Address + "/consent")).SubmitAsync(("Form.Promise", "true"), ("Form.Consent", "true"));
        return await (await browser.GetPageAsync(draft.Address)).FollowAsync(".tasks a[href$='/check']");
    }

    private Task<PortalBrowser> NewApplicantAsync(string name) => host.SignInAsAsync(Role.Applicant, wish => (wish.Name, wish.WithoutPerson) = (name, true));

    private static async Task<PortalPage> StartAsync(PortalBrowser browser) => await (await browser.GetPageAsync("/my/apply")).PressAsync("main form[method=post]");

    private async Task<PersonId> AddPersonAsync(string name, string number)
    {
        var person = Some.Person(host.Vault, name, idNumber: number);
        await host.WithDbAsync(db =>
        {
            db.People.Add(person);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        return person.Id;
    }
}
