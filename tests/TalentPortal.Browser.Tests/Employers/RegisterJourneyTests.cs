using Microsoft.EntityFrameworkCore;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Employers;

/// <summary>
/// The bureau's register of employers by its pages: one is found, gets a certificate and a number of staff; two that are one are merged and taken apart.
/// At the desk and on a phone, each page judged. Seeded defects: see docs/testing.md, "Employers and statistics".
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class RegisterJourneyTests(Chromium chromium, LivePortal portal)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Employer_IsFoundOpenedAndGetsACertificate(string language)
    {
        var (firm, kind) = (Some.Employer(name: $"北岭阀门{Some.Number()}有限公司"), new EmployerListEntry(EmployerList.Qualification, $"单项冠军{Some.Number()}", new DateOnly(2020, 1, 1)));
        await AddAsync(firm, kind);
        await using var clerk = await ArriveAsync(language);

        await clerk.GoAsync("/work/employers");
        await clerk.Page.FillAsync("#q", firm.Name[..^5]);
        await clerk.PressAsync("form.chips:has(#q) button");
        await clerk.PressAsync($"tbody a:has-text('{firm.Name}')");
        await clerk.PressAsync("[aria-labelledby=held] .panel-h a");
        await clerk.PressAsync("main form .btn-primary");
        (await clerk.Page.Locator(".err-box li").CountAsync()).ShouldBeGreaterThan(2);
        await clerk.Page.SelectOptionAsync("[name='Form.KindId']", kind.Id.ToString());
        await clerk.Page.SelectOptionAsync("[name='Form.Level']", nameof(QualificationLevel.Province));
        await clerk.FillAsync(("CertificateNumber", "ZJ-2025-7"), ("ValidFrom.Year", "2025"), ("ValidFrom.Month", "6"), ("ValidFrom.Day", "1"));
        await clerk.PressAsync("main form .btn-primary");
        (await clerk.Page.InnerTextAsync("[aria-labelledby=held]")).ShouldContain("ZJ-2025-7");
        (await clerk.Page.Locator("[aria-labelledby=held] .st-ok").CountAsync()).ShouldBe(1);
        await clerk.PressAsync("[aria-labelledby=staff] .panel-h a");
        await clerk.GoAsync($"/work/employers?Qualification={Uri.EscapeDataString(kind.Name)}");
        (await clerk.Page.Locator("tbody tr").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Employers_ThatAreOne_AreMergedAndTakenApartAgain(string language)
    {
        var number = Some.Number();
        var (one, other) = (Some.Employer(name: $"北岭织造（{number}）有限公司"), Some.Employer(name: $"北岭织造({number})有限公司"));
        await AddAsync(one, other);
        await using var clerk = await ArriveAsync(language);

        await clerk.GoAsync("/work/employers/duplicates");
        await clerk.PressAsync($"tbody tr:has-text('{one.CreditCode}') a");
        await clerk.PressAsync("main form .btn-primary");
        (await clerk.Page.Locator(".err-box li").CountAsync()).ShouldBe(1, "The reason is missing.");
        await clerk.FillAsync(("Reason", "2026-1"));
        await clerk.PressAsync("main form .btn-primary");
        var gone = await portal.WithDbAsync(db => db.Employers.AsNoTracking().SingleAsync(row => (row.Id == one.Id || row.Id == other.Id) && row.MergedInto != null));
        await clerk.GoAsync($"/work/employers/{gone.Id}");
        (await clerk.Page.Locator($".note a[href$='{gone.MergedInto}']").CountAsync()).ShouldBe(1);
        await clerk.GoAsync($"/work/employers?Q={gone.CreditCode}");
        (await clerk.Page.Locator("tbody tr").CountAsync()).ShouldBe(1, "Its code finds the one that is left.");

        await clerk.GoAsync("/work/employers/duplicates");
        await clerk.PressAsync($"[aria-labelledby=merges] .fact:has-text('{gone.CreditCode}') a");
        await clerk.FillAsync(("Reason", "2026-2"));
        await clerk.PressAsync("main form .btn-primary");
        await clerk.GoAsync("/work/employers/duplicates");
        (await clerk.Page.Locator($"tbody tr:has-text('{one.CreditCode}')").CountAsync()).ShouldBe(1);
    }

    private async Task<Visit> ArriveAsync(string language)
    {
        var visit = await new Journey(chromium, portal, language).ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, await portal.AddAccountAsync(Role.FirstReviewer));
        return visit;
    }

    private Task AddAsync(params object[] rows) => portal.WithDbAsync(async db =>
    {
        ((DbContext)db).AddRange(rows);
        return await db.SaveChangesAsync(default);
    });
}
