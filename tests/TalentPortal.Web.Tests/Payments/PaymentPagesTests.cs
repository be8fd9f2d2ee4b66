using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Payments;

public sealed class PaymentPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(Role.Finance, "/work/payments", "拨付批次")]
    [InlineData(Role.Finance, "/work/payments/make", "生成拨付批次")]
    [InlineData(Role.Finance, "/work/ledger", "补贴发放台账")]
    [InlineData(Role.SecondReviewer, "/work/accrual", "月度核定")]
    [InlineData(Role.SecondReviewer, "/work/recoveries", "追缴")]
    [InlineData(Role.Auditor, "/work/ledger", "补贴发放台账")]
    public async Task Page_ForWhoeverMayReadIt_Opens(Role role, string address, string heading)
    {
        var page = await (await host.SignInAsAsync(role)).GetPageAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(heading);
    }

    [Theory]
    [InlineData(Role.FirstReviewer, "/work/payments")]
    [InlineData(Role.Auditor, "/work/payments/make")]
    [InlineData(Role.Finance, "/work/accrual/start")]
    [InlineData(Role.Applicant, "/work/ledger")]
    public async Task Page_ForOthers_StaysClosed(Role role, string address) =>
        (await (await host.SignInAsAsync(role)).GetAsync(address)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);

    [Fact]
    public async Task Accrual_StartedFromThePage_IsFoundInTheList()
    {
        var officer = await host.SignInAsAsync(Role.SecondReviewer);
        var run = await (await officer.GetPageAsync("/work/accrual")).SubmitAsync(("Form.Month", "2026-02"));
        run.Heading.ShouldBe("JS26-02");
        (await officer.GetPageAsync("/work/accrual")).Text.ShouldContain("JS26-02");
        var again = await (await officer.GetPageAsync("/work/accrual")).SubmitAsync(("Form.Month", "2026-02"));
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Errors.ShouldBe(["还有一次核定正在计算，请等它结束"]);
    }

    [Fact]
    public async Task Ledger_AsAFile_IsAWorkbook()
    {
        var answer = await (await host.SignInAsAsync(Role.Finance)).GetAsync("/work/ledger?handler=Export&month=2026-02");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8).ShouldBeTrue();
    }
}
