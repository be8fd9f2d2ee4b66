using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Web.Demo;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Demo;

/// <summary>
/// 20,000 insurance months, made by the portal's own command, become money in accounts: imported, accrued, published, paid, by the
/// pages alone and by the demo county's people. Seeded defect: let the demo's insurance run through last month, and nobody needs the roster.
/// </summary>
public sealed class RosterToMoneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Roster_Of20000Months_BecomesAccrualNoticeBatchAndPaidMonths()
    {
        var lastMonth = new YearMonth(2026, 2);
        // Of nobody with a right, so whatever is accrued for it comes of the roster.
        (await portal.WithDbAsync(db => db.InsuranceMonths.CountAsync(insured => insured.Month == lastMonth && db.Entitlements.Any(right => right.PersonId == insured.PersonId)))).ShouldBe(0);
        await ImportAsync(await MakeRosterAsync());

        var lines = await AccrueAsync(lastMonth);
        lines.ShouldBeGreaterThan(0);
        await PublishAsync();
        portal.Clock.Advance(TimeSpan.FromDays(14));
        await portal.WithAsync(services => services.GetRequiredService<DailyDeadlines>().RunAsync(CancellationToken.None));
        await PayAsync();

        var paid = await portal.WithDbAsync(db => db.PaymentLines.Where(line => line.State == PaymentLineState.Paid)
            .SelectMany(line => line.Months.Where(month => month.Month == lastMonth)).CountAsync());
        paid.ShouldBe(lines);
        (await portal.WithAsync(services => new PaymentProof(services.GetRequiredService<IPortalDb>()).FaultsAsync(CancellationToken.None))).ShouldBeEmpty();
    }

    private async Task<byte[]> MakeRosterAsync()
    {
        var file = Path.Combine(portal.DataDirectory, "roster.xlsx");
        (await portal.WithAsync(services => services.GetRequiredKeyedService<IPortalCommand>("make-roster")
            .RunAsync(CommandOptions.Parse(["--people", "2000", "--months", "10", "--applicants", "true", "--out", file]), CancellationToken.None))).ShouldBe(0);
        return await File.ReadAllBytesAsync(file);
    }

    private async Task ImportAsync(byte[] roster)
    {
        using var clerk = await SignInAsync("first");
        var uploaded = await (await clerk.GetPageAsync("/work/insurance")).UploadAsync(
            new PortalUpload("Roster", "roster.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", roster));
        await WorkAsync();
        var check = await clerk.GetPageAsync(uploaded.Address);
        check.Text.ShouldContain("20,0");
        await check.PressAsync("form.actionbar");
        await WorkAsync();
        (await portal.WithDbAsync(db => db.InsuranceMonths.CountAsync())).ShouldBeGreaterThan(20_000);
    }

    /// <returns>How many months can be paid now.</returns>
    private async Task<int> AccrueAsync(YearMonth month)
    {
        using var maker = await SignInAsync("second");
        using var checker = await SignInAsync("second2");
        var run = await (await maker.GetPageAsync("/work/accrual")).SubmitAsync(("Form.Month", month.ToString()));
        await WorkAsync();
        await (await checker.GetPageAsync(run.Address)).PressAsync("form.actionbar");
        (await maker.GetPageAsync(run.Address)).Text.ShouldContain("已复核");
        return await portal.WithDbAsync(db => db.AccrualLines.CountAsync(line => line.RunId != null && line.Kind == AccrualKind.Regular));
    }

    private async Task PublishAsync()
    {
        using var maker = await SignInAsync("office");
        using var checker = await SignInAsync("office2");
        var form = await maker.GetPageAsync("/work/notices/make");
        var notice = await form.SubmitAsync(form.Document.QuerySelectorAll("main input[id^=Form_], main textarea").Where(field => (field.GetAttribute("value") ?? field.TextContent).Length == 0)
            .Select(field => (field.GetAttribute("name")!, field.Id == "Form_Phone" ? "0534-12333" : "补贴公示")).ToArray());
        notice.Errors.ShouldBeEmpty();
        await (await checker.GetPageAsync(notice.Address + "/check")).PressAsync("form.actionbar");
        (await (await maker.GetPageAsync(notice.Address + "/publish")).PressAsync("form.actionbar")).Errors.ShouldBeEmpty();
    }

    private async Task PayAsync()
    {
        using var maker = await SignInAsync("finance");
        using var checker = await SignInAsync("finance2");
        var batch = await (await maker.GetPageAsync("/work/payments/make")).SubmitAsync(("Form.Period", "2026-03"));
        batch.Errors.ShouldBeEmpty();
        await (await checker.GetPageAsync(batch.Address + "/check")).SubmitAsync(("Form.Reason", "一致"));
        (await (await maker.GetPageAsync(batch.Address + "/send")).SubmitAsync(("Form.Reason", "报送"))).Errors.ShouldBeEmpty();
        var file = await (await maker.GetPageAsync(batch.Address + "/download")).SubmitAsync(("Form.Reason", "报送"), ("Format", "Csv"));
        file.Status.ShouldBe(HttpStatusCode.OK);
        var answer = await (await maker.GetPageAsync(batch.Address + "/result")).UploadAsync(new PortalUpload("Upload", "result.csv", "text/csv", BankAnswers(await portal.WithDbAsync(db => db.PaymentLines.AsNoTracking().ToListAsync()))));
        answer.Errors.ShouldBeEmpty();
    }

    private static byte[] BankAnswers(IEnumerable<PaymentLine> lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", lines.OrderBy(line => line.Number).Select(line => FormattableString.Invariant($"{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},成功,")).Prepend("序号,账号后四位,金额,结果,原因")));

    private async Task WorkAsync()
    {
        while (await portal.WithAsync(services => services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None))) portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<PortalBrowser> SignInAsync(string userName) =>
        await portal.SignInAsAsync(await portal.WithAsync(services => services.GetRequiredService<DemoAccounts>().FindAsync(userName)));
}
