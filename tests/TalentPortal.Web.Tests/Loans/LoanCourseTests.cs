using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Testing;
using TalentPortal.Testing.Loans;

namespace TalentPortal.Web.Tests.Loans;

/// <summary>A guaranteed loan by the pages: three houses with two people each, from the application to the contract. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class LoanCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Founder_AppliesPutsItRightAndSigns_ThroughThreeHousesWithTwoPeopleEach()
    {
        var town = await LoanTown.OpenAsync(host);
        var founder = await town.FounderAsync();
        using var phone = await host.SignInAsAsync(founder);
        var form = await (await phone.GetPageAsync("/my/loans")).FollowAsync("a[href$='/apply']");
        form.Text.ShouldContain(host.Texts["loan.ceiling.total"]);
        (await form.SubmitAsync(("Form.Amount", ""))).Errors.ShouldBe([host.Texts["loan.amount.required"], host.Texts["loan.category.required"], host.Texts["loan.business.required"], host.Texts["loan.purpose.required"], host.Texts["loan.consent.required"]]);
        (string, string)[] stated = [("Form.Category", "Graduate"), ("Form.Business", "齐河县禾苗烘焙坊"), ("Form.Purpose", "购置烤箱"), ("Form.HasConsented", "true")];
        // What stands in the way is said at once.
        (await form.SubmitAsync([.. stated, ("Form.Amount", "300001"), ("Form.Months", "37")])).Errors.ShouldBe([host.Texts["refusal.loan.above_ceiling", Money.FromYuan(300_000)], host.Texts["refusal.loan.term_too_long", 36]], ignoreOrder: true);
        (string, string)[] whole = [.. stated, ("Form.Amount", "200000"), ("Form.Months", "24")];
        (await form.SubmitAsync(whole)).Text.ShouldContain(host.Texts["loan.applied.done"]);
        // Pressed twice it is one application, and another form is refused.
        await form.SubmitAsync(whole);
        var id = await host.WithDbAsync(db => db.LoanApplications.Select(row => row.Id).SingleAsync(Ct));
        (await phone.GetPageAsync("/my/loans/apply")).Text.ShouldContain(host.Texts["refusal.loan.already_applied", (await town.CaseAsync(id)).Number]);

        using var hr = await host.SignInAsAsync(town.Hr);
        var file = await (await hr.GetPageAsync("/work/loans")).FollowAsync("main tbody a");
        var back = await file.FollowAsync("a[href$='/steps/RequestCorrection' i]");
        (await back.SubmitAsync(("Form.Words", ""))).Errors.ShouldBe([host.Texts["loan.words.required"]]);
        (await back.SubmitAsync(("Form.Words", "请补充营业执照"))).Text.ShouldContain("请补充营业执照");
        var put = await (await phone.GetPageAsync($"/my/loans/{id}")).FollowAsync("a[href$='/correct']");
        put.Text.ShouldContain("请补充营业执照");
        (await put.SubmitAsync(("Form.Amount", "180000"))).Text.ShouldContain(host.Texts["loan.corrected"]);

        // Everything that is not met is named beside its line; what is proposed is nobody's business outside.
        var findings = await hr.GetPageAsync($"/work/loans/{id}/findings");
        (await findings.SubmitAsync(("Form.Words", "征信"), ("Form.HasOverdueRecord", "true"), ("Form.GuarantorTaken", "true"))).Errors.ShouldBe(
            [host.Texts["refusal.loan.no_business"], host.Texts["refusal.loan.overdue_record"], host.Texts["refusal.loan.guarantor_taken"]], ignoreOrder: true);
        (await findings.SubmitAsync(("Form.Words", "执照、征信报告"), ("Form.HasBusiness", "true"))).Text.ShouldContain(host.Texts.Of(LoanApplicationStatus.EligibleProposed));
        (await phone.GetPageAsync($"/my/loans/{id}")).Text.ShouldNotContain(host.Texts.Of(LoanApplicationStatus.EligibleProposed));
        (await (await hr.GetPageAsync($"/work/loans/{id}/steps/ConfirmEligible")).SubmitAsync()).Text.ShouldContain(host.Texts["refusal.loan.needs_another"]);
        await StepAsync(town.OtherHr, id, "ConfirmEligible");

        await StepAsync(town.Guarantor, id, "ProposeGuarantee");
        using (var guarantor = await host.SignInAsAsync(town.Guarantor))
            (await (await guarantor.GetPageAsync($"/work/loans/{id}/steps/ConfirmGuarantee")).SubmitAsync()).Text.ShouldContain(host.Texts["refusal.loan.needs_another"]);
        await StepAsync(town.OtherGuarantor, id, "ConfirmGuarantee");
        await StepAsync(town.Banker, id, "ProposeCredit", ("Form.Amount", "150000"));
        await StepAsync(town.OtherBanker, id, "GrantCredit");

        using var banker = await host.SignInAsAsync(town.Banker);
        var contract = await banker.GetPageAsync($"/work/loans/{id}/contract");
        (string, string)[] signed = [("Form.Number", "齐农商〔2026〕18号"), ("Form.ReferencePercent", "3"), ("Form.ReferenceOn.Year", "2026"), ("Form.ReferenceOn.Month", "2"), ("Form.ReferenceOn.Day", "20")];
        (await contract.SubmitAsync([.. signed, ("Form.RatePercent", "3.6")])).Text.ShouldContain(host.Texts["refusal.loan.rate_too_high", 3.5m]);
        (await contract.SubmitAsync([.. signed, ("Form.RatePercent", "3.5")])).Text.ShouldContain(host.Texts.Of(LoanApplicationStatus.Signed));

        var done = await town.CaseAsync(id);
        (done.Status, done.Ceiling, done.Guaranteed, done.Lent, done.History.Count).ShouldBe((LoanApplicationStatus.Signed, Money.FromYuan(300_000), Money.FromYuan(180_000), Money.FromYuan(150_000), 9));
        (await host.WithDbAsync(db => db.PortalMessages.Where(row => row.Subject == MessageSubject.OwnLoan).CountAsync(Ct))).ShouldBe(5);
        (await phone.GetPageAsync($"/my/loans/{id}")).Text.ShouldContain("齐农商〔2026〕18号");
    }

    [Fact]
    public async Task Houses_SeeTheirOwnCasesAlone_TheFundHoldsOnce_AndASigningMissedLapses()
    {
        var town = await LoanTown.OpenAsync(host, fund: 30_000);
        var (one, other) = (await town.GrantedAsync(await town.FounderAsync()), await town.ApplyAsync(await town.FounderAsync(), 150_000));
        var (foreign, foreignGuarantor) = (await host.AddAccountAsync(Role.BankClerk), await host.AddAccountAsync(Role.GuaranteeClerk));
        await LoanTown.BankAsync(host, town.Hr, "邮储银行", foreign);
        await LoanTown.BodyAsync(host, town.Hr, town.OtherHr, "德州担保", 1, foreignGuarantor);
        foreach (var account in new[] { foreign, foreignGuarantor, await host.AddAccountAsync(Role.BankClerk) })
        {
            using var stranger = await host.SignInAsAsync(account);
            (await stranger.GetPageAsync($"/work/loans/{one}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetPageAsync("/work/loans?tab=Running")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(0);
        }

        // A fund of 30,000 answers for 300,000: 200,000 are taken.
        await town.FindAsync(town.Hr, other);
        await town.TakeAsync(town.OtherHr, other, LoanApplicationAction.ConfirmEligible);
        (await Should.ThrowAsync<RefusedException>(() => town.TakeAsync(town.Guarantor, other, LoanApplicationAction.ProposeGuarantee, null, 100_001))).Refusal.ShouldBe(LoanRefusals.FundExhausted);
        await town.TakeAsync(town.Guarantor, other, LoanApplicationAction.ProposeGuarantee, null, 100_000);
        // Whoever judged for one house judges for no other; 人社 does not lend.
        (await Should.ThrowAsync<RefusedException>(() => town.TakeAsync(town.Hr, other, LoanApplicationAction.ConfirmGuarantee))).Refusal.ShouldBe(LoanRefusals.NotYours);

        (await town.DayPassesAsync()).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromDays(30));
        (await town.DayPassesAsync()).ShouldBe(1);
        (await town.CaseAsync(one)).Status.ShouldBe(LoanApplicationStatus.Lapsed);
        (await town.DayPassesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Rules_AreConfirmedByAnother_AndNeverChange_AlsoPastThePortal()
    {
        var (enters, confirms) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.FirstReviewer));
        using var first = await host.SignInAsAsync(enters);
        (await first.GetPageAsync("/work/loans/rules")).Text.ShouldContain(host.Texts["loan.rules.none"]);
        (await (await first.GetPageAsync("/work/loans/rules/new")).SubmitAsync(("Form.EffectiveFrom.Year", "2023"), ("Form.EffectiveFrom.Month", "10"), ("Form.EffectiveFrom.Day", "1"), ("Form.Basis", "鲁人社字"))).Text.ShouldContain(host.Texts["loan.rules.done.proposed"]);
        var rule = await host.WithDbAsync(db => db.LoanRules.AsNoTracking().SingleAsync(Ct));
        var draft = LoanRules.CountyDraft();
        (rule.Rules.PersonCeiling, rule.Rules.PartnershipFactor, rule.Rules.PersonBearing, rule.Rules.Categories.Count).ShouldBe((draft.PersonCeiling, draft.PartnershipFactor, draft.PersonBearing, draft.Categories.Count));
        (await host.WithAsync(services => services.GetRequiredService<LoanRulesInForce>().FindAsync(new DateOnly(2026, 3, 12), Ct))).ShouldBeNull();
        (await (await first.GetPageAsync($"/work/loans/rules/{rule.Id}")).PressAsync("form[action*='Confirm']")).Text.ShouldContain(host.Texts["refusal.loan.needs_another"]);
        using var second = await host.SignInAsAsync(confirms);
        (await (await second.GetPageAsync($"/work/loans/rules/{rule.Id}")).PressAsync("form[action*='Confirm']")).Text.ShouldContain(host.Texts["loan.rules.done.confirmed"]);
        (await host.WithAsync(services => services.GetRequiredService<LoanRulesInForce>().FindAsync(new DateOnly(2026, 3, 12), Ct)))!.PersonCeiling.ShouldBe(Money.FromYuan(300_000));
        foreach (var statement in new[] { "UPDATE LoanRules SET Basis = 'x'", "DELETE FROM LoanRules" })
            await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    private async Task StepAsync(Account by, LoanApplicationId id, string step, params (string, string)[] fields)
    {
        using var browser = await host.SignInAsAsync(by);
        (await (await browser.GetPageAsync($"/work/loans/{id}")).FollowAsync($"a[href$='/steps/{step}' i]")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await browser.GetPageAsync($"/work/loans/{id}/steps/{step}")).SubmitAsync(fields)).Text.ShouldContain(host.Texts["loan.done", Enum.Parse<LoanApplicationAction>(step)]);
    }
}
