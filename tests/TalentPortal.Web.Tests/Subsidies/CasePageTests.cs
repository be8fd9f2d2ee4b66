using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// The case page as its officer works with it: the name of the person, the materials, the opinion in the bar, the file that follows, the
/// approval form. To be planted still: <c>IsHandledBy</c> without the holder (the colleague reads the name); the name written before its record.
/// </summary>
public sealed class CasePageTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string FullName = "form[action*='handler=Handling']";

    [Fact]
    public async Task Name_ForTheHandler_OpensWithTheFileAndTheLookIsOnRecord()
    {
        var (id, applicant) = await FileAsync();
        using var handler = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await StartAsync(handler, id);
        page.Text.ShouldNotContain(applicant.DisplayName);

        var shown = await page.PressAsync(FullName);

        shown.Text.ShouldContain(applicant.DisplayName);
        var look = (await LooksAtAsync(applicant)).ShouldHaveSingleItem();
        (look.By, look.Field, look.Purpose).ShouldBe((handler.Account.AccountId, PersonalField.Name, $"打开案卷办理：{(await CaseAsync(id)).CaseNumber}，初审中"));
    }

    [Fact]
    public async Task Name_ForAColleagueOfTheSameDeskWithoutTheFile_StaysMasked()
    {
        var (id, applicant) = await FileAsync();
        using var handler = await host.SignInAsAsync(Role.FirstReviewer);
        await StartAsync(handler, id);
        using var colleague = await host.SignInAsAsync(Role.FirstReviewer);
        var open = await colleague.GetPageAsync($"/work/subsidies/{id}");
        open.Find(FullName).ShouldBeNull();
        open.Find(".case-h a[href*='/reveal']").ShouldNotBeNull("with a reason, as before");

        // The form as the handler has it, sent by the colleague.
        var form = await colleague.GetPageAsync($"/work/subsidies/{id}/reveal");
        form.Find("main form[method=post]")!.SetAttribute("action", $"/work/subsidies/{id}/reveal?handler=Handling");
        var answer = await form.SubmitAsync();

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await LooksAtAsync(applicant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_ForAuditorAndForAnotherDesk_StaysMasked()
    {
        var (id, applicant) = await FileAsync();
        foreach (var role in new[] { Role.Auditor, Role.SecondReviewer, Role.TalentOffice })
        {
            using var reader = await host.SignInAsAsync(role);
            var page = await reader.GetPageAsync($"/work/subsidies/{id}");
            page.Find(FullName).ShouldBeNull(role.ToString());
            page.Find(".case-h h1")!.TextContent.ShouldBe(Masks.Name(applicant.DisplayName));
        }

        using var auditor = await host.SignInAsAsync(Role.Auditor);
        (await auditor.GetAsync($"/work/subsidies/{id}/reveal")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await LooksAtAsync(applicant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Materials_HaveATabEachWithTheirNumber_AndSayTypeAndSize()
    {
        var applicant = await host.AddAccountAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        (await clerk.GetPageAsync($"/work/subsidies/{id}")).TextsOf("[data-tabs] .tabs a.warn").ShouldContain("劳动合同 缺");

        await HandInAsync(clerk.Account, applicant, id, "合同一.png", "合同二.png");

        var page = await clerk.GetPageAsync($"/work/subsidies/{id}");
        page.TextsOf("[data-tabs] .tabs a").ShouldContain("劳动合同 2 份");
        // Without script a tab is a link to its part of the list.
        page.Find(page.Find("[data-tabs] .tabs a")!.GetAttribute("href")!).ShouldNotBeNull();
        page.TextsOf(".material figcaption").ShouldAllBe(line => line.Contains("PNG 图片") && line.Contains("KB"));
    }

    [Fact]
    public async Task Opinion_WrittenInTheBar_FinishesTheFileAndOpensTheOneThatWasNamed()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var (first, second) = ((await desks.FirstReviewedAsync()).Id, (await desks.FirstReviewedAsync()).Id);
        using var reviewer = await host.SignInAsAsync(Role.SecondReviewer);
        var page = await reviewer.GetPageAsync($"/work/subsidies/{first}");
        page.Text.ShouldContain("办结后打开下一件");

        var named = await NextAsync(reviewer.Account, first);
        page.Text.ShouldContain(named.CaseNumber);
        (await page.SubmitAsync(Saying(""), "#finish")).Errors.ShouldBe(["请写明意见或理由"]);
        var next = await page.SubmitAsync(Saying("核算无误，同意。"), "#finish");

        next.Address.ShouldContain(named.Id.ToString());
        (await CaseAsync(first)).Status.ShouldBe(SubsidyStatus.AwaitingApproval);
        (await CaseAsync(second)).Status.ShouldBe(SubsidyStatus.SecondReview);
    }

    [Fact]
    public async Task NextFile_OfANarrowedQueue_IsOneOfIt()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var (first, _) = ((await desks.FirstReviewedAsync()).Id, await desks.FirstReviewedAsync());
        var number = (await CaseAsync(first)).CaseNumber;
        using var reviewer = await host.SignInAsAsync(Role.SecondReviewer);

        (await reviewer.GetPageAsync($"/work/subsidies/{first}?queue=Q%3D{number}")).Text.ShouldNotContain("办结后打开下一件");
        (await reviewer.GetPageAsync($"/work/subsidies/{first}")).Text.ShouldContain("办结后打开下一件");
    }

    [Fact]
    public async Task Opinion_OfFirstReview_AsksTheDepartmentsThatAreTicked()
    {
        var (id, _) = await FileAsync();
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await StartAsync(reviewer, id);
        page.TextsOf(".asks label").ShouldContain("税务局");

        (await page.SubmitAsync(Saying("材料齐全。"), "#finish")).Status.ShouldBe(HttpStatusCode.OK);

        var file = await CaseAsync(id);
        file.Status.ShouldBe(SubsidyStatus.JointReview);
        file.Questions.Select(question => question.Department).ShouldContain(Department.Taxation);
    }

    [Fact]
    public async Task ApprovalForm_BeforeTheDecision_IsADraftWithMasksAndTheOpinionsSoFar()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var id = (await desks.FirstReviewedAsync()).Id;
        var file = await CaseAsync(id);
        using var reader = await host.SignInAsAsync(Role.SecondReviewer);
        var page = await (await reader.GetPageAsync($"/work/subsidies/{id}")).FollowAsync("a[href*='/approval-form']");

        page.Heading.ShouldEndWith("审批表");
        foreach (var part in new[] { "未审定，无编号", file.CaseNumber!, Masks.Name(file.ApplicantName), desks.Reviewer.DisplayName, "材料齐全，情况属实。", "本表按当前记录生成" }) page.Text.ShouldContain(part);
        foreach (var part in new[] { file.ApplicantName, "校验码", desks.World.Officer.DisplayName }) page.Text.ShouldNotContain(part);
        page.Find("svg.qr").ShouldBeNull();
        (await host.WithDbAsync(db => db.IssuedDocuments.CountAsync(row => row.SubjectId == id.Value && row.Kind == DocumentKind.ApprovalForm))).ShouldBe(0);
    }

    [Fact]
    public async Task ApprovalForm_AfterTheDecision_IsThePaperThatWasIssued()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var id = (await desks.FirstReviewedAsync()).Id;
        using var reviewer = await host.SignInAsAsync(Role.SecondReviewer);
        await (await reviewer.GetPageAsync($"/work/subsidies/{id}")).SubmitAsync(Saying("同意。"), "#finish");
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        await (await office.GetPageAsync($"/work/subsidies/{id}")).SubmitAsync(Saying("同意纳入。"), "#finish");

        var page = await office.GetPageAsync($"/work/subsidies/{id}/approval-form");

        var issued = await host.WithDbAsync(db => db.IssuedDocuments.SingleAsync(row => row.SubjectId == id.Value && row.Kind == DocumentKind.ApprovalForm));
        page.Address.ShouldBe($"/documents/{issued.Id}");
        foreach (var part in new[] { issued.Number, issued.CheckCode, "同意纳入。" }) page.Text.ShouldContain(part);
        page.Text.ShouldNotContain((await CaseAsync(id)).ApplicantName);
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetAsync($"/work/subsidies/{id}/approval-form")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(SubsidyApplicationId Id, Account Applicant)> FileAsync()
    {
        var applicant = await host.AddAccountAsync(Role.Applicant);
        return (await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant), applicant);
    }

    /// <summary>Accepted and begun by this officer, who holds it from then on.</summary>
    private static async Task<PortalPage> StartAsync(PortalBrowser officer, SubsidyApplicationId id)
    {
        foreach (var action in new[] { "accept", "start" }) await (await officer.GetPageAsync($"/work/subsidies/{id}")).PressAsync($"form[action$='/{action}']");
        return await officer.GetPageAsync($"/work/subsidies/{id}");
    }

    private static Dictionary<string, string> Saying(string opinion) => new() { ["Form.Opinion"] = opinion };

    private Task<SubsidyNextFile> NextAsync(Account reviewer, SubsidyApplicationId after) =>
        host.ActAsync(reviewer, async services => (await services.GetRequiredService<SubsidyCaseQuery>().NextAsync(after, new SubsidyQueueFilter(), CancellationToken.None))!);

    private async Task HandInAsync(Account clerk, Account applicant, SubsidyApplicationId id, params string[] names)
    {
        var version = (await CaseAsync(id)).Version;
        await host.ActAsync(clerk, services => services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(
            id, new RequestCorrections { Version = version, Items = [new() { Subject = "contract", WhatToDo = "请补传合同。" }] }, CancellationToken.None));
        foreach (var name in names)
            await host.ActAsync(applicant, services => services.GetRequiredService<SubsidyDraftService>().AddMaterialAsync(id, "contract", name, PortalUpload.Photo().Content, CancellationToken.None));
    }

    private Task<SubsidyApplication> CaseAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<List<Domain.Audit.PersonalDataAccess>> LooksAtAsync(Account applicant) =>
        host.WithDbAsync(db => db.PersonalDataAccesses.AsNoTracking().Where(row => row.Subject == applicant.PersonId!.Value).ToListAsync());
}
