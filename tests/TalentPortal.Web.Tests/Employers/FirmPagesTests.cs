using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Employers;

/// <summary>The employer's own page, what its officer asks for, and the desk that answers. Seeded defects: see docs/testing.md, "Employers and statistics".</summary>
public sealed class FirmPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Firm_ShowsTheEntryItsStaffByMonthAndWhoSpeaksForIt()
    {
        var (firm, officer) = await FirmAsync("北辰机械有限公司");
        var people = new[] { Some.Person(host.Vault), Some.Person(host.Vault) };
        await AddAsync([.. people, .. people.Select(person => new InsuranceMonth(person.Id, new YearMonth(2026, 2), firm.Id, true, null, false)), new InsuranceMonth(people[0].Id, new YearMonth(2026, 1), firm.Id, true, null, false), new InsuranceMonth(people[1].Id, new YearMonth(2026, 1), firm.Id, false, null, false)]);
        using var browser = await host.SignInAsAsync(officer);

        var page = await (await browser.GetPageAsync("/employer")).FollowAsync("nav a[href='/employer/firm']");

        page.TextsOf("[aria-labelledby=facts] li").ShouldContain(line => line.Contains("北辰机械有限公司"));
        page.TextsOf("[aria-labelledby=staff] tbody td").Take(3).ShouldBe(["1", "2", "—"]);
        page.Find("[aria-labelledby=officers]")!.TextContent.ShouldContain(officer.DisplayName);
        page.Content.ShouldNotContain(people[0].Name);
    }

    [Fact]
    public async Task Line_AskedFor_IsWrittenByOneClerkWithTheRequestAsReason_AndTheOfficerHearsOfIt()
    {
        var (firm, officer) = await FirmAsync("北辰纺织有限公司");
        var number = await AskAsync(officer, "ContactPhone", "0534 5330001");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var list = await clerk.GetPageAsync("/work/employers/requests");
        list.Find("nav a[href='/work/employers/requests'] .n").ShouldNotBeNull();
        var page = await OpenAsync(clerk, number);
        page.TextsOf("[aria-labelledby=what] .fact").ShouldContain("应改为0534-5330001");
        var done = await page.PressAsync("form:not([action*=Refuse])[method=post]:has([name='Form.Seen'])");

        done.TextsOf(".note-ok").ShouldBe([host.Texts["employer.request.done.Accepted", number]]);
        (await FirmAsync(firm.Id)).ContactPhone.ShouldBe("0534-5330001");
        (await FirmAsync(firm.Id)).NeedsCheck.ShouldBeTrue("Nobody compared the rest of the entry with its licence.");
        var line = await host.WithDbAsync(db => db.RegisterChanges.AsNoTracking().SingleAsync(change => change.SubjectId == firm.Id.Value && change.Field == "ContactPhone"));
        (line.ByName, line.Source).ShouldBe((clerk.Account.DisplayName, FactSource.Employer));
        line.Reason.ShouldBe($"单位申请 {number}：换了电话");
        (await host.MessagesToAsync(phones[officer.Id]))[0].Text.ShouldContain(number);
    }

    [Fact]
    public async Task Name_NeedsTheLicenceAndTwoPersons()
    {
        var (firm, officer) = await FirmAsync("北辰旧名有限公司");
        using (var asking = await host.SignInAsAsync(officer))
        {
            var form = await asking.GetPageAsync("/employer/firm/change/Name");
            (await form.SubmitAsync(("Form.Wanted", "北辰新名有限公司"), ("Form.Grounds", "更名"))).Errors.ShouldBe([host.Texts["material.nothing_chosen"]]);
        }

        var number = await AskAsync(officer, "Name", "北辰新名有限公司");
        using var first = await host.SignInAsAsync(Role.FirstReviewer);
        using var second = await host.SignInAsAsync(Role.FirstReviewer);

        (await AgreeAsync(first, number)).TextsOf(".note-ok").ShouldBe([host.Texts["employer.request.done.Proposed", number]]);
        (await FirmAsync(firm.Id)).Name.ShouldBe("北辰旧名有限公司");
        var again = await OpenAsync(first, number);
        again.Text.ShouldContain(host.Texts.Refusal(EmployerRefusals.RequestNeedsASecondPerson));
        again.Find("[name='Form.Seen']").ShouldBeNull();
        await AgreeAsync(second, number);

        (await FirmAsync(firm.Id)).ShouldSatisfyAllConditions(row => row.Name.ShouldBe("北辰新名有限公司"), row => row.NameInitials.ShouldBe(Pinyin.Initials("北辰新名有限公司")));
    }

    [Fact]
    public async Task Proposer_SendingTheSecondAgreement_IsRefused()
    {
        var (firm, officer) = await FirmAsync("北辰双人有限公司");
        var number = await AskAsync(officer, "CreditCode", Some.CreditCode());
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await AgreeAsync(clerk, number);
        var request = await host.WithDbAsync(db => db.EmployerRequests.AsNoTracking().SingleAsync(row => row.Number == number));

        var refused = await Should.ThrowAsync<RefusedException>(() => host.ActAsync(clerk.Account, services => services.GetRequiredService<EmployerRequestService>().AgreeAsync(request.Id, new AgreeToRequest { Seen = firm.CreditCode, Version = request.Version }, default)));

        refused.Refusal.ShouldBe(EmployerRefusals.RequestNeedsASecondPerson);
        (await FirmAsync(firm.Id)).CreditCode.ShouldBe(firm.CreditCode);
    }

    [Fact]
    public async Task Register_ChangedWhileTheClerkLooks_IsNotWrittenOver()
    {
        var (firm, officer) = await FirmAsync("北辰变动有限公司");
        var number = await AskAsync(officer, "ContactName", "王会计");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await OpenAsync(clerk, number);
        await host.WithDbAsync(async db => { var row = await db.Employers.SingleAsync(known => known.Id == firm.Id); row.Correct(row.Facts with { ContactName = "李主任" }); return await db.SaveChangesAsync(default); });

        var stale = await page.PressAsync("form:has([name='Form.Seen'])");

        (stale.Status, stale.Errors).ShouldSatisfyAllConditions(seen => seen.Status.ShouldBe(HttpStatusCode.Conflict), seen => seen.Errors.ShouldBe([host.Texts.Refusal(EmployerRefusals.RequestIsStale.With("李主任"))]));
        (await FirmAsync(firm.Id)).ContactName.ShouldBe("李主任");
        var fresh = await OpenAsync(clerk, number);
        fresh.Text.ShouldContain(host.Texts["employer.request.moved"]);
        await fresh.PressAsync("form:has([name='Form.Seen'])");
        (await FirmAsync(firm.Id)).ContactName.ShouldBe("王会计");
    }

    [Fact]
    public async Task Qualification_WithItsCertificate_CountsOnceAClerkAccepted_AndTheCertificateIsOpened()
    {
        var (firm, officer) = await FirmAsync("北辰高新有限公司");
        var kind = new EmployerListEntry(EmployerList.Qualification, $"高新技术企业{Some.Number()}", new DateOnly(2020, 1, 1));
        await AddAsync([kind]);
        using var browser = await host.SignInAsAsync(officer);
        var form = await browser.GetPageAsync("/employer/firm/qualification");
        (string, string)[] said = [("Form.KindId", kind.Id.ToString()), ("Form.Level", "Province"), ("Form.CertificateNumber", "GR202537000001"), ("Form.ValidFrom.Year", "2025"), ("Form.ValidFrom.Month", "12"), ("Form.ValidFrom.Day", "1")];
        (await form.SubmitAsync(said)).Errors.ShouldBe([host.Texts["material.nothing_chosen"]]);
        (await form.UploadAsync(new PortalUpload("Form.File", "证书.pdf", "application/pdf", "MZ not a certificate"u8.ToArray()), said)).Errors.ShouldHaveSingleItem();

        var sent = await (await browser.GetPageAsync("/employer/firm/qualification")).UploadAsync(PortalUpload.Photo("Form.File"), said);
        sent.TextsOf("[aria-labelledby=held] .picks li").ShouldBeEmpty();
        (await (await browser.GetPageAsync("/employer/firm/qualification")).UploadAsync(PortalUpload.Photo("Form.File"), said)).Errors.ShouldHaveSingleItem().ShouldContain("DW26-");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var number = await LastNumberAsync(officer);
        var desk = await OpenAsync(clerk, number);
        (await clerk.GetAsync(desk.Find("[aria-labelledby=proof] a")!.GetAttribute("href")!)).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        await desk.PressAsync("form:has([name='Form.Seen'])");

        var held = await host.WithDbAsync(db => db.EmployerQualifications.AsNoTracking().SingleAsync(row => row.EmployerId == firm.Id));
        (held.IsChecked, held.StatedBy, held.CountsOn(new DateOnly(2026, 3, 12))).ShouldBe((true, FactSource.Employer, true));
        var own = await browser.GetPageAsync("/employer/firm");
        own.TextsOf("[aria-labelledby=held] .picks li").ShouldHaveSingleItem().ShouldContain("GR202537000001");
        (await browser.GetAsync(own.Find("[aria-labelledby=held] .picks a")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clerk.GetAsync($"/work/employers/qualifications/{held.Id}/certificate")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refusal_IsReadByTheOfficer_AndAWithdrawnRequestIsAnsweredByNobody()
    {
        var (_, officer) = await FirmAsync("北辰退回有限公司");
        var refused = await AskAsync(officer, "TownshipCode", "371425103000");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await OpenAsync(clerk, refused);
        (await page.SubmitAsync(new Dictionary<string, string>(), "form[action*=Refuse]")).Errors.ShouldBe([host.Texts["employer.reason.required"]]);
        await page.SubmitAsync(new Dictionary<string, string> { ["Form.Reason"] = "请附租赁合同" }, "form[action*=Refuse]");
        using var browser = await host.SignInAsAsync(officer);
        (await (await browser.GetPageAsync("/employer/firm")).FollowAsync("[aria-labelledby=asked] a")).Text.ShouldContain("请附租赁合同");
        (await host.MessagesToAsync(phones[officer.Id])).ShouldContain(message => message.Text.Contains(refused, StringComparison.Ordinal));

        var withdrawn = await AskAsync(officer, "TownshipCode", "371425104000");
        var desk = await OpenAsync(clerk, withdrawn);
        await (await (await browser.GetPageAsync("/employer/firm")).FollowAsync("[aria-labelledby=asked] a")).PressAsync("main form[method=post]");
        (await desk.PressAsync("form:has([name='Form.Seen'])")).Status.ShouldBe(HttpStatusCode.Conflict);

        (await host.WithDbAsync(db => db.EmployerRequests.AsNoTracking().SingleAsync(row => row.Number == withdrawn))).State.ShouldBe(EmployerRequestState.Withdrawn);
        (await host.MessagesToAsync(phones[officer.Id])).Count(message => message.Text.Contains(withdrawn, StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Request_ThatSaysNothingNewOrNothingPossible_IsRefused()
    {
        var (firm, officer) = await FirmAsync("北辰核对有限公司");
        using var browser = await host.SignInAsAsync(officer);
        async Task<IReadOnlyList<string>> ErrorsAsync(string field, string wanted) =>
            (await (await browser.GetPageAsync($"/employer/firm/change/{field}")).UploadAsync(PortalUpload.Photo("Form.File"), ("Form.Wanted", wanted), ("Form.Grounds", "更正"))).Errors;

        (await ErrorsAsync("TownshipCode", firm.TownshipCode)).ShouldBe([host.Texts.Refusal(EmployerRefusals.RequestChangesNothing)]);
        (await ErrorsAsync("TownshipCode", "110000000000")).ShouldBe([host.Texts["employer.township.choose"]]);
        (await ErrorsAsync("ContactPhone", "13812345678")).ShouldBe([host.Texts["employer.contact_phone.invalid"]]);
        (await ErrorsAsync("CreditCode", "91371425")).ShouldBe([host.Texts["enum.CreditCodeCheck.Invalid"]]);
        (await ErrorsAsync("Type", "99")).ShouldBe([host.Texts["employer.request.choose"]]);
        (await browser.GetAsync("/employer/firm/change/Qualification")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var open = await AskAsync(officer, "Industry", "Information");
        (await ErrorsAsync("Industry", "Education")).ShouldBe([host.Texts.Refusal(EmployerRefusals.RequestIsOpen.With(open))]);
    }

    /// <summary>Rosters and lists that still have the old code find the same employer, and nobody enters a second one under it.</summary>
    [Fact]
    public async Task Code_ThatWasCorrected_StillFindsTheEmployerUnderTheOldOne()
    {
        var (firm, officer) = await FirmAsync("北辰旧码有限公司");
        var (old, code) = (firm.CreditCode, Some.CreditCode());
        var number = await AskAsync(officer, "CreditCode", code);
        using (var first = await host.SignInAsAsync(Role.FirstReviewer)) (await AgreeAsync(first, number)).Errors.ShouldBeEmpty();
        using var second = await host.SignInAsAsync(Role.FirstReviewer);
        (await AgreeAsync(second, number)).Errors.ShouldBeEmpty();

        (await FirmAsync(firm.Id)).CreditCode.ShouldBe(code);
        foreach (var known in new[] { old, code })
            (await second.GetPageAsync($"/work/employers?Q={known}")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain(code);
        (await host.WithDbAsync(db => db.Employers.AsNoTracking().Where(row => row.CreditCode == old).Select(row => row.MergedInto).SingleAsync())).ShouldBe(firm.Id);
    }

    /// <summary>The correction itself was the mistake: the first code is the employer's again, and the second one leads to it.</summary>
    [Fact]
    public async Task Code_CorrectedByMistake_IsGivenBack()
    {
        var (firm, officer) = await FirmAsync("北辰还码有限公司");
        var (right, wrong) = (firm.CreditCode, Some.CreditCode());
        using var first = await host.SignInAsAsync(Role.FirstReviewer);
        using var second = await host.SignInAsAsync(Role.FirstReviewer);
        foreach (var code in new[] { wrong, right })
        {
            var number = await AskAsync(officer, "CreditCode", code);
            (await AgreeAsync(first, number)).Errors.ShouldBeEmpty();
            (await AgreeAsync(second, number)).Errors.ShouldBeEmpty();
            (await FirmAsync(firm.Id)).CreditCode.ShouldBe(code);
        }

        (await host.WithDbAsync(db => db.Employers.AsNoTracking().Where(row => row.MergedInto == firm.Id).Select(row => row.CreditCode).SingleAsync())).ShouldBe(wrong);
    }

    [Fact]
    public async Task Qualification_OfAKindThatWasClosedMeanwhile_IsNotAccepted()
    {
        var (firm, officer) = await FirmAsync("北辰停用有限公司");
        var kind = new EmployerListEntry(EmployerList.Qualification, $"停用资质{Some.Number()}", new DateOnly(2020, 1, 1));
        await AddAsync([kind]);
        using (var browser = await host.SignInAsAsync(officer))
            (await (await browser.GetPageAsync("/employer/firm/qualification")).UploadAsync(PortalUpload.Photo("Form.File"), ("Form.KindId", kind.Id.ToString()), ("Form.Level", "Province"), ("Form.CertificateNumber", "GR202537000002"), ("Form.ValidFrom.Year", "2025"), ("Form.ValidFrom.Month", "12"), ("Form.ValidFrom.Day", "1"))).Errors.ShouldBeEmpty();
        await host.WithDbAsync(db => db.EmployerListEntries.Where(entry => entry.Id == kind.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Until, new DateOnly(2021, 1, 1))));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await AgreeAsync(clerk, await LastNumberAsync(officer))).Errors.ShouldBe([host.Texts.Refusal(EmployerRefusals.RequestDoesNotFit)]);
        (await host.WithDbAsync(db => db.EmployerQualifications.CountAsync(row => row.EmployerId == firm.Id))).ShouldBe(0);
    }

    /// <summary>Ten at once ask for the same: one request, and nine are told which it is.</summary>
    [Fact]
    public async Task SameThing_AskedForAtOnce_IsOneRequest()
    {
        var (firm, officer) = await FirmAsync("北辰同时有限公司");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            try
            {
                await host.ActAsync(officer, services => services.GetRequiredService<EmployerOfficerService>().AskAsync(new AskForChange { Field = EmployerField.Industry, Wanted = "Information", Grounds = "行业变更" }, UploadedFile.None, CancellationToken.None));
            }
            catch (RefusedException refused) when (refused.Refusal.Code == EmployerRefusals.RequestIsOpen.Code) { }
        })));
        (await host.WithDbAsync(db => db.EmployerRequests.CountAsync(row => row.EmployerId == firm.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Code_ThatAnotherEntryHasByNow_IsNotWritten()
    {
        var (firm, officer) = await FirmAsync("北辰编码有限公司");
        var code = Some.CreditCode();
        var number = await AskAsync(officer, "CreditCode", code);
        await AddAsync([new Employer(EmployerId.New(), code, "北辰另一家", "bclyj", EmployerType.PrivateEnterprise, Some.TownshipCode)]);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await AgreeAsync(clerk, number)).Errors.ShouldBe([host.Texts.Refusal(EmployerRefusals.CreditCodeTaken)]);

        (await FirmAsync(firm.Id)).CreditCode.ShouldBe(firm.CreditCode);
    }

    [Fact]
    public async Task OfficerOfAnotherEmployer_FindsNeitherRequestNorFile()
    {
        var (_, officer) = await FirmAsync("北辰自家有限公司");
        var (_, stranger) = await FirmAsync("北辰别家有限公司");
        var number = await AskAsync(officer, "Name", "北辰自家改名有限公司");
        var id = await host.WithDbAsync(db => db.EmployerRequests.Where(row => row.Number == number).Select(row => row.Id).SingleAsync());
        using var browser = await host.SignInAsAsync(stranger);

        foreach (var page in new[] { $"/employer/firm/requests/{id}", $"/employer/firm/requests/{id}/proof", $"/work/employers/requests/{id}" })
            (await browser.GetAsync(page)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await browser.GetPageAsync("/employer/firm")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task Clerk_WithARelationToTheEmployer_DoesNotAnswer()
    {
        var (firm, officer) = await FirmAsync("北辰回避有限公司");
        var number = await AskAsync(officer, "ContactName", "赵出纳");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await AddAsync([new ConflictOfInterest(clerk.Account.PersonId!.Value, null, firm.Id, "近亲属任职", clerk.Account.AccountId, host.Now)]);

        var page = await OpenAsync(clerk, number);

        page.Text.ShouldContain(host.Texts.Refusal(EmployerRefusals.RequestIsYours));
        page.Find("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task Pages_OfManyRequests_ShowEachOnce_ThereAndBack()
    {
        var (firm, officer) = await FirmAsync("北辰翻页有限公司");
        var hand = new RequestHand(officer.Id, officer.PersonId!.Value.Value, officer.DisplayName);
        await AddAsync([.. Enumerable.Range(1, 120).Select(index => new EmployerRequest($"DX25-{index:00000}", firm.Id, new EmployerWish(EmployerField.ContactName, null, $"联系人{index}", "更正"), hand, host.Now))]);
        await host.WithDbAsync(async db => { foreach (var row in await db.EmployerRequests.Where(row => row.Number.StartsWith("DX25")).ToListAsync()) row.Withdraw(hand, host.Now); return await db.SaveChangesAsync(default); });
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);

        Task<EmployerRequestPage> PageAsync(string? after, string? before) => host.ActAsync(clerk, services => services.GetRequiredService<EmployerRequestQuery>().PageAsync(new EmployerRequestFilter { State = EmployerRequestState.Withdrawn, After = after, Before = before }, default));
        var there = new List<EmployerRequestPage> { await PageAsync(null, null) };
        while (there[^1].Next is { } next) there.Add(await PageAsync(next, null));
        var back = new List<EmployerRequestPage> { there[^1] };
        while (back[0].Previous is { } previous) back.Insert(0, await PageAsync(null, previous));

        var numbers = there.SelectMany(page => page.Rows).Select(row => row.Request.Number).ToList();
        numbers.Count(number => number.StartsWith("DX25", StringComparison.Ordinal)).ShouldBe(120);
        numbers.ShouldBe(numbers.Distinct().Order(StringComparer.Ordinal));
        back.SelectMany(page => page.Rows).Select(row => row.Request.Number).ShouldBe(numbers);
        there[0].Previous.ShouldBeNull();
    }

    private readonly Dictionary<Guid, string> phones = [];

    /// <returns>The number of the request.</returns>
    private async Task<string> AskAsync(Account officer, string field, string wanted)
    {
        using var browser = await host.SignInAsAsync(officer);
        var sent = await (await browser.GetPageAsync($"/employer/firm/change/{field}")).UploadAsync(PortalUpload.Photo("Form.File"), ("Form.Wanted", wanted), ("Form.Grounds", "换了电话"));
        sent.Errors.ShouldBeEmpty();
        return await LastNumberAsync(officer);
    }

    private Task<string> LastNumberAsync(Account officer) => host.WithDbAsync(db => db.EmployerRequests.Where(row => row.By == officer.Id).OrderByDescending(row => row.Number).Select(row => row.Number).FirstAsync());

    private async Task<PortalPage> OpenAsync(PortalBrowser clerk, string number) =>
        await clerk.GetPageAsync($"/work/employers/requests/{await host.WithDbAsync(db => db.EmployerRequests.Where(row => row.Number == number).Select(row => row.Id).SingleAsync())}");

    private async Task<PortalPage> AgreeAsync(PortalBrowser clerk, string number) => await (await OpenAsync(clerk, number)).PressAsync("form:has([name='Form.Seen'])");

    private Task<Employer> FirmAsync(EmployerId id) => host.WithDbAsync(db => db.Employers.AsNoTracking().SingleAsync(row => row.Id == id));

    private async Task<(Employer Firm, Account Officer)> FirmAsync(string name)
    {
        CreditCode.TryParse(Some.CreditCode(), out var code);
        var firm = Employer.FromRoster(EmployerId.New(), code!, name, Pinyin.Initials(name), EmployerType.PrivateEnterprise);
        await AddAsync([firm]);
        var phone = Some.Phone();
        var officer = await host.AddAccountAsync(Role.EmployerOfficer, wish => (wish.Employer, wish.Phone) = (firm.Id, phone));
        phones[officer.Id] = phone;
        return (firm, officer);
    }

    private Task AddAsync(IEnumerable<object> rows) => host.WithDbAsync(async db =>
    {
        ((DbContext)db).AddRange(rows);
        return await db.SaveChangesAsync(default);
    });
}
