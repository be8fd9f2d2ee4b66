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

        var page = await clerk.GetPageAsync($"/work/employers/{employer.Id}");
        await page.SubmitAsync(("Form.Type", "StateEnterprise"), ("Form.TownshipCode", "371425104000"));

        var stored = await host.WithDbAsync(db => db.Employers.AsNoTracking().SingleAsync(known => known.Id == employer.Id));
        (stored.Type, stored.TownshipCode, stored.NeedsCheck).ShouldBe((EmployerType.StateEnterprise, "371425104000", false));
    }

    [Fact]
    public async Task Employer_AmendedFromAStalePage_IsNotOverwritten()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var employer = Some.Employer();
        await host.WithDbAsync(async db => { db.Employers.Add(employer); return await db.SaveChangesAsync(default); });
        var (first, second) = (await clerk.GetPageAsync($"/work/employers/{employer.Id}"), await clerk.GetPageAsync($"/work/employers/{employer.Id}"));
        await first.SubmitAsync(("Form.Name", "先改的名称"));

        (await second.SubmitAsync(("Form.Name", "后改的名称"))).Status.ShouldBe(HttpStatusCode.Conflict);

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

        var answer = await clerk.GetAsync("/work/employers?handler=Export&q=单位甲");

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var rows = MiniExcelLibs.MiniExcel.Query(await answer.Content.ReadAsStreamAsync()).Cast<IDictionary<string, object>>().ToList();
        rows.Skip(1).ShouldHaveSingleItem()["B"].ShouldBe("导出单位甲");
    }

    [Theory]
    [InlineData(Role.SecondReviewer)]
    [InlineData(Role.EmployerOfficer)]
    [InlineData(Role.Auditor)]
    public async Task Employers_ForOtherRoles_AreClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/employers")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetAsync("/work/employers?handler=Export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PortalPage> EnterAsync(PortalBrowser clerk, string code, string name, params (string Name, string Value)[] more) =>
        await (await clerk.GetPageAsync("/work/employers/new")).SubmitAsync(
            [("Form.CreditCode", code), ("Form.Name", name), ("Form.Type", "PrivateEnterprise"), ("Form.TownshipCode", "371425001000"), .. more]);
}
