using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// A deputy in joint review answers for the department of whoever handed the duty on, on its days, and the record names both. Seeded
/// defects: the question is looked for in the deputy's own department; <c>AskedOf</c> that lets every department through.
/// </summary>
public sealed class JointDelegationTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private Account police = null!, tax = null!;
    private SubsidyApplicationId file;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        police = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.PublicSecurity);
        tax = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Taxation);
        file = await AskedAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Deputy_AnswersForTheOtherDepartmentOnly_AndBothAreOnRecord()
    {
        await DelegateAsync(tax);
        using var deputy = await host.SignInAsAsync(tax);
        (await deputy.GetPageAsync("/work/joint-review")).TextsOf("tbody td:nth-child(3)").ShouldBe(["公安局", "税务局"], ignoreOrder: true);

        var form = await deputy.GetPageAsync($"/work/joint-review/{await QuestionAsync(Department.PublicSecurity)}");
        form.Text.ShouldContain("公安局");
        (await form.SubmitAsync(("Form.Verdict", nameof(JointVerdict.Clear)))).Status.ShouldBe(HttpStatusCode.OK);

        var answered = (await FileAsync()).Questions.Single(question => question.Department is Department.PublicSecurity);
        (answered.AnsweredBy, answered.AnsweredFor, answered.OnBehalfOf).ShouldBe((tax.DisplayName, police.DisplayName, police.PersonId));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        (await clerk.GetPageAsync($"/work/subsidies/{file}")).Text.ShouldContain($"{tax.DisplayName}（代{police.DisplayName}）");
        // Nobody asked the third department through this duty.
        (await deputy.GetPageAsync($"/work/joint-review/{await QuestionAsync(Department.Establishment)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OwnQuestion_AnsweredByADeputyOfAnotherDepartment_IsTheirOwn()
    {
        await DelegateAsync(tax);
        using var deputy = await host.SignInAsAsync(tax);

        await (await deputy.GetPageAsync($"/work/joint-review/{await QuestionAsync(Department.Taxation)}")).SubmitAsync(("Form.Verdict", nameof(JointVerdict.Clear)));

        var answered = (await FileAsync()).Questions.Single(question => question.Department is Department.Taxation);
        (answered.AnsweredBy, answered.AnsweredFor, answered.OnBehalfOf).ShouldBe((tax.DisplayName, null, null));
    }

    [Fact]
    public async Task ReviewerOfTheBureau_AsADeputy_AnswersOnTheDaysOfTheDutyOnly()
    {
        var deputy = await host.AddAccountAsync(Role.SecondReviewer);
        var question = await QuestionAsync(Department.PublicSecurity);
        (await AnswersAsync(deputy, question)).ShouldBeFalse();
        await DelegateAsync(deputy);
        host.Clock.Advance(TimeSpan.FromDays(3));
        (await AnswersAsync(deputy, question)).ShouldBeFalse();
        await DelegateAsync(deputy);
        (await AnswersAsync(deputy, question)).ShouldBeTrue();
    }

    [Fact]
    public async Task LastAnswer_ByADeputy_MovesTheCaseInTheNameOfBoth()
    {
        await DelegateAsync(tax);
        await AnswersAsync(tax, await QuestionAsync(Department.Taxation));
        await AnswersAsync(await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Establishment), await QuestionAsync(Department.Establishment));
        await AnswersAsync(tax, await QuestionAsync(Department.PublicSecurity));

        var last = (await FileAsync()).History.MaxBy(step => step.Sequence)!;
        (last.Action, last.ByPerson, last.OnBehalfOf).ShouldBe((SubsidyAction.AllAnsweredClear, tax.PersonId, police.PersonId));
    }

    [Fact]
    public async Task Duty_ForAColleagueOfTheSameDepartment_IsNotNeeded()
    {
        var neighbour = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.PublicSecurity);

        (await Should.ThrowAsync<RefusedException>(() => DelegateAsync(neighbour))).Refusal.ShouldBe(AccountRefusals.ColleagueHasDuty);
    }

    /// <summary>The service asks for the department once more; here the reach itself is looked at.</summary>
    [Fact]
    public async Task Case_OfWhichADepartmentWasNotAsked_IsOutOfItsReach()
    {
        (await ReachedByAsync(await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Housing))).ShouldBeEmpty();
        (await ReachedByAsync(await host.AddAccountAsync(Role.FirstReviewer))).ShouldBeEmpty();
        (await ReachedByAsync(tax)).ShouldBe([file]);
    }

    private Task<List<SubsidyApplicationId>> ReachedByAsync(Account account) => host.ActAsync(account, services =>
        services.GetRequiredService<IPortalDb>().SubsidyApplications.AskedOf(services.GetRequiredService<ICurrentActor>().Actor).Select(row => row.Id).ToListAsync());

    private Task DelegateAsync(Account to) => host.ActAsync(police, services =>
    {
        var today = CountyClock.DayOf(host.Now);
        return services.GetRequiredService<DelegationService>().DelegateAsync(
            new DelegateDuty { Colleague = to.Id, Duty = Capability.AnswerJointReview, FirstDay = today, LastDay = today.AddDays(1), Reason = "出差" }, CancellationToken.None);
    });

    private async Task<bool> AnswersAsync(Account account, Guid question)
    {
        try
        {
            await host.ActAsync(account, services => services.GetRequiredService<SubsidyJointReviewService>().AnswerAsync(question, new AnswerJointQuestion { Verdict = JointVerdict.Clear }, CancellationToken.None));
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    private Task<SubsidyApplication> FileAsync() => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == file));

    private async Task<Guid> QuestionAsync(Department department) => (await FileAsync()).Questions.Single(question => question.Department == department).Id;

    /// <summary>In joint review, with a question to three departments.</summary>
    private async Task<SubsidyApplicationId> AskedAsync()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var reviewer = await host.AddAccountAsync(Role.FirstReviewer);
        async Task OnAsync(Func<IServiceProvider, long, Task> act) => await host.ActAsync(reviewer, async services =>
            await act(services, await services.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()));
        await OnAsync((services, version) => services.GetRequiredService<SubsidyIntakeService>().AcceptAsync(id, version, CancellationToken.None));
        await OnAsync((services, version) => services.GetRequiredService<SubsidyReviewService>().StartAsync(id, version, CancellationToken.None));
        foreach (var doubt in (await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id))).Checks.Where(check => check.IsOpen))
            await OnAsync((services, version) => services.GetRequiredService<SubsidyReviewService>().ConcludeAsync(id, new ConcludeCheck { CheckId = doubt.Id, Conclusion = "已核实", Version = version }, CancellationToken.None));
        var asked = new[] { Department.PublicSecurity, Department.Taxation, Department.Establishment }.Select(department => new DepartmentQuestion { Department = department, IsAsked = true, Question = "是否有异常？" });
        await OnAsync((services, version) => services.GetRequiredService<SubsidyReviewService>().PassAsync(id, new PassFirstReview { Opinion = "同意", Questions = [.. asked], Version = version }, CancellationToken.None));
        return id;
    }
}
