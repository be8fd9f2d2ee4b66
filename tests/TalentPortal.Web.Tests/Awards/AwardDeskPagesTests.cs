using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Web.Tests.Awards;

/// <summary>What each desk of an award sees and may do, one state at a time.</summary>
public sealed class AwardDeskPagesTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly PortalHost host = new();
    private AwardPeople people = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>Names are hidden by the call, files that name the applicant are not there, and nobody's score shows before all are in.</summary>
    [Fact]
    public async Task Expert_SeesTheFileWithoutNames_AndNobodySeesAScoreBeforeAllAreIn()
    {
        var id = await DrawnAsync();
        var award = await people.Moves.GetAsync(id);
        var seats = award.Seated.Select(AccountOf).ToList();
        await people.Moves.ScoreAsync(seats[0], id);
        using var second = await host.SignInAsAsync(seats[1]);
        var page = await second.GetPageAsync($"/work/awards/scores/{id}");
        page.Text.ShouldNotContain(award.ApplicantName);
        page.Text.ShouldNotContain(award.EmployerName);
        page.Text.ShouldNotContain("项目可行");
        var (hidden, shown) = (award.Materials.First(row => row.Code == "contract").FileId, award.Materials.First(row => row.Code == "plan").FileId);
        (await second.GetAsync($"/work/awards/scores/{id}/files/{hidden}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await second.GetAsync($"/work/awards/scores/{id}/files/{shown}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var reviewer = await host.SignInAsAsync(people.Reviewer);
        (await reviewer.GetPageAsync($"/work/awards/cases/{id}")).Text.ShouldNotContain("项目可行");
    }

    [Fact]
    public async Task Expert_WhoWasNotDrawn_FindsNothing_AndOneWhoStepsBackIsFollowedByTheNext()
    {
        var id = await DrawnAsync();
        var award = await people.Moves.GetAsync(id);
        var reserve = AccountOf(award.Experts.Single(expert => expert.Seat is ExpertSeat.Reserve));
        using var next = await host.SignInAsAsync(reserve);
        (await next.GetAsync($"/work/awards/scores/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var first = await host.SignInAsAsync(AccountOf(award.Seated.First()));
        var back = await (await first.GetPageAsync($"/work/awards/scores/{id}/recuse")).SubmitAsync(("Form.Opinion", "师生关系"));
        back.Errors.ShouldBeEmpty();
        (await next.GetPageAsync($"/work/awards/scores/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await host.MessagesToAsync(await PhoneAsync(reserve))).ShouldContain(message => message.Text.Contains(award.CaseNumber!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draw_ShutsOutRelationsAndColleagues_WithTheReason()
    {
        var related = people.Experts[0];
        await host.WithDbAsync(async db =>
        {
            db.Conflicts.Add(new ConflictOfInterest(related.PersonId!.Value, people.Talent.PersonId, null, "亲属", new AccountId(people.Office.Id), host.Now));
            return await db.SaveChangesAsync(Ct);
        });
        await people.Moves.EmployAsync(people.Experts[1].PersonId!.Value, people.Officer.EmployerId!.Value);
        var id = await people.SubmittedAsync();
        await people.Moves.CheckAsync(people.Checker, id);
        using var reviewer = await host.SignInAsAsync(people.Reviewer);
        var page = await reviewer.GetPageAsync($"/work/awards/cases/{id}/draw");
        page.Text.ShouldContain(host.Texts.Of(ExpertExclusion.RecordedRelation));
        page.Text.ShouldContain(host.Texts.Of(ExpertExclusion.SameEmployer));
        page.Text.ShouldContain(host.Texts.Refusal(AwardRefusals.TooFewExperts.With(5, 4)));
    }

    /// <summary>Signed and in time it holds the award past the last day; dismissed, the award goes on.</summary>
    [Fact]
    public async Task Objection_HoldsTheAwardUntilItIsAnswered()
    {
        var id = await people.ApprovedAsync();
        var list = await people.Moves.PublishAsync(people.Second, people.Office);
        var number = await host.WithDbAsync(db => db.AwardLists.Where(row => row.Id == list).Select(row => row.Number).SingleAsync());
        var form = await host.Browse().GetPageAsync($"/notices/{number}/object/1");
        var sent = await form.SubmitAsync(("Form.Name", "孙立新"), ("Form.Phone", Some.Phone()), ("Form.Statement", "项目并非本人主持，附会议记录。"));
        sent.Errors.ShouldBeEmpty();
        host.Clock.Advance(TimeSpan.FromDays(14));
        await people.Moves.DaysEndAsync();
        (await people.Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.InPublicity);
        await AnswerAsync(ObjectionAction.Register);
        (await people.Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.ObjectionReview);
        await AnswerAsync(ObjectionAction.Dismiss);
        await people.Moves.DaysEndAsync();
        (await people.Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.AwaitingContract);
    }

    [Fact]
    public async Task Money_OfACaseOneSigned_IsNotOnesToOrder()
    {
        var id = await people.RunningAsync();
        var part = (await people.Moves.GetAsync(id)).Instalments.First(row => row.State is InstalmentState.Due).Id;
        var both = await host.AddAccountAsync(Role.Finance, wish => wish.Person = people.Second.PersonId);
        using var browser = await host.SignInAsAsync(both);
        var page = await browser.GetPageAsync($"/work/awards/payments/{id}/{part}");
        page.Text.ShouldContain(host.Texts.Refusal(AwardRefusals.TookPart));
        await Should.ThrowAsync<RefusedException>(() => host.ActAsync(both, async services => await services.GetRequiredService<AwardPaymentService>().OrderAsync(id, part, await people.Moves.VersionAsync(id), Ct)));
    }

    /// <summary>Domain 3.7, example 2, by the pages: the new employer reports from then on, the former one finds nothing, nothing comes back.</summary>
    [Fact]
    public async Task Employer_ThatChanges_TakesTheAwardAlong()
    {
        var id = await people.RunningAsync();
        using var office = await host.SignInAsAsync(people.Office);
        (await office.GetPageAsync($"/work/awards/cases/{id}/employer")).Text.ShouldContain(host.Texts["award.employer_change.none"]);
        var officer = await host.AddAccountAsync(Role.EmployerOfficer);
        var spell = await people.Moves.EmployAsync(people.Talent.PersonId!.Value, officer.EmployerId!.Value);
        // Somebody who worked for both a year ago did not leave one for the other.
        var early = await (await office.GetPageAsync($"/work/awards/cases/{id}/employer")).SubmitAsync([("Form.Employment", $"{spell}"), .. Today("LeftOn"), ("Form.Grounds", "劳动合同")]);
        early.Text.ShouldContain(host.Texts.Refusal(AwardRefusals.DaysWrong));
        early.Find("[name='Form.Grounds']")!.TextContent.Trim().ShouldBe("劳动合同");
        await host.WithDbAsync(db => db.Employments.Where(row => row.Id == spell).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedOn, CountyClock.DayOf(host.Now))));

        var changed = await (await office.GetPageAsync($"/work/awards/cases/{id}/employer")).SubmitAsync([("Form.Employment", $"{spell}"), .. Today("LeftOn"), ("Form.Grounds", "劳动合同")]);

        changed.Errors.ShouldBeEmpty();
        changed.Text.ShouldContain(host.Texts["award.employer_changes"]);
        using var former = await host.SignInAsAsync(people.Officer);
        (await former.GetPageAsync($"/employer/awards/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var now = await host.SignInAsAsync(officer);
        (await (await now.GetPageAsync($"/employer/awards/{id}/report")).SubmitAsync(("Form.Year", "2026"), ("Form.Progress", "进展顺利"), ("Form.Spent", "0"))).Errors.ShouldBeEmpty();
        var award = await people.Moves.GetAsync(id);
        (award.Stop, award.EmployerId).ShouldBe((null, officer.EmployerId!.Value));
        (await host.MessagesToAsync(await PhoneAsync(officer))).ShouldContain(message => message.Text.Contains(award.CaseNumber!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_TypedWrong_KeepsWhatWasTyped()
    {
        var id = await people.RunningAsync();
        using var officer = await host.SignInAsAsync(people.Officer);
        var page = await (await officer.GetPageAsync($"/employer/awards/{id}/report")).SubmitAsync(("Form.Progress", "样机完成"), ("Form.Spent", "多少"));
        page.Errors.Count.ShouldBe(1);
        page.Find("[name='Form.Progress']")!.TextContent.Trim().ShouldBe("样机完成");
        page.Find("[name='Form.Spent']")!.GetAttribute("value").ShouldBe("多少");
        // What cannot be read does not hide what else is wrong.
        using var office = await host.SignInAsAsync(people.Office);
        var call = await (await office.GetPageAsync("/work/awards/calls/new")).SubmitAsync(("Form.ServiceMonths", "六十"), ("Form.TitleZh", ""));
        call.Errors.ShouldContain(host.Texts["binding.invalid", "六十"]);
        call.Errors.ShouldContain(host.Texts["award.call.words.required"]);
    }

    private (string, string)[] Today(string field)
    {
        var day = CountyClock.DayOf(host.Now);
        return [($"Form.{field}.Year", $"{day.Year}"), ($"Form.{field}.Month", $"{day.Month}"), ($"Form.{field}.Day", $"{day.Day}")];
    }

    private async Task<AwardCaseId> DrawnAsync()
    {
        var id = await people.SubmittedAsync();
        await people.Moves.CheckAsync(people.Checker, id);
        await people.Moves.DrawAsync(people.Reviewer, people.OtherReviewer, id);
        return id;
    }

    private Account AccountOf(DrawnExpert expert) => people.Experts.Single(account => account.Id == expert.AccountId.Value);

    private Task<string> PhoneAsync(Account account) => host.WithAsync(services =>
        Task.FromResult(services.GetRequiredService<TalentPortal.Application.Foundation.PersonalDataVault>().Open(PersonalField.Phone, account.Id, account.Phone!)));

    private async Task AnswerAsync(ObjectionAction action)
    {
        var objection = await host.WithDbAsync(db => db.Objections.AsNoTracking().SingleAsync());
        await host.ActAsync(people.Office, services => services.GetRequiredService<ObjectionService>().TakeAsync(objection.Id, action, new DecideObjection { Reason = "已核实会议记录，情况不属实。", Version = objection.Version }, Ct));
    }
}
