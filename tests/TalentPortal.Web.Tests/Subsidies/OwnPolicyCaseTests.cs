using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Recognitions;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// A policy that nobody programmed, from the application to its months. Time stands at 12 March 2026; the applicant is insured since
/// 2025-09 and holds level E since 2026-01-10.
/// </summary>
public sealed class OwnPolicyCaseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private OwnPolicies policies = null!;
    private DeskCase first = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        policies = new OwnPolicies(host, desks.Office, desks.OtherOffice);
        // The graduate allowance comes first: 550 a month.
        first = await desks.ApprovedAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await HoldAsync(TalentLevel.E, new DateOnly(2026, 1, 10));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task SecondBenefitOfTheGroup_PaysTheDifference_FromTheMonthOfTheLevel()
    {
        var version = await policies.TalentAllowanceAsync();
        var made = await desks.OpenedAsync(version, first.Applicant);
        await desks.ApproveAsync(made);

        (await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id))).Checks.Single(check => check.Kind is SubsidyCheckKind.Duplicate).Outcome.ShouldBe(CheckOutcome.Passed, "the allowance is another benefit");
        var (right, lines) = await RightAsync(made);
        right.PolicyVersionId.ShouldBe(version.Id);
        lines.Select(line => (line.Month, line.Amount)).ShouldBe([(new(2026, 1), Money.FromYuan(250)), (new(2026, 2), Money.FromYuan(250))]);
    }

    [Fact]
    public async Task OtherGroup_PaysInFull() =>
        (await RightAsync(await ApprovedAsync(await policies.TalentAllowanceAsync(group: "honour")))).Lines.Select(line => line.Amount).ShouldBe([Money.FromYuan(800), Money.FromYuan(800)]);

    [Fact]
    public async Task Accrual_OfTheNextMonth_PaysTheDifferenceAgain()
    {
        var made = await ApprovedAsync(await policies.TalentAllowanceAsync());
        await host.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.ToListAsync()) right.Start();
            db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, new(2026, 3), desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 3, 20), false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        host.Clock.Advance(TimeSpan.FromDays(30));
        await AccrueAsync(new YearMonth(2026, 3));

        (await RightAsync(made)).Lines[^1].ShouldSatisfyAllConditions(line => line.Month.ShouldBe(new YearMonth(2026, 3)), line => line.Amount.ShouldBe(Money.FromYuan(250)));
    }

    /// <summary>550, then 250 on top, then the 100 that 900 leaves: at the approval and in the month that follows, whatever the case numbers.</summary>
    [Fact]
    public async Task ThirdBenefitOfTheGroup_PaysWhatTheFirstTwoLeave_AlsoInTheNextMonth()
    {
        await ApprovedAsync(await policies.TalentAllowanceAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var third = await ApprovedAsync(await policies.TalentAllowanceAsync(900, nameZh: "领军人才津贴", nameEn: "Leading talent allowance"));
        (await RightAsync(third)).Lines.Select(line => line.Amount).ShouldBe([Money.FromYuan(100), Money.FromYuan(100)]);
        await host.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.ToListAsync()) right.Start();
            db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, new(2026, 3), desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 3, 20), false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        host.Clock.Advance(TimeSpan.FromDays(30));
        await AccrueAsync(new YearMonth(2026, 3));

        (await host.WithDbAsync(db => db.AccrualLines.AsNoTracking().Where(line => line.Month == new YearMonth(2026, 3)).Select(line => line.Amount).ToListAsync())).Order().ShouldBe([Money.FromYuan(100), Money.FromYuan(250), Money.FromYuan(550)]);
    }

    /// <summary>The allowance, which names nothing, is held; a policy that names it is refused. The other way round too: what names the allowance is held, and the allowance is refused..</summary>
    [Fact]
    public async Task ExcludingPair_CountsInBothDirections()
    {
        var naming = await policies.PublishAsync("高层次人才补贴", "Senior talent allowance", "senior", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.TalentLevel, Level = TalentLevel.E, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
            form.Blocks.Add(new ConditionBlockFields { Join = ConditionJoin.None, Rows = [new ConditionFields { Kind = ConditionKind.Benefit, Policy = Policy.GraduateAllowance, ClauseZh = "办法第五条", ClauseEn = "Measures, Article 5" }] });
            (form.Amounts!.Basis, form.Amounts.Flat, form.MonthLimit, form.WindowMonths) = (AmountBasis.Flat, 900, 36, 60);
        });
        (await AssessAsync(naming)).Outcome.ShouldBe(ConditionOutcome.NotMet);
        await EndAsync(EndReason.Withdrawn);
        (await AssessAsync(naming)).Outcome.ShouldBe(ConditionOutcome.Met);
        await ApprovedAsync(naming);

        var allowance = await AssessAsync(desks.World.Version);
        allowance.Outcome.ShouldBe(ConditionOutcome.NotMet);
        allowance.Conditions.ShouldContain(condition => condition.Code == ConditionCode.NotExcluded);
    }

    /// <summary>What the register says for a version today.</summary>
    private Task<AllowanceAssessment> AssessAsync(PolicyVersion version) => host.WithAsync(async services =>
    {
        var policy = await services.GetRequiredService<IPortalDb>().Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId);
        var rules = AllowanceRules.Of(policy, version);
        return AllowanceCalculator.Assess(rules, (await services.GetRequiredService<SubsidyAssessor>().KnownAsync(first.Applicant.PersonId!.Value, CancellationToken.None)).For(rules), new(2026, 2));
    });

    private Task EndAsync(EndReason reason) => host.WithDbAsync(async db =>
    {
        foreach (var right in await db.Entitlements.ToListAsync()) right.End(reason);
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    /// <summary>10,000 at once, then 15,000 in two parts: the second right is 5,000, in the decision and in the part that is accrued a year later..</summary>
    [Fact]
    public async Task SecondOneOffBenefitOfTheGroup_IsWhatExceedsTheFirst_AlsoInItsSecondPart()
    {
        await ApprovedAsync(await OnceAsync("安家补贴", "Settling grant", 10_000, 100));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await ApprovedAsync(await OnceAsync("引进补贴", "Arrival grant", 15_000, 40, 60));

        var (right, lines) = await RightAsync(second);
        (right.Whole, lines.ShouldHaveSingleItem().Amount).ShouldBe((Money.FromYuan(5_000), Money.FromYuan(2_000)));
        await host.WithDbAsync(async db =>
        {
            foreach (var one in await db.Entitlements.ToListAsync()) one.Start();
            foreach (var month in new YearMonth(2026, 3).To(new(2026, 9))) db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, month, desks.World.Officer.EmployerId!.Value, true, month.LastDay, false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        host.Clock.Advance(TimeSpan.FromDays(210));
        await AccrueAsync(new YearMonth(2026, 9));
        (await RightAsync(second)).Lines[^1].Amount.ShouldBe(Money.FromYuan(3_000));
    }

    /// <summary>
    /// The 10,000 are withdrawn after the 15,000 were approved for the 5,000 beside them: 2,000 of it were due already, the second part is one of 15,000, and a third
    /// benefit of 20,000 pays what these 11,000 leave. Seen red while the right stays at 5,000: the third pays 15,000.
    /// </summary>
    [Fact]
    public async Task FirstOneOffBenefit_WithdrawnLater_LeavesMoreToTheSecond_AndTheThirdCountsIt()
    {
        var one = await ApprovedAsync(await OnceAsync("安家补贴", "Settling grant", 10_000, 100));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var two = await ApprovedAsync(await OnceAsync("引进补贴", "Arrival grant", 15_000, 40, 60));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == one.Id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(first.Applicant, services => services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(one.Id, new WithdrawApplication { Version = version }, CancellationToken.None));

        (await RightAsync(two)).Right.Whole.ShouldBe(Money.FromYuan(15_000));
        var three = await ApprovedAsync(await OnceAsync("领军补贴", "Leading talent grant", 20_000, 100));
        (await RightAsync(three)).Right.Whole.ShouldBe(Money.FromYuan(9_000));
    }

    /// <summary>
    /// The city's 15,000 after the county's 10,000: whole where the county's document adds to other layers, the difference where it does not, whatever the city's says, in the decision and in the part that is
    /// accrued later.
    /// </summary>
    [Theory]
    [InlineData(true, 15_000, 9_000)]
    [InlineData(false, 5_000, 3_000)]
    public async Task CityBenefit_AfterTheCountysOfTheGroup_PaysWhatTheCountysDocumentLeavesIt(bool countyAdds, int whole, int secondPart)
    {
        await ApprovedAsync(await OnceAsync("安家补贴", "Settling grant", 10_000, PolicyLayer.County, countyAdds, 100));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var city = await ApprovedAsync(await OnceAsync("市引进补贴", "City arrival grant", 15_000, PolicyLayer.City, adds: true, 40, 60));

        (await RightAsync(city)).Right.Whole.ShouldBe(Money.FromYuan(whole));
        await host.WithDbAsync(async db =>
        {
            foreach (var one in await db.Entitlements.ToListAsync()) one.Start();
            foreach (var month in new YearMonth(2026, 3).To(new(2026, 9))) db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, month, desks.World.Officer.EmployerId!.Value, true, month.LastDay, false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        host.Clock.Advance(TimeSpan.FromDays(210));
        await AccrueAsync(new YearMonth(2026, 9));
        (await RightAsync(city)).Lines[^1].Amount.ShouldBe(Money.FromYuan(secondPart));
    }

    private Task<PolicyVersion> OnceAsync(string nameZh, string nameEn, decimal yuan, params int[] percents) => OnceAsync(nameZh, nameEn, yuan, PolicyLayer.County, adds: true, percents);

    private Task<PolicyVersion> OnceAsync(string nameZh, string nameEn, decimal yuan, PolicyLayer layer, bool adds, params int[] percents) => policies.PublishAsync(nameZh, nameEn, "settling", form =>
    {
        form.AddsToOtherLayers = adds;
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        (form.Amounts!.Basis, form.Amounts.Flat, form.Amounts.InParts, form.WindowMonths) = (AmountBasis.Flat, yuan, true, 36);
        foreach (var (percent, i) in percents.Select((percent, i) => (percent, i))) (form.Amounts.Parts[i].Percent, form.Amounts.Parts[i].AfterMonths) = (percent, 12 * i);
    }, layer);

    [Fact]
    public async Task ConditionNobodyAnswers_IsOpenUntilADeskFoundOut_AndTheSumDecidesTheAmount()
    {
        var made = await desks.OpenedAsync(await policies.RentGrantAsync(), first.Applicant);
        (await AssessedAsync(made)).Outcome.ShouldBe(ConditionOutcome.Unknown);

        await desks.FindAsync(made, new RecordFinding { OwnsHome = false, Evidence = "不动产登记中心 2026-03-12 查询无房" });
        await desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.RentPaid, Yuan = 9_000, Evidence = "租赁发票 6 张" });
        await desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.RentPaid, Yuan = 8_000, Evidence = "扣除一张重复发票" });
        await desks.ApproveAsync(made);

        (await AssessedAsync(made)).Outcome.ShouldBe(ConditionOutcome.Met);
        var (right, lines) = await RightAsync(made);
        (right.Whole, right.MaxMonths).ShouldBe((Money.FromYuan(4_000), 2));
        lines.ShouldHaveSingleItem().Amount.ShouldBe(Money.FromYuan(2_400));
    }

    [Fact]
    public async Task Loan_RecordedOnItsPage_WithARepaymentInBetween_DecidesTheInterestThatIsPaid()
    {
        var made = await desks.OpenedAsync(await policies.LoanInterestAsync(), first.Applicant);
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        var form = await (await reviewer.GetPageAsync($"/work/subsidies/{made.Id}")).FollowAsync("a[href*='loan=True']");

        form = await form.SubmitAsync(Periods(("300000", "3.6", "2026-01-10", "2026-02-19"), ("200000", "3.6", "2026-02-18", "2026-02-28")));
        form.Errors.ShouldBe(["起息日不能早于上一段的止日"]);
        form.Find("[name='Form.Periods[1].Principal']")!.GetAttribute("value").ShouldBe("200000");
        (await form.SubmitAsync(Periods(("300000", "3.6", "2026-01-10", "2026-02-19"), ("200000", "3.6", "2026-02-19", "2026-03-11")))).Errors.ShouldBeEmpty();
        await desks.ApproveAsync(made);

        // 250,000 of 300,000 count: 250,000 × 3.6 % × 40 ÷ 360 = 1,000; 200,000 × 3.6 % × 20 ÷ 360 = 400; half of 1,400.
        (await AssessedAsync(made)).Receipt.Lines.Where(line => line.Kind is ReceiptLineKind.Interest).Select(line => line.Rate).ShouldBe([Money.FromYuan(1_000), Money.FromYuan(400)]);
        var (right, lines) = await RightAsync(made);
        (right.Whole, lines.ShouldHaveSingleItem().Amount).ShouldBe((Money.FromYuan(700), Money.FromYuan(700)));
    }

    [Fact]
    public async Task Loan_PaidInTwoParts_AccruesTheSecondFromWhatWasProven()
    {
        var made = await desks.OpenedAsync(await policies.LoanInterestAsync(form =>
            (form.Amounts!.Parts[0].Percent, form.Amounts.Parts[1].Percent, form.Amounts.Parts[1].AfterMonths) = (60, 40, 6)), first.Applicant);
        await desks.FindAsync(made, new RecordFinding { OfLoan = true, Contract = "JK-2026-015", Periods = [new() { Principal = 100_000, RatePercent = 3.6m, From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 2, 10) }], Evidence = "借款合同 2026-01" });
        await desks.ApproveAsync(made);
        await host.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.ToListAsync()) right.Start();
            db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, new(2026, 3), desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 3, 20), false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        host.Clock.Advance(TimeSpan.FromDays(30));
        await AccrueAsync(new YearMonth(2026, 3));

        (await RightAsync(made)).Lines.Select(line => (line.Month, line.Amount)).ShouldBe([(new(2025, 9), Money.FromYuan(120)), (new(2026, 3), Money.FromYuan(80))]);
    }

    /// <summary>Domain 3.6, example 3, with a policy: 1,000,000 in two parts, the province paid 600,000. Nothing is due before the reviewer wrote it down; the second part is accrued from what was left. Seen red with the accrual blind to it.</summary>
    [Fact]
    public async Task MoneyReceivedElsewhere_WrittenDownOnItsPage_ComesOffTheWhole()
    {
        var made = await desks.OpenedAsync(await policies.PublishAsync("领军人才奖励", "Leading talent award", "leading", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
            (form.Amounts!.Basis, form.Amounts.Flat, form.Amounts.InParts, form.Amounts.DeductsReceived, form.WindowMonths) = (AmountBasis.Flat, 1_000_000, true, true, 36);
            (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths, form.Amounts.Parts[1].Percent, form.Amounts.Parts[1].AfterMonths) = (60, 0, 40, 6);
        }), first.Applicant);
        (await AssessedAsync(made)).ShouldSatisfyAllConditions(open => open.Outcome.ShouldBe(ConditionOutcome.Unknown), open => open.Receipt.Total.ShouldBe(Money.Zero));
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        var form = await (await reviewer.GetPageAsync($"/work/subsidies/{made.Id}")).FollowAsync("a[href*='sum=ReceivedElsewhere']");

        (await form.SubmitAsync(("Form.Yuan", "60万"), ("Form.Evidence", "省厅拨款凭证"))).Errors.ShouldNotBeEmpty();
        (await form.SubmitAsync(("Form.Yuan", "600000"), ("Form.Evidence", "省厅拨款凭证"))).Errors.ShouldBeEmpty();
        await desks.ApproveAsync(made);
        (await RightAsync(made)).Right.Whole.ShouldBe(Money.FromYuan(400_000));
        await host.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.ToListAsync()) right.Start();
            db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, new(2026, 3), desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 3, 20), false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        host.Clock.Advance(TimeSpan.FromDays(30));
        await AccrueAsync(new YearMonth(2026, 3));

        (await RightAsync(made)).Lines.Select(line => (line.Month, line.Amount)).ShouldBe([(new(2025, 9), Money.FromYuan(240_000)), (new(2026, 3), Money.FromYuan(160_000))]);
    }

    [Fact]
    public async Task MoneyReceivedElsewhere_ThatNobodyLookedInto_CannotBeApproved()
    {
        var made = await desks.OpenedAsync(await OnceAsync("人才奖励", "Talent award", 10_000, 100), first.Applicant);
        await Should.NotThrowAsync(() => desks.ApproveAsync(made));
        var other = await desks.OpenedAsync(await policies.PublishAsync("高层次人才奖励", "High-level talent award", "leading", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
            (form.Amounts!.Basis, form.Amounts.Flat, form.Amounts.InParts, form.Amounts.DeductsReceived, form.WindowMonths) = (AmountBasis.Flat, 10_000, true, true, 36);
            (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths) = (100, 0);
        }), first.Applicant);

        await Should.ThrowAsync<RefusedException>(() => desks.ApproveAsync(other));
    }

    [Fact]
    public async Task Person_FoundToOwnAHome_IsNotEntitled()
    {
        var made = await desks.OpenedAsync(await policies.RentGrantAsync(), first.Applicant);

        await desks.FindAsync(made, new RecordFinding { OwnsHome = true, Evidence = "不动产登记中心 2026-03-12 查询有房一套" });

        var assessed = await AssessedAsync(made);
        (assessed.Outcome, assessed.Receipt.Total).ShouldBe((ConditionOutcome.NotMet, Money.Zero));
        var file = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id));
        file.Checks.Single(check => check.Kind is SubsidyCheckKind.PolicyCondition).Outcome.ShouldBe(CheckOutcome.Doubt);
    }

    [Fact]
    public async Task Finding_ThatThePolicyDoesNotAskFor_IsRefused_OnItsPageAndBehindIt()
    {
        var made = await desks.OpenedAsync(await policies.RentGrantAsync(), first.Applicant);
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        var form = await reviewer.GetPageAsync($"/work/subsidies/{made.Id}/finding?sum=YearlyWage");
        form.Text.ShouldContain(host.Texts.Refusal(SubsidyRefusals.FindingNotAsked));

        (await Should.ThrowAsync<RefusedException>(() => desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.YearlyWage, Yuan = 90_000, Evidence = "个税完税证明" }))).Refusal.ShouldBe(SubsidyRefusals.FindingNotAsked);
        (await Should.ThrowAsync<RefusedException>(() => desks.FindAsync(made, new RecordFinding { OfLoan = true, Contract = "JK-9", Periods = [new() { Principal = 1_000, RatePercent = 3.6m, From = new(2026, 1, 1), To = new(2026, 2, 1) }], Evidence = "借款合同" }))).Refusal.ShouldBe(SubsidyRefusals.FindingNotAsked);

        (await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id))).Findings.ShouldBeEmpty();
    }

    /// <summary>Half of 9,000 yuan of rent less the 500 that the city paid, in two parts of 60 and 40 per cent. What the desk wrote down is read once a block.</summary>
    [Fact]
    public async Task SumThatIsProven_AndOneThatIsTakenOff_AreAccruedFromOneReading()
    {
        var made = await desks.OpenedAsync(await policies.PublishAsync("租房补贴", "Rent subsidy", "renting", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第五条", ClauseEn = "Measures, Article 5" });
            (form.Amounts!.Basis, form.Amounts.Sum, form.Amounts.SharePercent, form.Amounts.Cap, form.Amounts.InParts, form.Amounts.DeductsReceived, form.WindowMonths) = (AmountBasis.ShareOfSum, ProvenSumKind.RentPaid, 50, 10_000, true, true, 36);
            (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths, form.Amounts.Parts[1].Percent, form.Amounts.Parts[1].AfterMonths) = (60, 0, 40, 6);
        }), first.Applicant);
        await desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.RentPaid, Yuan = 9_000, Evidence = "租赁发票 6 张" });
        await desks.FindAsync(made, new RecordFinding { Sum = ProvenSumKind.ReceivedElsewhere, Yuan = 500, Evidence = "市级拨款凭证" });
        await desks.ApproveAsync(made);
        await host.WithDbAsync(async db =>
        {
            foreach (var right in await db.Entitlements.ToListAsync()) right.Start();
            db.InsuranceMonths.Add(new InsuranceMonth(first.Applicant.PersonId!.Value, new(2026, 3), desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 3, 20), false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        host.Clock.Advance(TimeSpan.FromDays(30));
        using var asked = new AskedQuestions(await host.WithDbAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource)));
        await AccrueAsync(new YearMonth(2026, 3));

        asked.All.Count(text => text.Contains("\"SubsidyFindings\"", StringComparison.Ordinal) && text.Contains("\"Entitlements\"", StringComparison.Ordinal)).ShouldBe(1);
        (await RightAsync(made)).Lines.Select(line => (line.Month, line.Amount)).ShouldBe([(new(2025, 9), Money.FromYuan(2_400)), (new(2026, 3), Money.FromYuan(1_600))]);
    }

    [Fact]
    public async Task Education_RestatedInAnApplication_KeepsTheDegreeThatWasRecordedWithIt()
    {
        var version = await policies.TalentAllowanceAsync();
        var account = await host.AddAccountAsync(Role.Applicant);
        await host.WithDbAsync(async db =>
        {
            (await db.People.SingleAsync(row => row.Id == account.PersonId)).StateEducation(new Education(EducationLevel.Bachelor, true, "济南大学", "机械", new DateOnly(2025, 6, 20), false).With(Degree.Bachelor, "104271202505000123", false));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        await desks.DraftedAsync(version, account);

        var education = (await host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == account.PersonId))).Educations.ShouldHaveSingleItem();
        (education.Major, education.Degree, education.CertificateNumber, education.IsVerified).ShouldBe(("机械工程", Degree.Bachelor, "104271202505000123", false));
    }

    [Fact]
    public async Task OneApplicationPerPolicy_TheAllowanceIsNoHindrance()
    {
        var version = await policies.TalentAllowanceAsync();
        var made = await desks.DraftedAsync(version, first.Applicant);

        var again = await host.ActAsync(first.Applicant, services => services.GetRequiredService<SubsidyDraftService>().StartAsync(version.PolicyId, CancellationToken.None));

        again.ShouldBe(made.Id);
        (await host.ActAsync(first.Applicant, services => services.GetRequiredService<SubsidyDraftService>().StartAsync(CancellationToken.None))).ShouldBe(first.Id);
    }

    [Fact]
    public async Task Benefits_ShowWhatIsOpen_WhatIsMissing_AndWhatToTakeTogether()
    {
        await policies.TalentAllowanceAsync();
        await policies.RentGrantAsync();
        using var browser = await host.SignInAsAsync(first.Applicant);

        var page = await browser.GetPageAsync("/my/benefits");

        page.TextsOf(".benefit h2").ShouldBe(["高校毕业生生活补贴", "优秀人才津贴", "安家租房补贴"], ignoreOrder: true);
        page.Text.ShouldContain("¥800.00 每月，最多 36 个月");
        page.TextsOf(".rc-t strong").ShouldBe(["¥800.00"]);
        page.Text.ShouldContain(host.Texts["benefits.best.monthly"]);
    }

    [Fact]
    public async Task BenefitReceipt_OfTheCombination_AddsUpTheWholeTime_AndOfOnePolicyItsLines()
    {
        await policies.TalentAllowanceAsync();
        using var browser = await host.SignInAsAsync(first.Applicant);

        var best = JsonNode.Parse(await browser.Http.GetStringAsync(new Uri("/my/benefits/receipt/json", UriKind.Relative), CancellationToken.None))!;
        best["kind"]!.GetValue<string>().ShouldBe("combination");
        var monthly = best["sections"]!.AsArray().Single(section => section!["code"]!.GetValue<string>() == "monthly")!;
        monthly["sum"]!["amount"]!["yuan"]!.GetValue<string>().ShouldBe("800.00");
        monthly["lines"]!.AsArray().Select(line => line!["text"]!["en"]!.GetValue<string>()).ShouldAllBe(line => !line.Any(letter => letter >= 0x4E00));
        best["total"]!["amount"]!["yuan"]!.GetValue<string>().ShouldBe("31000.00", "four months of 550 before the higher one begins, then thirty-six of 800");

        (await browser.GetPageAsync("/my/benefits/receipt")).Heading.ShouldBe(host.Texts["receipt.title.combination"]);
        var code = best["stamp"]!["policy"]!.GetValue<string>();
        (await browser.GetPageAsync($"/my/benefits/receipt?policy={code}")).Heading.ShouldBe(host.Texts["receipt.title.estimate"]);
        (await browser.GetPageAsync("/my/benefits/receipt?policy=none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Benefit_WorkedOutFromAProof_SaysTheMostAndCanBeAppliedFor()
    {
        await policies.LoanInterestAsync();
        using var browser = await host.SignInAsAsync(first.Applicant);

        var page = await browser.GetPageAsync("/my/benefits");

        page.Text.ShouldContain("以核定的贷款利息为准，最高 ¥5,000.00");
        page.Find("a.btn[href*='policy=']")!.TextContent.Trim().ShouldBe(host.Texts["benefits.apply"]);
    }

    private static Dictionary<string, string> Periods(params (string Principal, string Rate, string From, string To)[] periods)
    {
        var fields = new Dictionary<string, string> { ["Form.Evidence"] = "借款合同、银行流水", ["Form.Contract"] = "JK-2026-015" };
        for (var i = 0; i < periods.Length; i++)
        {
            (fields[$"Form.Periods[{i}].Principal"], fields[$"Form.Periods[{i}].RatePercent"]) = (periods[i].Principal, periods[i].Rate);
            foreach (var (end, day) in new[] { ("From", periods[i].From), ("To", periods[i].To) })
                (fields[$"Form.Periods[{i}].{end}.Year"], fields[$"Form.Periods[{i}].{end}.Month"], fields[$"Form.Periods[{i}].{end}.Day"]) = (day[..4], day[5..7], day[8..]);
        }

        return fields;
    }

    private async Task<DeskCase> ApprovedAsync(PolicyVersion version)
    {
        var made = await desks.OpenedAsync(version, first.Applicant);
        await desks.ApproveAsync(made);
        return made;
    }

    private Task HoldAsync(TalentLevel level, DateOnly from) => host.WithDbAsync(async db =>
    {
        var catalogue = HeldLevel.Catalogue();
        var held = HeldLevel.Of(catalogue, await db.People.SingleAsync(row => row.Id == first.Applicant.PersonId), await db.Employers.SingleAsync(row => row.Id == desks.World.Officer.EmployerId), level, from);
        db.CatalogueVersions.Add(catalogue);
        db.RecognitionApplications.Add(held.Application);
        db.Recognitions.Add(held.Recognition);
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private async Task<AllowanceAssessment> AssessedAsync(DeskCase made) => AllowanceAssessment.FromJson(await host.WithDbAsync(db =>
        db.SubsidyAssessments.Where(row => row.Id == db.SubsidyApplications.First(applied => applied.Id == made.Id).AssessmentId).Select(row => row.Receipt).SingleAsync()));

    private Task<(Entitlement Right, IReadOnlyList<AccrualLine> Lines)> RightAsync(DeskCase made) => host.WithDbAsync(async db =>
    {
        var right = await db.Entitlements.AsNoTracking().SingleAsync(row => row.ApplicationId == made.Id);
        return (right, (IReadOnlyList<AccrualLine>)await db.AccrualLines.AsNoTracking().Where(line => line.EntitlementId == right.Id).OrderBy(line => line.Month).ToListAsync());
    });

    private async Task AccrueAsync(YearMonth month)
    {
        var run = await host.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<AccrualService>().StartAsync(new StartAccrual { Month = month.ToString() }, CancellationToken.None));
        await host.WithAsync(services => services.GetRequiredService<AccrualComputation>().RunAsync(run, (_, _) => Task.CompletedTask, CancellationToken.None));
    }
}
