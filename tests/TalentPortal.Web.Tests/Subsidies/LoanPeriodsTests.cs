using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// The next period of a loan (下一期贴息): half of 3.6 % on 100,000 yuan is 5 yuan a day. Time stands at 12 March 2026.
/// </summary>
public sealed class LoanPeriodsTests : IAsyncLifetime
{
    private const string Contract = "齐农商借字（2026）第015号";
    private static readonly DateOnly January = new(2026, 1, 1), February = new(2026, 2, 1), March = new(2026, 3, 1);

    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private OwnPolicies policies = null!;
    private PolicyVersion version = null!;
    private DeskCase first = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        policies = new OwnPolicies(host, desks.Office, desks.OtherOffice);
        version = await policies.LoanInterestAsync();
        // The graduate allowance makes the applicant known, insured and able to be paid.
        first = await desks.ApprovedAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task SecondPeriod_AppliedForOnThePages_IsApprovedAndPaid_BesideTheFirst()
    {
        var one = await GrantedAsync(January, February);
        using var applicant = await host.SignInAsAsync(first.Applicant);
        var benefits = await applicant.GetPageAsync("/my/benefits");
        var start = await benefits.FollowAsync($"a[href*='/my/apply?policy={version.PolicyId}']");
        (await start.SubmitAsync()).Address.ToString().ShouldContain("/my/apply/");

        var two = await GrantedAsync(February, March);
        await PaidAsync();

        using var finance = await host.SignInAsAsync(desks.Finance);
        var ledger = await finance.GetPageAsync("/work/ledger");
        ledger.TextsOf(".tbl-wide td:last-child").ShouldBe(["创业贷款贴息", "创业贷款贴息"]);
        ledger.TextsOf(".tbl-wide td:nth-child(11)").ShouldBe(["2026-01-01…2026-01-31", "2026-02-01…2026-02-28"], "the days of the loan, not the month it was accrued with");
        (await finance.GetPageAsync("/work/ledger?policy=graduate-allowance")).Document.QuerySelectorAll(".tbl-wide").ShouldBeEmpty();
        (await desks.StatusAsync(one), await desks.StatusAsync(two)).ShouldBe((SubsidyStatus.Paid, SubsidyStatus.Paid));
        (await RightsAsync()).Select(right => (right.Loan!.Number, right.Whole, right.PaidTotal, right.Loan.DaysBefore)).ShouldBe([(1, Money.FromYuan(155), Money.FromYuan(155), 0), (2, Money.FromYuan(140), Money.FromYuan(140), 31)]);
    }

    [Fact]
    public async Task SecondPeriod_WithADayThatWasBorne_IsRefusedOnThePage_AndNothingTypedIsLost()
    {
        var one = await GrantedAsync(January, February);
        var two = await desks.OpenedAsync(version, first.Applicant);
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        var form = await reviewer.GetPageAsync($"/work/subsidies/{two.Id}/finding?loan=True");
        form.Find("[name='Form.Contract']")!.GetAttribute("value").ShouldBe(Contract, "the person's one loan so far");
        form.Text.ShouldContain(one.Number);

        var refused = await form.SubmitAsync(Period("齐农商借字(2026)第 015 号", new DateOnly(2026, 1, 31), March));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldBe([host.Texts.Refusal(SubsidyRefusals.LoanDaysTaken.With(new DateOnly(2026, 1, 31), new DateOnly(2026, 1, 31), one.Number))]);
        refused.Find("[name='Form.Contract']")!.GetAttribute("value").ShouldBe("齐农商借字(2026)第 015 号");
        refused.Find("[name='Form.Periods[0].From.Day']")!.GetAttribute("value").ShouldBe("31");
        (await refused.SubmitAsync(Period(Contract, February, March))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task SecondApplication_WhileTheFirstIsNotDecided_LeadsBackToIt()
    {
        var open = await desks.OpenedAsync(version, first.Applicant);

        (await StartAsync()).ShouldBe(open.Id);
        await desks.FindAsync(open, Found(January, February));
        await desks.ApproveAsync(open);

        (await StartAsync()).ShouldNotBe(open.Id);
    }

    [Theory]
    [InlineData(1, "subsidy.too_many_loans")]
    [InlineData(2, null)]
    public async Task SecondLoan_IsACaseOfItsOwn_WhereThePolicyAllows(int most, string? refusal)
    {
        version = await policies.SucceedAsync(version, new DateOnly(2026, 3, 13), form => form.Amounts!.Interest.MostLoans = most);
        host.Clock.Advance(TimeSpan.FromDays(2));
        await GrantedAsync(January, February);
        var two = await desks.OpenedAsync(version, first.Applicant);

        var refused = await Record.ExceptionAsync(() => desks.FindAsync(two, Found(January, February, "JK-2026-099")));

        (refused as RefusedException)?.Refusal.Code.ShouldBe(refusal);
        (refused is null).ShouldBe(refusal is null);
    }

    [Fact]
    public async Task Limits_OfALoan_HoldOverAllItsCases_AndInEachPart()
    {
        version = await policies.SucceedAsync(version, new DateOnly(2026, 3, 13), form => (form.Amounts!.Cap, form.Amounts.Interest.DayCap) = (250, 45));
        host.Clock.Advance(TimeSpan.FromDays(2));
        await GrantedAsync(January, February);
        await GrantedAsync(February, March);

        // 14 days are left of 45: 70 of the 95 yuan that are left of 250.
        (await RightsAsync()).Select(right => (right.Loan!.Days, right.Whole)).ShouldBe([(31, Money.FromYuan(155)), (14, Money.FromYuan(70))]);

        await PaidAsync();

        using var finance = await host.SignInAsAsync(desks.Finance);
        (await finance.GetPageAsync("/work/ledger")).TextsOf(".tbl-wide td:nth-child(11)").ShouldBe(["2026-01-01…2026-01-31", "2026-02-01…2026-02-14（核定 28 天，上限内计 14 天）"], "the days that were paid for, not those that were proven");
        var cut = await host.WithDbAsync(db => db.PaymentLines.OrderByDescending(row => row.Number).Select(row => new { row.BatchId, row.Id }).FirstAsync());
        (await finance.GetPageAsync($"/work/payments/{cut.BatchId}/lines/{cut.Id}/receipt")).Text.ShouldContain("计息 14 天；核定 28 天");
    }

    [Fact]
    public async Task Withdrawal_AfterTheApproval_GivesTheDaysFree()
    {
        var two = await CalculatedBesideAWithdrawnOneAsync();
        await desks.ApproveAsync(two);

        await GrantedAsync(January, February);

        (await RightsAsync()).Select(right => (right.Loan!.Number, right.Loan.DaysBefore, right.Whole)).ShouldBe([(1, 0, Money.FromYuan(155)), (2, 0, Money.FromYuan(140)), (3, 28, Money.FromYuan(155))]);
    }

    [Fact]
    public async Task Withdrawal_ThatLeavesMoreOfALimit_HasTheNextCaseReviewedAnew()
    {
        version = await policies.SucceedAsync(version, new DateOnly(2026, 3, 13), form => form.Amounts!.Interest.DayCap = 45);
        host.Clock.Advance(TimeSpan.FromDays(2));
        var two = await CalculatedBesideAWithdrawnOneAsync();

        (await Should.ThrowAsync<RefusedException>(() => desks.ApproveAsync(two))).Refusal.ShouldBe(SubsidyRefusals.MovedOn);
        await desks.ReturnAsync(two);
        await desks.ApproveAsync(two);

        // Of 45 days 14 were left beside January; all 28 of February are now.
        (await RightsAsync())[^1].Loan!.Days.ShouldBe(28);
    }

    /// <summary>Two approvals that have both looked before either wrote. Seen red without the index among the lost races.</summary>
    [Fact]
    public async Task TwoApprovals_OfOneLoanAtTheSameMoment_OneIsToldThatItCameLate()
    {
        var (mine, other) = (await desks.OpenedAsync(version, first.Applicant), await desks.OpenedAsync(version, (await desks.ApprovedAsync()).Applicant));
        foreach (var made in new[] { mine, other }) await desks.FindAsync(made, Found(January, February));

        await host.ActAsync(desks.Office, async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == other.Id);
            await services.GetRequiredService<EntitlementGrants>().GrantAsync(application, await db.SubsidyAssessments.SingleAsync(row => row.Id == application.AssessmentId), CancellationToken.None);
            await desks.ApproveAsync(mine);

            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(CancellationToken.None));
        });

        (await RightsAsync()).ShouldHaveSingleItem().ApplicationId.ShouldBe(mine.Id);
        (await Should.ThrowAsync<RefusedException>(() => desks.ApproveAsync(other))).Refusal.Code.ShouldBe(SubsidyRefusals.LoanOfAnother.Code);
    }

    /// <summary>A successor is tried with what was proven under the version before it, unless the office types something else.</summary>
    [Fact]
    public async Task Trial_OfTheNextVersion_ProposesTheLoansThatWereProven_AndSaysSo()
    {
        await GrantedAsync(January, February);
        var draft = await policies.SucceedDraftAsync(version, new DateOnly(2026, 4, 1));
        using var office = await host.SignInAsAsync(desks.Office);
        var page = await office.GetPageAsync($"/work/policies/{draft}/effect");
        new[] { "ProvenYuan", "LoanRatePercent", "LoanDays" }.Select(field => page.Find($"[name='Form.{field}']")!.GetAttribute("value")).ShouldBe(["100000.00", "3.6", "31"]);
        page.Text.ShouldContain(host.Texts["simulation.proof.before", 1]);
        var refused = await page.SubmitAsync(("Form.LoanDays", ""));
        refused.Errors.ShouldBe([host.Texts["simulation.proof.loan.required"]]);
        refused.Text.ShouldContain("没有采用此前审定的 1 件的平均数（本金 ¥100,000.00、年利率 3.6%、计息 31 天）。");
        refused.Text.ShouldNotContain(host.Texts["simulation.proof.before", 1]);

        await page.SubmitAsync();
        await TriedAsync();
        page = await office.GetPageAsync($"/work/policies/{draft}/effect");
        page.Text.ShouldContain("另假定每笔贷款本金 ¥100,000.00，年利率 3.6%，计息 31 天。 取自此前审定的 1 件的平均数。");
        await page.SubmitAsync(("Form.ProvenYuan", ""), ("Form.LoanRatePercent", ""), ("Form.LoanDays", ""));
        await TriedAsync();

        (await office.GetPageAsync($"/work/policies/{draft}/effect")).Text.ShouldContain(host.Texts["simulation.proof.missing"]);
    }

    [Fact]
    public async Task Trial_OfADraftThatNeedsNoProof_AsksForThatOfTheVersionInForce_AndWarnsWithoutOne()
    {
        var draft = await policies.SucceedDraftAsync(version, new DateOnly(2026, 4, 1), form => (form.Amounts!.Basis, form.Amounts.Flat) = (AmountBasis.Flat, 300));
        using var office = await host.SignInAsAsync(desks.Office);
        var page = await office.GetPageAsync($"/work/policies/{draft}/effect");
        page.Text.ShouldContain("现行版本按贷款利息（贴息）计发");
        await page.SubmitAsync();
        await TriedAsync();

        page = await office.GetPageAsync($"/work/policies/{draft}/effect");
        page.TextsOf(".note-wait").ShouldBe([host.Texts["simulation.proof.missing_before"]]);
        await page.SubmitAsync(("Form.ProvenYuan", "100000"), ("Form.LoanRatePercent", "3.6"), ("Form.LoanDays", "31"));
        await TriedAsync();

        page = await office.GetPageAsync($"/work/policies/{draft}/effect");
        page.TextsOf(".note-wait").ShouldBeEmpty();
        page.Text.ShouldContain("另假定每笔贷款本金 ¥100,000.00");
    }

    /// <summary>The batch, the bank's file and the receipt of a line say what the ledger says.</summary>
    private async Task PeriodsAreNamedAsync(PaymentBatchId id)
    {
        using var finance = await host.SignInAsAsync(desks.Finance);
        var line = await host.WithDbAsync(db => db.PaymentLines.OrderBy(row => row.Number).Select(row => row.Id).FirstAsync());
        (await finance.GetPageAsync($"/work/payments/{id}")).Text.ShouldContain("2026-01-01…2026-01-31");
        (await finance.GetPageAsync($"/work/payments/{id}/lines/{line}/receipt")).Text.ShouldContain("计息 31 天");
        var file = await host.ActAsync(desks.Finance, services => services.GetRequiredService<BankFileService>().DownloadAsync(id, BankFileFormat.Csv, new ExplainPayment { Reason = "送银行" }, CancellationToken.None));
        Encoding.UTF8.GetString(file.Content).ShouldContain(" 2026-01-01至2026-01-31 ");
    }

    private Task TriedAsync() => host.WithAsync(async services =>
    {
        while (await services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    });

    private async Task<DeskCase> GrantedAsync(DateOnly from, DateOnly to)
    {
        var made = await desks.OpenedAsync(version, first.Applicant);
        await desks.FindAsync(made, Found(from, to));
        await desks.ApproveAsync(made);
        return made;
    }

    /// <summary>On the public notice, its days over, and paid by the bank.</summary>
    private async Task PaidAsync()
    {
        await desks.PublishAsync(version);
        host.Clock.Advance(TimeSpan.FromDays(12));
        await host.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(CancellationToken.None) > 0) { } });
        var batch = await desks.SendAsync();
        await PeriodsAreNamedAsync(batch);
        await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch));
    }

    private Task<SubsidyApplicationId> StartAsync() => host.ActAsync(first.Applicant, services => services.GetRequiredService<SubsidyDraftService>().StartAsync(version.PolicyId, CancellationToken.None));

    /// <summary>Of February, calculated while January was granted; then January is withdrawn.</summary>
    private async Task<DeskCase> CalculatedBesideAWithdrawnOneAsync()
    {
        var one = await GrantedAsync(January, February);
        var two = await desks.OpenedAsync(version, first.Applicant);
        await desks.FindAsync(two, Found(February, March));
        await host.ActAsync(first.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(one.Id, new WithdrawApplication { Version = await VersionAsync(one) }, CancellationToken.None));
        return two;
    }

    private Task<long> VersionAsync(DeskCase made) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Version).SingleAsync());

    private Task<List<Entitlement>> RightsAsync() => host.WithDbAsync(db => db.Entitlements.AsNoTracking().Where(right => right.Loan!.PolicyId == version.PolicyId).OrderBy(right => right.CaseNumber).ToListAsync());

    private static RecordFinding Found(DateOnly from, DateOnly to, string contract = Contract) =>
        new() { OfLoan = true, Contract = contract, Periods = [new() { Principal = 100_000, RatePercent = 3.6m, From = from, To = to }], Evidence = "借款合同、银行流水" };

    private static Dictionary<string, string> Period(string contract, DateOnly from, DateOnly to)
    {
        var fields = new Dictionary<string, string> { ["Form.Contract"] = contract, ["Form.Evidence"] = "借款合同、银行流水", ["Form.Periods[0].Principal"] = "100000", ["Form.Periods[0].RatePercent"] = "3.6" };
        foreach (var (end, day) in new[] { ("From", from), ("To", to) })
            (fields[$"Form.Periods[0].{end}.Year"], fields[$"Form.Periods[0].{end}.Month"], fields[$"Form.Periods[0].{end}.Day"]) = ($"{day.Year}", $"{day.Month}", $"{day.Day}");
        return fields;
    }
}
