using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Employers;

public sealed class EmployerPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Employer_Entered_IsInTheRegisterAndFoundByNameInitialsAndCode()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var code = Some.CreditCode();

        var after = await EnterAsync(clerk, code, "齐河黄河机械有限公司");

        after.Address.ShouldStartWith("/work/employers");
        foreach (var search in new[] { "黄河机械", "qhhhjx", code[..12] })
            (await clerk.GetPageAsync($"/work/employers?q={search}")).Text.ShouldContain("齐河黄河机械有限公司", customMessage: search);
    }

    [Fact]
    public async Task Employer_WithACodeThatIsTaken_IsRefusedAndKeepsWhatWasTyped()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var code = Some.CreditCode();
        await EnterAsync(clerk, code, "齐河甲单位");

        var answer = await EnterAsync(clerk, code, "齐河乙单位");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Errors.ShouldBe(["这个统一社会信用代码已登记。"]);
        answer.Find("#Form_Name")!.GetAttribute("value").ShouldBe("齐河乙单位");
    }

    [Fact]
    public async Task Employer_WithACheckDigitThatDoesNotFit_NeedsTheLicence()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var code = Some.CreditCode();
        var odd = code[..17] + (code[17] == '0' ? '1' : '0');

        (await EnterAsync(clerk, odd, "齐河早年单位")).Errors.ShouldBe(["校验码不符，请对照营业执照核实"]);
        (await EnterAsync(clerk, odd, "齐河早年单位", ("Form.LicenceSeen", "true"))).Status.ShouldBe(HttpStatusCode.OK);

        (await host.WithDbAsync(db => db.Employers.CountAsync(employer => employer.CreditCode == odd))).ShouldBe(1);
    }

    [Fact]
    public async Task Employer_FromARoster_IsCheckedByAmendingIt()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        CreditCode.TryParse(Some.CreditCode(), out var code);
        var employer = Employer.FromRoster(EmployerId.New(), code!, "齐河名册单位", Pinyin.Initials("齐河名册单位"), EmployerType.PrivateEnterprise);
        await host.WithDbAsync(async db => { db.Employers.Add(employer); return await db.SaveChangesAsync(default); });
        (await clerk.GetPageAsync("/work/employers?NeedsCheck=true")).Text.ShouldContain("齐河名册单位");

        var page = await clerk.GetPageAsync($"/work/employers/{employer.Id}/edit");
        await page.SubmitAsync(("Form.Reason", "对照执照"), ("Form.Type", "StateEnterprise"), ("Form.TownshipCode", "371425104000"));

        var stored = await host.WithDbAsync(db => db.Employers.AsNoTracking().SingleAsync(known => known.Id == employer.Id));
        (stored.Type, stored.TownshipCode, stored.NeedsCheck).ShouldBe((EmployerType.StateEnterprise, "371425104000", false));
    }

    [Fact]
    public async Task Employer_AmendedFromAStalePage_IsNotOverwritten()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var employer = Some.Employer();
        await host.WithDbAsync(async db => { db.Employers.Add(employer); return await db.SaveChangesAsync(default); });
        var (first, second) = (await clerk.GetPageAsync($"/work/employers/{employer.Id}/edit"), await clerk.GetPageAsync($"/work/employers/{employer.Id}/edit"));
        await first.SubmitAsync(("Form.Reason", "更名"), ("Form.Name", "先改的名称"));

        (await second.SubmitAsync(("Form.Reason", "更名"), ("Form.Name", "后改的名称"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await host.WithDbAsync(db => db.Employers.AsNoTracking().SingleAsync(known => known.Id == employer.Id))).Name.ShouldBe("先改的名称");
    }

    [Fact]
    public async Task Employers_MoreThanAPage_AreAllReachedOnce()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var many = Enumerable.Range(0, 120).Select(i => new Employer(EmployerId.New(), Some.CreditCode(), $"翻页单位{i:000}", $"zzz{i / 3:000}", EmployerType.Cooperative, Some.TownshipCode)).ToList();
        await host.WithDbAsync(async db => { db.Employers.AddRange(many); return await db.SaveChangesAsync(default); });

        var seen = new List<string>();
        var page = await clerk.GetPageAsync("/work/employers?q=zzz");
        while (true)
        {
            seen.AddRange(page.TextsOf("tbody td:first-child"));
            if (page.Find(".pager a[href]:last-child") is not { } next) break;
            page = await clerk.GetPageAsync(next.GetAttribute("href")!);
        }

        seen.ShouldBe(many.Select(employer => employer.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Employers_Exported_AreWhatTheFilterShows()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await EnterAsync(clerk, Some.CreditCode(), "导出单位甲");
        await EnterAsync(clerk, Some.CreditCode(), "导出单位乙");

        var page = await clerk.GetPageAsync("/work/employers?q=单位甲");
        using var answer = await page.FormToSend("form[action*='handler=Export']").SendAsync(clerk);

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var rows = MiniExcelLibs.MiniExcel.Query(await answer.Content.ReadAsStreamAsync()).Cast<IDictionary<string, object>>().ToList();
        rows.Skip(1).ShouldHaveSingleItem()["B"].ShouldBe("导出单位甲");
    }

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.EmployerOfficer)]
    [InlineData(Role.Applicant)]
    public async Task Employers_ForOtherRoles_AreClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/employers")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Whoever finds people by their employer reads the register and writes nothing into it.</summary>
    [Theory]
    [InlineData(Role.SecondReviewer)]
    [InlineData(Role.Auditor)]
    public async Task Employer_ForAReader_IsShownWithoutAWayToAmendIt(Role role)
    {
        using var reader = await host.SignInAsAsync(role);
        var employer = Some.Employer();
        await host.WithDbAsync(async db => { db.Employers.Add(employer); return await db.SaveChangesAsync(default); });

        var page = await reader.GetPageAsync($"/work/employers/{employer.Id}");

        page.Heading.ShouldBe(employer.Name);
        page.Document.QuerySelectorAll("main form, main a.btn").ShouldBeEmpty();
        (await reader.GetAsync($"/work/employers/{employer.Id}/edit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Employer_Amended_ShowsWhoChangedWhatFromWhatAndWhy()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var profile = await EnterAsync(clerk, Some.CreditCode(), "齐河变更单位");
        var chain = await AddEntryAsync(clerk, EmployerList.Chain, "高端装备");

        var edit = await profile.FollowAsync("a[href$='/edit']");
        profile = await edit.SubmitAsync(("Form.Status", "Blacklisted"), ("Form.Industry", "Manufacturing"), ("Form.ChainId", chain.Id.ToString()), ("Form.ContactPhone", "0534 5330001"), ("Form.Reason", "按市场监管局通报"));

        profile.TextsOf("section[aria-labelledby=changes] tbody tr td:nth-child(n+3):nth-child(-n+6)").Chunk(4).Select(cells => string.Join(' ', cells)).ShouldBe(
            ["状态 存续 失信 按市场监管局通报", "行业门类 — 制造业 按市场监管局通报", "产业链 — 高端装备 按市场监管局通报", "单位座机 — 0534-5330001 按市场监管局通报", "登记 — — —"], ignoreOrder: true);
        (await clerk.GetPageAsync("/work/employers?Chain=高端装备&Industry=Manufacturing&Status=Blacklisted")).TextsOf("tbody td:first-child").ShouldBe(["齐河变更单位"]);
    }

    [Fact]
    public async Task Qualification_CountsOnItsDaysAlone()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var kind = await AddEntryAsync(clerk, EmployerList.Qualification, "高新技术企业");
        var profile = await EnterAsync(clerk, Some.CreditCode(), "齐河高企单位");
        var form = await profile.FollowAsync("a[href$='/qualifications/new']");
        profile = await form.SubmitAsync([("Form.KindId", kind.Id.ToString()), ("Form.Level", "National"), ("Form.CertificateNumber", "GR202537000001"), .. Day("Form.ValidFrom", 2025, 12, 8), .. Day("Form.ValidTo", 2028, 12, 7)]);

        profile.Text.ShouldContain("GR202537000001");
        async Task<IReadOnlyList<string>> OnAsync(string day) => (await clerk.GetPageAsync($"/work/employers?Qualification=高新技术企业&On={day}")).TextsOf("tbody td:first-child");
        (await OnAsync("2025-12-07")).ShouldBeEmpty();
        (await OnAsync("2025-12-08")).ShouldBe(["齐河高企单位"]);
        (await OnAsync("2028-12-07")).ShouldBe(["齐河高企单位"]);
        (await OnAsync("2028-12-08")).ShouldBeEmpty();

        var change = await profile.FollowAsync("a[href*='/work/employers/qualifications/']");
        await change.SubmitAsync([.. Day("Form.Last", 2026, 1, 31), ("Form.Reason", "复审未通过")]);
        (await OnAsync("2026-02-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Headcount_LargerInAPartThanInAll_IsRefused()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var profile = await EnterAsync(clerk, Some.CreditCode(), "齐河人数单位");
        var form = await profile.FollowAsync("a[href$='/headcount']");

        (await form.SubmitAsync(("Form.Year", "2025"), ("Form.Total", "80"), ("Form.Insured", "81"), ("Form.Graduates", "20"), ("Form.Researchers", "5"))).Errors.ShouldBe(["参保、大专及以上、研发人数都不能多于职工总数。"]);
        profile = await form.SubmitAsync(("Form.Year", "2025"), ("Form.Total", "81"), ("Form.Insured", "80"), ("Form.Graduates", "20"), ("Form.Researchers", "5"));

        profile.TextsOf("section[aria-labelledby=staff] tbody tr > *").ShouldBe(["2025", "81", "80", "20", "5", "窗口核验", "—"]);
    }

    [Fact]
    public async Task Filter_KeptAsAView_LeadsBackToIt()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var list = await clerk.GetPageAsync("/work/employers?Type=Cooperative&Status=Active");

        var kept = await (await list.FollowAsync("a[href*='/keep']")).SubmitAsync(("Form.Name", "存续合作社"));

        kept.Find("nav.views a[aria-current=page]")!.TextContent.ShouldBe("存续合作社");
        kept.Address.ShouldBe("/work/employers?Type=Cooperative&Status=Active");
    }

    [Fact]
    public async Task Duplicates_MergedAndUndone_ByThePagesAlone()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var (code, twin) = (Some.CreditCode(), Some.CreditCode());
        await EnterAsync(clerk, code, "合并（齐河）实业有限公司");
        await EnterAsync(clerk, twin, "合并(齐河)实业有限责任公司");
        var suspected = await clerk.GetPageAsync("/work/employers/duplicates");
        suspected.Text.ShouldContain(twin);

        var compare = await suspected.FollowAsync("tbody a[href*='/merge/']");
        (await compare.SubmitAsync(("Form.Reason", ""))).Errors.ShouldBe(["请填写原因"]);
        var left = await compare.SubmitAsync(("Form.Reason", "同一家单位登记两次"));

        left.Text.ShouldContain(code);
        left.Text.ShouldContain(twin);
        (await clerk.GetPageAsync($"/work/employers?q={code}")).TextsOf("tbody td:first-child").ShouldBe([left.Heading]);
        (await clerk.GetPageAsync($"/work/employers?q={twin}")).TextsOf("tbody td:first-child").ShouldBe([left.Heading]);

        var undo = await (await clerk.GetPageAsync("/work/employers/duplicates")).FollowAsync("a[href$='/undo']");
        await undo.SubmitAsync(("Form.Reason", "是两家"));
        (await clerk.GetPageAsync($"/work/employers?q={twin}")).TextsOf("tbody td.num").ShouldBe([twin]);
    }

    private async Task<EmployerListEntry> AddEntryAsync(PortalBrowser clerk, EmployerList list, string name)
    {
        if (await FindAsync() is { } known) return known;
        await (await clerk.GetPageAsync("/work/employers/lists")).SubmitAsync([("Form.List", list.ToString()), ("Form.Name", name), .. Day("Form.From", 2024, 1, 1)]);
        return (await FindAsync())!;
        Task<EmployerListEntry?> FindAsync() => host.WithDbAsync(db => db.EmployerListEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Name == name));
    }

    private static (string, string)[] Day(string field, int year, int month, int day) => [($"{field}.Year", $"{year}"), ($"{field}.Month", $"{month}"), ($"{field}.Day", $"{day}")];

    private static async Task<PortalPage> EnterAsync(PortalBrowser clerk, string code, string name, params (string Name, string Value)[] more) =>
        await (await clerk.GetPageAsync("/work/employers/new")).SubmitAsync(
            [("Form.CreditCode", code), ("Form.Name", name), ("Form.Type", "PrivateEnterprise"), ("Form.TownshipCode", "371425001000"), .. more]);
}
