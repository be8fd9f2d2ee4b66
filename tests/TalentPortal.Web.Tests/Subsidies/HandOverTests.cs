using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>A file goes to a colleague of the desk. Seeded defect: the service does not tell the receiver; the list offers whoever must keep away.</summary>
public sealed class HandOverTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task File_HandedOver_IsHeldByTheColleagueWhoIsTold_AndTheHistorySaysWhy()
    {
        var phone = Some.Phone();
        var colleague = await host.AddAccountAsync(Role.FirstReviewer, wish => wish.Phone = phone);
        var applicant = await host.AddAccountAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await (await clerk.GetPageAsync($"/work/subsidies/{id}")).FollowAsync("a[href*='/hand-over']");

        (await form.SubmitAsync(("Form.To", colleague.Id.ToString()), ("Form.Reason", "外出学习"))).Errors.ShouldBeEmpty();

        var file = await FileAsync(id);
        (file.Holder, file.Status).ShouldBe((colleague.AccountId, SubsidyStatus.AwaitingIntake));
        (await host.MessagesToAsync(phone))[0].Text.ShouldContain(file.CaseNumber!);
        using var reader = await host.SignInAsAsync(colleague);
        (await reader.GetPageAsync($"/work/subsidies/{id}")).TextsOf(".tl li").ShouldContain(step => step.Contains($"转交给{colleague.DisplayName}") && step.Contains("外出学习"));
        (await reader.GetPageAsync("/work/subsidies?Mine=true")).Text.ShouldContain(file.CaseNumber!);
        // The applicant learns who has it now, and not why.
        using var owner = await host.SignInAsAsync(applicant);
        (await owner.GetPageAsync($"/my/applications/{id}")).Text.ShouldNotContain("外出学习");
    }

    [Fact]
    public async Task Colleague_WhoMustKeepAway_IsNeitherOfferedNorAccepted()
    {
        var (applicant, related) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.FirstReviewer));
        await host.AddAccountAsync(Role.FirstReviewer);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant);
        await host.WithDbAsync(db =>
        {
            db.Conflicts.Add(new ConflictOfInterest(related.PersonId!.Value, applicant.PersonId, null, "表亲", AccountId.New(), host.Now));
            return db.SaveChangesAsync(CancellationToken.None);
        });
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync($"/work/subsidies/{id}/hand-over");

        form.Find($"option[value=\"{related.Id}\"]").ShouldBeNull();
        var answer = await form.SubmitAsync(("Form.To", related.Id.ToString()), ("Form.Reason", "请代办"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Errors.ShouldBe([host.Texts.Refusal(SubsidyRefusals.ColleagueExcluded)]);
        (await FileAsync(id)).HandOvers.ShouldBeEmpty();
    }

    [Fact]
    public async Task File_HeldByAnother_SaysSoInsteadOfTheForm_AndASupervisorHandsItOn()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        using var holder = await host.SignInAsAsync(Role.FirstReviewer);
        foreach (var step in new[] { "accept", "start" }) await (await holder.GetPageAsync($"/work/subsidies/{id}")).PressAsync($"form[action$='/{step}']");
        using var colleague = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await colleague.GetPageAsync($"/work/subsidies/{id}/hand-over");
        page.Find("main form").ShouldBeNull();
        page.Text.ShouldContain(host.Texts.Refusal(SubsidyRefusals.HeldByAnother));
        using var supervisor = await host.SignInAsAsync(Role.SecondReviewer);

        await (await supervisor.GetPageAsync($"/work/subsidies/{id}/hand-over")).SubmitAsync(("Form.To", colleague.Account.Id.ToString()), ("Form.Reason", "逾期，改由他人办理"));

        (await FileAsync(id)).HolderName.ShouldBe(colleague.Account.DisplayName);
    }

    [Fact]
    public async Task Form_WithoutColleagueAndReason_SaysBothBesideTheirFields()
    {
        await host.AddAccountAsync(Role.FirstReviewer);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var answer = await (await clerk.GetPageAsync($"/work/subsidies/{id}/hand-over")).SubmitAsync();

        answer.Errors.ShouldBe([host.Texts["subsidy.hand_over.to.required"], host.Texts["subsidy.hand_over.reason.required"]]);
    }

    [Fact]
    public async Task HandOver_OnceWritten_IsNeitherChangedNorDeletedInTheDatabase()
    {
        var colleague = await host.AddAccountAsync(Role.FirstReviewer);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync($"/work/subsidies/{id}/hand-over")).SubmitAsync(("Form.To", colleague.Id.ToString()), ("Form.Reason", "外出学习"));

        await Should.ThrowAsync<Exception>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE SubsidyHandOvers SET Reason = 'x'")));
        await Should.ThrowAsync<Exception>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM SubsidyHandOvers")));
        (await FileAsync(id)).HandOvers.Single().Reason.ShouldBe("外出学习");
    }

    private Task<SubsidyApplication> FileAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id));
}
