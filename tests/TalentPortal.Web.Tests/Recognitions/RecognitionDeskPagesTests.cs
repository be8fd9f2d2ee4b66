using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Web.Tests.Recognitions;

/// <summary>The desks of a level by their forms: correction, score, panel, mid-term check, withdrawal, and what waits beside the navigation.</summary>
public sealed class RecognitionDeskPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private RecognitionMoves Moves => new(host);

    [Fact]
    public async Task Correction_NamesWhatIsMissing_AndTheApplicantSeesIt()
    {
        var (id, applicant) = await AcceptedAsync("D-01");
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await reviewer.GetPageAsync($"/work/recognition/cases/{id}");
        page = await (await page.FollowAsync(".actionbar a[href$='/correct']")).SubmitAsync(("Form.Items[0].Subject", "title"), ("Form.Items[0].WhatToDo", "证书缺少盖章页"));

        page.Text.ShouldContain(host.Texts.Of(RecognitionStatus.AwaitingCorrection));
        using var owner = await host.SignInAsAsync(applicant);
        (await owner.GetPageAsync($"/my/recognition/{id}/status")).Text.ShouldContain("证书缺少盖章页");
    }

    /// <summary>14 + 20 + 12 + 10 = 56 of the 60 that lead to the panel: refused, and open again next year. What could not be verified counts nothing.</summary>
    [Fact]
    public async Task Score_BelowTheMark_EndsTheCaseUntilNextYear()
    {
        var (id, applicant) = await AcceptedAsync("C-90");
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await SubmitScoreAsync(await reviewer.GetPageAsync($"/work/recognition/cases/{id}/score"), 14, 20, 12, 10);

        page.Text.ShouldContain(host.Texts.Of(RecognitionStatus.NotRecognised));
        using var owner = await host.SignInAsAsync(applicant);
        (await owner.GetPageAsync($"/my/recognition/{id}/status")).Text.ShouldContain($"{host.Now.Year + 1}");
    }

    [Fact]
    public async Task Score_OverTheMaximumOrWithoutEvidence_IsRefusedBesideItsField()
    {
        var (id, _) = await AcceptedAsync("C-90");
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await reviewer.GetPageAsync($"/work/recognition/cases/{id}/score");

        (await form.SubmitAsync(("Form.Lines[0].Points", "20"), ("Form.Opinion", "评分"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SubmitScoreAsync(await reviewer.GetPageAsync($"/work/recognition/cases/{id}/score"), 21, 20, 20, 20)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.FirstReview);
    }

    /// <summary>The reviewer neither convenes nor votes; the panel of another officer sets level D where C was applied for.</summary>
    [Fact]
    public async Task Panel_ByItsPages_SetsTheLevelThatHasTheMajority()
    {
        var (id, _) = await AcceptedAsync("C-90");
        var second = await host.AddAccountAsync(Role.SecondReviewer);
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        await SubmitScoreAsync(await reviewer.GetPageAsync($"/work/recognition/cases/{id}/score"), 18, 22, 15, 12);
        (await reviewer.GetAsync("/work/recognition/panels/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var browser = await host.SignInAsAsync(second);
        var panel = await (await browser.GetPageAsync("/work/recognition/panels/new")).SubmitAsync(Convened());
        var number = await host.WithDbAsync(db => db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.CaseNumber!).SingleAsync());
        var vote = await browser.GetPageAsync(panel.Document.QuerySelectorAll("main li a").Single(link => link.TextContent.Contains(number, StringComparison.Ordinal)).GetAttribute("href")!);
        (await vote.SubmitAsync(Votes(TalentLevel.C))).Status.ShouldBe(HttpStatusCode.Conflict, "one vote is no quorum");
        panel = await (await browser.GetPageAsync(vote.Address)).SubmitAsync(Votes(TalentLevel.C, TalentLevel.D, TalentLevel.D));
        panel.Text.ShouldContain(host.Texts.Of(TalentLevel.D));
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.AwaitingDecision);
        (await (await panel.FollowAsync(".actionbar a")).SubmitAsync(("Form.Minutes", "到会专家 3 人。"))).Text.ShouldContain("到会专家 3 人。");
    }

    /// <summary>A failed check ends the level that day, on the holder's page and at the public check alike.</summary>
    [Fact]
    public async Task MidTerm_Failed_EndsTheLevelThatDay()
    {
        var held = await HeldAsync();
        host.Clock.Advance(TimeSpan.FromDays(31 * 31));
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await reviewer.GetPageAsync("/work/recognition/holders?MidTermDue=true")).TextsOf("tbody tr").ShouldContain(row => row.Contains(held.CertificateNumber, StringComparison.Ordinal));
        var page = await (await reviewer.GetPageAsync($"/work/recognition/holders/{held.Id.Value}/mid-term")).SubmitAsync(("Form.Passed", "false"), ("Form.Opinion", "半年未在岗"));

        page.Text.ShouldContain(host.Texts.Of(RecognitionState.MidTermFailed));
        (await reviewer.GetPageAsync("/work/recognition/holders?MidTermDue=true")).TextsOf("tbody tr").ShouldNotContain(row => row.Contains(held.CertificateNumber, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdrawal_IsProposedByOneAndConfirmedByAnother()
    {
        var held = await HeldAsync();
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var proposed = await (await office.GetPageAsync($"/work/recognition/holders/{held.Id.Value}/withdraw")).SubmitAsync(("Form.Reason", nameof(WithdrawalReason.FalseDocuments)), ("Form.Opinion", "证书查无记录"));
        proposed.Text.ShouldContain(host.Texts.Refusal(RecognitionRefusals.ProposerMayNotConfirm));
        using var colleague = await host.SignInAsAsync(Role.TalentOffice);
        (await colleague.GetPageAsync("/work")).TextsOf("nav a[href='/work/recognition/holders'] .n").ShouldHaveSingleItem();
        var settled = await (await colleague.GetPageAsync($"/work/recognition/holders/{held.Id.Value}/settle")).SubmitAsync(("Form.Withdraw", "true"), ("Form.Opinion", "再次核实属实"));

        settled.Text.ShouldContain(host.Texts.Of(RecognitionState.Withdrawn));
    }

    /// <summary>Each desk is told how many cases it can move, and of nothing else: one more where the case waits, no more anywhere else.</summary>
    [Fact]
    public async Task Navigation_CountsWhatTheReaderCanMove()
    {
        Role[] desks = [Role.IntakeClerk, Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice, Role.Auditor];
        var before = await CountsAsync();
        var (id, _) = await AcceptedAsync("D-01");

        (await MoreAsync()).ShouldBe([0, 1, 0, 0, 0]);
        await Moves.DecideAsync(await host.AddAccountAsync(Role.FirstReviewer), id, RecognitionAction.PassReview);
        (await MoreAsync()).ShouldBe([0, 0, 0, 1, 0]);

        async Task<IEnumerable<int>> MoreAsync() => (await CountsAsync()).Zip(before, (now, then) => now - then);

        async Task<List<int>> CountsAsync()
        {
            var counts = new List<int>();
            foreach (var desk in desks)
            {
                using var reader = await host.SignInAsAsync(desk);
                counts.Add((await reader.GetPageAsync("/work")).TextsOf("nav a[href='/work/recognition'] .n").Sum(figure => int.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));
            }

            return counts;
        }
    }

    private static Task<PortalPage> SubmitScoreAsync(PortalPage form, params int[] points) => form.SubmitAsync(
        [.. points.Select((figure, line) => ($"Form.Lines[{line}].Points", $"{figure}")), .. points.Select((_, line) => ($"Form.Lines[{line}].Evidence", "证明齐全")), ("Form.Opinion", "评分完成")]);

    private (string, string)[] Convened()
    {
        var today = Domain.Foundation.CountyClock.DayOf(host.Now);
        return [("Form.HeldOn.Year", $"{today.Year}"), ("Form.HeldOn.Month", $"{today.Month}"), ("Form.HeldOn.Day", $"{today.Day}"), ("Form.Place", "三楼会议室"),
            .. new[] { "钱教授", "孙研究员", "李高工" }.SelectMany((name, row) => new[] { ($"Form.Experts[{row}].Name", name), ($"Form.Experts[{row}].Affiliation", "省科学院") })];
    }

    private static (string, string)[] Votes(params TalentLevel[] levels) =>
        [.. levels.SelectMany((level, row) => new[] { ($"Form.Votes[{row}].Kind", nameof(VoteKind.For)), ($"Form.Votes[{row}].Level", level.ToString()) }), ("Form.Opinion", "评审会意见")];

    private Task<RecognitionStatus> StatusAsync(RecognitionApplicationId id) => host.WithDbAsync(db => db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.Status).SingleAsync());

    /// <summary>Recommended and accepted; whoever signs in next as a reviewer has not touched it.</summary>
    private async Task<(RecognitionApplicationId Id, Account Applicant)> AcceptedAsync(string entry)
    {
        var (applicant, officer, window) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.EmployerOfficer), await host.AddAccountAsync(Role.IntakeClerk));
        await Moves.OpenCatalogueAsync(await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        var id = await Moves.SubmitAsync(applicant, entry, officer.EmployerId!.Value);
        await Moves.RecommendAsync(officer, id);
        await Moves.DecideAsync(window, id, RecognitionAction.Accept);
        return (id, applicant);
    }

    private async Task<Recognition> HeldAsync()
    {
        var (id, _) = await AcceptedAsync("D-01");
        var (reviewer, office, colleague) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        await Moves.DecideAsync(reviewer, id, RecognitionAction.PassReview);
        await Moves.DecideAsync(office, id, RecognitionAction.Approve);
        await Moves.PublishAsync(office, await Moves.MakeNoticeAsync(colleague));
        host.Clock.Advance(TimeSpan.FromDays(14));
        await Moves.DaysEndAsync();
        return await host.WithDbAsync(db => db.Recognitions.AsNoTracking().SingleAsync(row => row.ApplicationId == id));
    }
}
