using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>一次性告知: the notice is made from what the checks find, the clerk has the last word, the applicant answers each line.</summary>
public sealed class CorrectionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Line = ".ask .check";

    [Fact]
    public async Task Notice_AtIntake_SuggestsEverythingThatIsMissingOrFailedAtOnce()
    {
        var (_, id) = await CaseAsync(EducationVerification.None);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await clerk.GetPageAsync($"/work/subsidies/{id}/correct");

        page.TextsOf(Line).ShouldBe(["第 1 行：毕业证书", "第 2 行：劳动合同", "第 3 行：收款账户", "第 4 行：学历"]);
        page.TextsOf(".ask .warn").ShouldBe(["必交材料，没有上传", "必交材料，没有上传", "没有填写收款账户", "本科学历待核验"]);
        page.TextsOf(".ask textarea").Take(4).ShouldAllBe(text => text.Contains('请'));
    }

    [Fact]
    public async Task Notice_WithAnotherHolderAndASharedCard_NamesBothTroublesOfTheAccount()
    {
        var (account, id) = await CaseAsync(EducationVerification.Chsi);
        var (_, otherCase) = await CaseAsync(EducationVerification.Chsi);
        var card = Some.BankCard();
        await UseCardAsync(account.PersonId!.Value, "张他人", card);
        await UseCardAsync(await PersonOfAsync(otherCase), null, card);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await clerk.GetPageAsync($"/work/subsidies/{id}/correct");

        page.TextsOf(Line).ShouldBe(["第 1 行：劳动合同", "第 2 行：收款账户", "第 3 行：收款账户"]);
        page.TextsOf(".ask .warn")[1].ShouldStartWith("户名“张*人”与申请人");
    }

    [Fact]
    public async Task Notice_WithWhatNoApplicantCanMend_IsNotSuggested()
    {
        var (account, id) = await CaseAsync(EducationVerification.None);
        await UseCardAsync(account.PersonId!.Value, null, Some.BankCard());
        // Too many years between graduation and the first insured month: a matter for the review, not for a correction.
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == account.PersonId);
            person.StateEducation(new Education(EducationLevel.Bachelor, true, "济南大学", "机械工程", new DateOnly(2019, 6, 20), false));
            person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2025, 7, 1));
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        (await clerk.GetPageAsync($"/work/subsidies/{id}/correct")).TextsOf(Line).ShouldBe(["第 1 行：劳动合同"]);
    }

    [Fact]
    public async Task Clerk_TakesALineOutRewordsOneAndAddsOne_AndThatIsTheNotice()
    {
        var (account, id) = await CaseAsync(EducationVerification.None);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync($"/work/subsidies/{id}/correct");
        (string, string)[] changes = [("Form.Items[2].Include", "false"), ("Form.Items[1].WhatToDo", "合同第 3 页缺失，请补传。"), ("Form.Items[4].WhatToDo", "请说明 2025 年 11 月补缴的原因。")];
        var nameless = await form.SubmitAsync(changes);
        nameless.Status.ShouldBe(HttpStatusCode.BadRequest);
        nameless.Errors.ShouldBe(["请选择这一行说的是哪项材料或事项"]);
        nameless.TextsOf(Line)[2].ShouldBe("第 3 行：收款账户");
        (await nameless.SubmitAsync([.. changes, ("Form.Items[4].Subject", "other")])).Status.ShouldBe(HttpStatusCode.OK);

        using var applicant = await host.SignInAsAsync(account);
        var notice = await (await applicant.GetPageAsync($"/my/applications/{id}")).FollowAsync("a[href^='/documents/']");
        notice.Heading.ShouldBe("补正告知书");
        notice.TextsOf("tbody td:nth-child(2)").ShouldContain("毕业证书");
        notice.Document.QuerySelectorAll("thead + tbody tr").Length.ShouldBe(4);
        foreach (var part in new[] { "尚需补正以下 4 项", "合同第 3 页缺失", "学信网", "2025 年 11 月补缴" }) notice.Text.ShouldContain(part);
        notice.Text.ShouldNotContain("没有填写收款账户");

        var answers = await applicant.GetPageAsync($"/my/applications/{id}/correct");
        answers.TextsOf("section h2").ShouldBe(["第 1 项 毕业证书", "第 2 项 劳动合同", "第 3 项 学历", "第 4 项 其他"]);
        foreach (var place in new[] { "/materials/graduation_certificate", "/materials/contract", "/education" }) answers.Find($"a[href$='{place}']").ShouldNotBeNull();
        (await answers.SubmitAsync(("Form.Items[0].Reply", "已上传"))).Errors.Count.ShouldBe(3);
        (await answers.SubmitAsync([.. Enumerable.Range(0, 4).Select(i => ($"Form.Items[{i}].Reply", $"已改 {i}"))])).TextsOf(".st").ShouldBe(["待受理"]);
        (await clerk.GetPageAsync($"/work/subsidies/{id}")).Text.ShouldContain("已改 3");
        (await clerk.GetPageAsync($"/work/subsidies/{id}/correct")).Text.ShouldContain("本件已发出过补正告知");
    }

    [Fact]
    public async Task ManyLongLines_AreKeptWholeInTheNoticeAndShortInTheHistory()
    {
        var (_, id) = await CaseAsync(EducationVerification.None);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync($"/work/subsidies/{id}/correct");
        await form.SubmitAsync([.. Enumerable.Range(0, 9).SelectMany(i => new[] { ($"Form.Items[{i}].Subject", "contract"), ($"Form.Items[{i}].WhatToDo", $"第{i}项" + new string('长', 490)) })]);

        var kept = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id));
        kept.Corrections.Count.ShouldBe(9);
        var opinion = kept.History.Single(step => step.Action is SubsidyAction.RequestCorrection).Opinion!;
        opinion.Length.ShouldBeLessThanOrEqualTo(SubsidyStep.LongestOpinion);
        opinion.ShouldContain("第8项");
        (await host.WithDbAsync(db => db.IssuedDocuments.SingleAsync(row => row.SubjectId == id.Value && row.Kind == DocumentKind.CorrectionNotice))).Content.ShouldContain(new string('长', 490));
    }

    private async Task<(Account Account, SubsidyApplicationId Id)> CaseAsync(EducationVerification verification)
    {
        var account = await host.AddAccountAsync(Role.Applicant);
        return (account, await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(verification: verification, applicant: account));
    }

    private Task<PersonId> PersonOfAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.PersonId!.Value).SingleAsync());

    private Task<int> UseCardAsync(PersonId id, string? holder, string card) => host.WithDbAsync(async db =>
    {
        var person = await db.People.SingleAsync(row => row.Id == id);
        person.UseBankAccount(new BankAccount("齐河农商银行", holder ?? person.Name, host.Vault.Seal(PersonalField.BankAccount, id.Value, card), card[^4..]));
        return await db.SaveChangesAsync(CancellationToken.None);
    });
}
