using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// Two benefits of one person, both reviewed before either is approved (domain 3.6): of one group 800 and 1,000 a month, six months until
/// 2026-02; or two that exclude each other.
/// </summary>
public sealed class MovedOnTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private OwnPolicies policies = null!;
    private Account applicant = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        policies = new OwnPolicies(host, desks.Office, desks.OtherOffice);
        // The graduate allowance makes the applicant known and insured; it is of another group.
        applicant = (await desks.ApprovedAsync()).Applicant;
        host.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task SecondOfAGroup_IsRefused_AndPaysTheDifferenceAfterANewReview()
    {
        var (one, two) = await BothReviewedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), await MonthlyAsync("骨干津贴", "Key staff grant", 1_000));
        await desks.DecideAsync(one);

        (await Should.ThrowAsync<RefusedException>(() => desks.DecideAsync(two))).Refusal.ShouldSatisfyAllConditions(
            refusal => refusal.ShouldBe(SubsidyRefusals.MovedOnBeside),
            refusal => refusal.Arguments.ShouldBe([two.Number, Money.FromYuan(6_000), 6, Money.FromYuan(1_200), 6, one.Number]));
        (await GrantedAsync(two)).ShouldBeEmpty();

        await desks.ReturnAsync(two);
        await desks.ApproveAsync(two);
        (await GrantedAsync(two)).ShouldBe(Enumerable.Repeat(Money.FromYuan(200), 6));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondOfAnExcludingPair_IsRefused_WhicheverNamesTheOther(bool namingFirst)
    {
        var named = await MonthlyAsync("人才生活补贴", "Talent living grant", 800);
        var naming = await MonthlyAsync("骨干津贴", "Key staff grant", 1_000, "senior", await host.WithDbAsync(db => db.Policies.Where(policy => policy.Id == named.PolicyId).Select(policy => policy.Code).SingleAsync()));
        var (one, two) = await BothReviewedAsync(namingFirst ? naming : named, namingFirst ? named : naming);
        await desks.DecideAsync(one);

        (await Should.ThrowAsync<RefusedException>(() => desks.DecideAsync(two))).Refusal.Arguments[3].ShouldBe(Money.Zero);
        await desks.ReturnAsync(two);

        (await FileAsync(two)).Checks.Where(check => check.IsOpen).Select(check => check.Kind).ShouldContain(SubsidyCheckKind.PolicyCondition);
        (await Should.ThrowAsync<RefusedException>(() => desks.ApproveAsync(two))).Refusal.ShouldBe(AccrualRefusals.NothingGranted);
    }

    /// <summary>The one that was in the way is withdrawn after the reviews: the other is due whole.</summary>
    [Fact]
    public async Task FirstOfAGroup_WithdrawnAfterTheReviews_LeavesTheSecondWhole()
    {
        var one = await desks.OpenedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), applicant);
        await desks.ApproveAsync(one);
        var two = await desks.OpenedAsync(await MonthlyAsync("骨干津贴", "Key staff grant", 1_000), applicant);
        await desks.PassBothReviewsAsync(two);
        var version = (await FileAsync(one)).Version;
        await host.ActAsync(applicant, services => services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(one.Id, new WithdrawApplication { Version = version }, CancellationToken.None));

        (await Should.ThrowAsync<RefusedException>(() => desks.DecideAsync(two))).Refusal.ShouldBe(SubsidyRefusals.MovedOn);
        await desks.ReturnAsync(two);
        await desks.ApproveAsync(two);

        (await GrantedAsync(two)).ShouldBe(Enumerable.Repeat(Money.FromYuan(1_000), 6));
    }

    /// <summary>A roster that brings one more month after the reviews is no reason to review again: the accrual pays it.</summary>
    [Fact]
    public async Task MonthThatBecamePayableSince_DoesNotStopTheDecision()
    {
        var february = new YearMonth(2026, 2);
        await host.WithDbAsync(db => db.InsuranceMonths.Where(row => row.PersonId == applicant.PersonId && row.Month == february).ExecuteDeleteAsync());
        var made = await desks.OpenedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), applicant);
        await desks.PassBothReviewsAsync(made);
        await host.WithDbAsync(db =>
        {
            db.InsuranceMonths.Add(new InsuranceMonth(applicant.PersonId!.Value, february, desks.World.Officer.EmployerId!.Value, true, new DateOnly(2026, 2, 20), false));
            return db.SaveChangesAsync(CancellationToken.None);
        });

        await desks.DecideAsync(made);

        (await GrantedAsync(made)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task BothInOneList_NoneIsGranted_AndTheListSaysWhich()
    {
        var (one, two) = await BothReviewedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), await MonthlyAsync("骨干津贴", "Key staff grant", 1_000));
        using var office = await host.SignInAsAsync(desks.Office);
        var list = await office.GetPageAsync($"/work/subsidies/together/approve?ids={one.Id}&ids={two.Id}");

        var refused = await list.SubmitAsync(("Form.Opinion", "同意"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(two.Number);
        refused.Find("textarea")!.TextContent.Trim().ShouldBe("同意");
        (await GrantedAsync(one)).Concat(await GrantedAsync(two)).ShouldBeEmpty();
        await desks.DecideAsync(one);
        (await office.GetPageAsync($"/work/subsidies/together/approve?ids={two.Id}")).Text.ShouldContain("不办理 1 件");
    }

    /// <summary>The whole way by the pages: a tab opened before the other approval, the refusal, back, both reviews, approved.</summary>
    [Fact]
    public async Task SecondOfAGroup_GoesBackAndIsApproved_ByThePagesAlone()
    {
        var (one, two) = await BothReviewedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), await MonthlyAsync("骨干津贴", "Key staff grant", 1_000));
        using var office = await host.SignInAsAsync(desks.Office);
        var openBefore = await office.GetPageAsync($"/work/subsidies/{two.Id}/approve");
        await desks.DecideAsync(one);

        var refused = await openBefore.SubmitAsync(("Form.Opinion", "同意纳入"));
        (refused.Status, refused.Find("textarea")!.TextContent.Trim()).ShouldBe((HttpStatusCode.Conflict, "同意纳入"));
        refused.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.ShouldContain("¥6,000.00（6 个月）"), line => line.ShouldContain("¥1,200.00（6 个月）"), line => line.ShouldContain(one.Number));
        var told = await office.GetPageAsync($"/work/subsidies/{two.Id}/approve");
        told.Find("textarea").ShouldBeNull();
        (await (await told.FollowAsync("main a[href*='/return']")).SubmitAsync(("Form.Opinion", "另一项已审定，请重新核算"))).Errors.ShouldBeEmpty();

        (await FileAsync(two)).ShouldSatisfyAllConditions(file => file.Status.ShouldBe(SubsidyStatus.FirstReview), file => file.Amount.ShouldBe(Money.FromYuan(1_200)));
        await desks.PassBothReviewsAsync(two);
        (await (await office.GetPageAsync($"/work/subsidies/{two.Id}/approve")).SubmitAsync(("Form.Opinion", "同意"))).Errors.ShouldBeEmpty();
        (await GrantedAsync(two)).ShouldBe(Enumerable.Repeat(Money.FromYuan(200), 6));
    }

    /// <summary>Two approvals that have both looked before either wrote, as two processes do. Seen red without the touched record of the person: both are granted whole.</summary>
    [Fact]
    public async Task TwoApprovals_AtTheSameMoment_OneIsToldThatItCameLate()
    {
        var (one, two) = await BothReviewedAsync(await MonthlyAsync("人才生活补贴", "Talent living grant", 800), await MonthlyAsync("骨干津贴", "Key staff grant", 1_000));

        await host.ActAsync(desks.Office, async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == two.Id);
            await services.GetRequiredService<EntitlementGrants>().GrantAsync(application, await db.SubsidyAssessments.SingleAsync(row => row.Id == application.AssessmentId), CancellationToken.None);
            await desks.DecideAsync(one);

            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(CancellationToken.None));
        });

        (await GrantedAsync(one)).Count.ShouldBe(6);
        (await GrantedAsync(two)).ShouldBeEmpty();
    }

    private async Task<(DeskCase, DeskCase)> BothReviewedAsync(PolicyVersion first, PolicyVersion second)
    {
        var (one, two) = (await desks.OpenedAsync(first, applicant), await desks.OpenedAsync(second, applicant));
        foreach (var made in new[] { one, two }) await desks.PassBothReviewsAsync(made);
        return (one, two);
    }

    private Task<PolicyVersion> MonthlyAsync(string nameZh, string nameEn, decimal yuan, string group = "talent", string? excludes = null) => policies.PublishAsync(nameZh, nameEn, group, form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        if (excludes is not null) form.Blocks.Add(new ConditionBlockFields { Join = ConditionJoin.None, Rows = [new ConditionFields { Kind = ConditionKind.Benefit, Policy = excludes, ClauseZh = "办法第五条", ClauseEn = "Measures, Article 5" }] });
        (form.Amounts!.Basis, form.Amounts.Flat, form.MonthLimit, form.WindowMonths) = (AmountBasis.Flat, yuan, 36, 60);
    });

    private Task<SubsidyApplication> FileAsync(DeskCase made) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id));

    private Task<List<Money>> GrantedAsync(DeskCase made) => host.WithDbAsync(db =>
        db.AccrualLines.Where(line => db.Entitlements.Any(right => right.Id == line.EntitlementId && right.ApplicationId == made.Id)).OrderBy(line => line.Month).Select(line => line.Amount).ToListAsync());
}
