using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// Who reviews is the policy's (谁来审). Seen red: with the doubt left out of the question, with the month's sum instead of all months', and
/// with the policy's departments asked only when ticked.
/// </summary>
public sealed class ReviewTermsTests : IAsyncLifetime
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
        first = await desks.ApprovedAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    // 36 months of 100 yuan come to 3,600.
    [Theory]
    [InlineData(3_600, SubsidyStatus.AwaitingApproval)]
    [InlineData(3_599, SubsidyStatus.SecondReview)]
    [InlineData(null, SubsidyStatus.SecondReview)]
    public async Task FileWithoutDoubt_UpToTheSum_GoesStraightToTheDecision(int? above, SubsidyStatus expected)
    {
        var made = await desks.OpenedAsync(await MonthlyAsync(form => form.Review.SecondReviewAbove = above), first.Applicant);

        await PassAsync(made);

        (await desks.StatusAsync(made)).ShouldBe(expected);
    }

    [Fact]
    public async Task WhoeverReviewedFirst_DoesNotDecide_AlsoWithoutASecondReview()
    {
        var made = await desks.OpenedAsync(await MonthlyAsync(form => form.Review.SecondReviewAbove = 5_000), first.Applicant);
        await PassAsync(made);

        var file = await FileAsync(made);

        file.WhyNot(SubsidyAction.Approve, ActorOf(desks.Reviewer, Role.TalentOffice)).ShouldBe(SubsidyRefusals.FourEyes);
        file.WhyNot(SubsidyAction.Approve, ActorOf(desks.Office, Role.TalentOffice)).ShouldBeNull();
        file.History.OrderBy(step => step.Sequence).Last().Action.ShouldBe(SubsidyAction.WaiveSecondReview);
    }

    [Fact]
    public async Task FileWithADoubt_HoweverSmall_IsReviewedTwice()
    {
        var made = await desks.OpenedAsync(await MonthlyAsync(form => form.Review.SecondReviewAbove = 5_000), first.Applicant);
        await host.WithDbAsync(async db =>
        {
            var file = await db.SubsidyApplications.SingleAsync(row => row.Id == made.Id);
            file.RecordChecks([.. file.Checks.Select(check => new SubsidyCheck(check.Kind, check.Kind is SubsidyCheckKind.SharedPhone ? CheckOutcome.Doubt : check.Outcome, check.Evidence, check.Source, check.RunAt))], host.Now);
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        var doubt = (await FileAsync(made)).Checks.Single(check => check.IsOpen);
        await AtDeskAsync<SubsidyReviewService>(made, (review, version) => review.ConcludeAsync(made.Id, new ConcludeCheck { CheckId = doubt.Id, Conclusion = "同住家人", Version = version }, CancellationToken.None));

        await PassAsync(made);

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.SecondReview);
    }

    [Fact]
    public async Task Departments_OfThePolicy_AreAskedWithoutATick_AndTheLastClearAnswerGoesOn()
    {
        var made = await desks.OpenedAsync(await MonthlyAsync(form =>
        {
            form.Review.SecondReviewAbove = 5_000;
            var asked = form.Review.Departments.Single(row => row.Department is Department.Taxation);
            (asked.IsAsked, asked.QuestionZh, asked.QuestionEn) = (true, "近一年是否欠税？", "Any tax owed in the last year?");
        }), first.Applicant);
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        (await reviewer.GetPageAsync($"/work/subsidies/{made.Id}/pass")).Text.ShouldContain("税务局（政策规定必问）");

        await PassAsync(made);
        (await FileAsync(made)).Questions.Select(asked => (asked.Department, asked.Question)).ShouldBe([(Department.Taxation, "近一年是否欠税？")]);
        var tax = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Taxation);
        var question = (await FileAsync(made)).Questions[0].Id;
        await host.ActAsync(tax, services => services.GetRequiredService<SubsidyJointReviewService>().AnswerAsync(question, new AnswerJointQuestion { Verdict = JointVerdict.Clear }, CancellationToken.None));

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingApproval);
    }

    [Fact]
    public async Task NoEmployerConcerned_TheApplicationGoesStraightToIntake()
    {
        var made = await desks.DraftedAsync(await MonthlyAsync(form => form.Review.EmployerConfirms = false), first.Applicant);

        await host.ActAsync(first.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().SubmitAsync(made.Id, (await FileAsync(made)).Version, CancellationToken.None));

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingIntake);
    }

    private Task<PolicyVersion> MonthlyAsync(Action<WritePolicyVersion> shape) => policies.PublishAsync("交通补贴", "Travel allowance", "travel", form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        (form.Amounts!.Flat, form.MonthLimit, form.WindowMonths) = (100, 36, 60);
        shape(form);
    });

    private Task PassAsync(DeskCase made) =>
        AtDeskAsync<SubsidyReviewService>(made, (review, version) => review.PassAsync(made.Id, new PassFirstReview { Opinion = "材料齐全", Version = version }, CancellationToken.None));

    private Task AtDeskAsync<TService>(DeskCase made, Func<TService, long, Task> act) where TService : notnull =>
        host.ActAsync(desks.Reviewer, async services => await act(services.GetRequiredService<TService>(), (await FileAsync(made)).Version));

    private Task<SubsidyApplication> FileAsync(DeskCase made) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id));

    private static Actor ActorOf(Account account, Role role) => new(account.AccountId, account.DisplayName, AccessTable.CapabilitiesOf([role])) { Person = account.PersonId };
}
