using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Web.Tests.Awards;

/// <summary>An award of 3,000,000 by the pages alone, from the call to the last repaid fen (domain 6, example 4).</summary>
public sealed class AwardCoursePagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private readonly Dictionary<Account, PortalBrowser> browsers = [];
    private AwardPeople people = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
    }

    [Fact]
    public async Task Award_FromTheCallToTheRecovery_ByThePagesAlone()
    {
        var number = await CallAsync();
        var id = await ApplyAsync(number);
        await ReviewAsync(id);
        await DecideAsync(id);
        await PublishAsync(id);
        await ContractAndPayAsync(id);
        await FailAsync(id);
        await RecoverAsync(id);
    }

    /// <summary>One writes the call, another checks and publishes it; anybody reads it.</summary>
    private async Task<string> CallAsync()
    {
        var form = await OpenAsync(people.Office, "/work/awards/calls/new");
        var written = await form.SubmitAsync([("Form.TitleZh", "领军人才奖励"), ("Form.TitleEn", "Leader awards"), ("Form.BodyZh", "请申报"), ("Form.BodyEn", "Please apply"), .. Day("OpensOn", 0), .. Day("ClosesOn", 40)]);
        written.Errors.ShouldBeEmpty();
        written.Text.ShouldContain(host.Texts.Refusal(AwardRefusals.AuthorMayNotCheck));
        var check = await OpenAsync(people.Second, written.Address);
        var published = await (await check.SubmitAsync()).SubmitAsync();
        published.Errors.ShouldBeEmpty();
        var call = await host.WithDbAsync(db => db.AwardCalls.AsNoTracking().SingleAsync());
        call.State.ShouldBe(AwardCallState.Published);
        (await host.Browse().GetPageAsync($"/awards/calls/{call.Number}")).Text.ShouldContain("¥3,000,000.00");
        return call.Number!;
    }

    private async Task<AwardCaseId> ApplyAsync(string number)
    {
        var start = await OpenAsync(people.Officer, $"/employer/awards/start/{number}");
        var draft = await start.SubmitAsync(("Form.Employment", $"{people.Employment}"), ("Form.Class", "B"), ("Form.Project", "智能农机"), ("Form.Field", "装备制造"), ("Form.Summary", "三年内投产"));
        draft.Errors.ShouldBeEmpty();
        var address = draft.Address;
        (await (await OpenAsync(people.Officer, address + "/submit")).SubmitAsync(("Form.Promise", "true"))).Errors.ShouldHaveSingleItem().ShouldContain("申报书");
        foreach (var material in AwardTerms.CountyDraft().Materials)
            (await (await OpenAsync(people.Officer, $"{address}/materials/{material.Code}")).UploadAsync(PortalUpload.Photo())).Errors.ShouldBeEmpty();
        var sent = await (await OpenAsync(people.Officer, address + "/submit")).SubmitAsync(("Form.Promise", "true"));
        sent.Errors.ShouldBeEmpty();
        return await host.WithDbAsync(db => db.AwardCases.Select(row => row.Id).SingleAsync());
    }

    /// <summary>Form check with a correction, draw by two, five blind scores, inspection by two.</summary>
    private async Task ReviewAsync(AwardCaseId id)
    {
        await SendAsync(people.Checker, $"/work/awards/cases/{id}/correct", ("Form.Items[0].Subject", "plan"), ("Form.Items[0].WhatToDo", "请补充预算"));
        await SendAsync(people.Officer, $"/employer/awards/{id}/correct", ("Form.Items[0].Reply", "已补充"));
        await SendAsync(people.Checker, $"/work/awards/cases/{id}/decide/PassForm", ("Form.Opinion", "材料齐全"));
        await SendAsync(people.Reviewer, $"/work/awards/cases/{id}/draw");
        (await OpenAsync(people.Reviewer, $"/work/awards/cases/{id}/draw")).Text.ShouldContain(host.Texts.Refusal(AwardRefusals.DrawerMayNotOpen));
        await SendAsync(people.OtherReviewer, $"/work/awards/cases/{id}/draw", ("Form.Witness", "0931"));
        var award = await people.Moves.GetAsync(id);
        var publicDraw = await host.Browse().GetPageAsync($"/awards/draws/{award.CaseNumber}");
        publicDraw.Text.ShouldContain(award.Draw!.Seed);
        publicDraw.Text.ShouldNotContain(award.Experts[0].Name);
        var points = AwardTerms.CountyDraft().Criteria.Select((row, i) => ($"Form.Lines[{i}].Points", $"{row.Points - 2}")).ToArray();
        foreach (var seat in award.Seated)
        {
            var expert = people.Experts.Single(account => account.Id == seat.AccountId.Value);
            (await OpenAsync(expert, $"/work/awards/scores/{id}")).Text.ShouldNotContain(award.ApplicantName);
            await SendAsync(expert, $"/work/awards/scores/{id}", [.. points, ("Form.Opinion", "同意")]);
        }

        var form = await OpenAsync(people.Reviewer, $"/work/awards/cases/{id}/inspect");
        (string, string)[] values = [.. Day("HeldOn", 0), ("Form.Place", "厂区"), ("Form.Colleagues", people.OtherReviewer.UserName!), ("Form.Report", "设备到位"), ("Form.Passed", "true")];
        (await form.UploadAsync(PortalUpload.Photo("Form.Photos"), values)).Errors.ShouldBeEmpty();
    }

    /// <summary>The minutes, then three signatures, one of them a leader's.</summary>
    private async Task DecideAsync(AwardCaseId id)
    {
        var form = await OpenAsync(people.Office, $"/work/awards/cases/{id}/decision");
        (await form.SubmitAsync([("Form.Class", "B"), ("Form.Gross", "2000000"), ("Form.Minutes", "同意"), .. Day("MeetingOn", 0)])).Errors.ShouldBe([host.Texts.Refusal(AwardRefusals.AmountWrong)]);
        await SendAsync(people.Office, $"/work/awards/cases/{id}/decision", [("Form.Gross", "3000000"), ("Form.Minutes", "会议同意"), .. Day("MeetingOn", 0)]);
        await SendAsync(people.Office, $"/work/awards/cases/{id}/decide/Sign", ("Form.Opinion", "同意"));
        await SendAsync(people.Second, $"/work/awards/cases/{id}/decide/Sign", ("Form.Opinion", "同意"));
        (await people.Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.Signing);
        (await OpenAsync(people.Leader, "/leader/awards")).Text.ShouldContain("智能农机");
        await SendAsync(people.Leader, $"/leader/awards/{id}", ("Form.Opinion", "同意"));
        (await people.Moves.GetAsync(id)).Amount.ShouldBe(Money.FromYuan(3_000_000));
    }

    private async Task PublishAsync(AwardCaseId id)
    {
        var list = await (await OpenAsync(people.Second, "/work/awards/lists")).SubmitAsync();
        list.Text.ShouldContain(host.Texts.Refusal(AwardRefusals.MakerMayNotPublish));
        await SendAsync(people.Office, list.Address);
        var number = await host.WithDbAsync(db => db.AwardLists.Select(row => row.Number).SingleAsync());
        (await host.Browse().GetPageAsync($"/awards/lists/{number}")).Text.ShouldContain("¥3,000,000.00");
        host.Clock.Advance(TimeSpan.FromDays(14));
        await people.Moves.DaysEndAsync();
        (await people.Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.AwaitingContract);
        await SignInAgainAsync();
    }

    private async Task ContractAndPayAsync(AwardCaseId id)
    {
        await SendAsync(people.Office, $"/work/awards/cases/{id}/contract", [.. Day("SignedOn", 0), .. Day("StartsOn", 0), .. Day("EndsOn", 900), ("Form.Tasks", "投产"), ("Form.Milestones[0].Title", "样机"), .. Day("Milestones[0].DueOn", 300)]);
        var part = (await people.Moves.GetAsync(id)).Instalments.Single(row => row.Number == 1);
        var page = await SendAsync(people.Payer, $"/work/awards/payments/{id}/{part.Id}");
        page.Text.ShouldContain("¥1,200,000.00");
        await SendAsync(people.PayChecker, $"/work/awards/payments/{id}/{part.Id}");
        await SendAsync(people.Payer, $"/work/awards/payments/{id}/{part.Id}/settle", [.. Day("PaidOn", 0), ("Form.Voucher", "JS2026001")]);
        (await people.Moves.GetAsync(id)).Paid.ShouldBe(Money.FromYuan(1_200_000));
        (await OpenAsync(people.Officer, $"/employer/awards/{id}")).Text.ShouldContain("¥1,200,000.00");
    }

    private async Task FailAsync(AwardCaseId id)
    {
        await SendAsync(people.Officer, $"/employer/awards/{id}/report", ("Form.Progress", "进展缓慢"), ("Form.Spent", "850000"));
        await SendAsync(people.Reviewer, $"/work/awards/cases/{id}/verdict", ("Form.Grade", "Unqualified"), ("Form.ProperlySpent", "850000"), ("Form.Grounds", "指标未完成"));
        var confirm = await OpenAsync(people.Office, $"/work/awards/cases/{id}/decide/ConfirmUnqualified");
        confirm.Text.ShouldContain("¥350,000.00");
        confirm.Text.ShouldContain("¥1,800,000.00");
        await SendAsync(people.Office, $"/work/awards/cases/{id}/decide/ConfirmUnqualified", ("Form.Opinion", "同意"));
        (await people.Moves.GetAsync(id)).Stop!.Recover.ShouldBe(Money.FromYuan(350_000));
    }

    private async Task RecoverAsync(AwardCaseId id)
    {
        await SendAsync(people.Reviewer, $"/work/awards/recoveries/{id}", ("Form.Opinion", "中期考核不合格"));
        await SendAsync(people.Reviewer, $"/work/awards/recoveries/{id}/Notify", ("Form.Reason", "送达告知书"));
        await SendAsync(people.Reviewer, $"/work/awards/recoveries/{id}/RecordStatement", ("Form.Reason", "无异议"));
        (await OpenAsync(people.Reviewer, $"/work/awards/recoveries/{id}/Decide")).Text.ShouldContain(host.Texts.Refusal(RecoveryRefusals.FourEyes));
        await SendAsync(people.OtherReviewer, $"/work/awards/recoveries/{id}/Decide", ("Form.Reason", "决定追回"));
        await SendAsync(people.OtherReviewer, $"/work/awards/recoveries/{id}/repayment", [("Form.Amount", "350000"), ("Form.Voucher", "TK1"), .. Day("ReceivedOn", 0)]);
        (await host.WithDbAsync(db => db.AwardRecoveries.AsNoTracking().SingleAsync())).State.ShouldBe(RecoveryState.Repaid);
    }

    private (string, string)[] Day(string field, int later)
    {
        var day = CountyClock.DayOf(host.Now).AddDays(later);
        return [($"Form.{field}.Year", $"{day.Year}"), ($"Form.{field}.Month", $"{day.Month}"), ($"Form.{field}.Day", $"{day.Day}")];
    }

    private async Task<PortalPage> SendAsync(Account account, string address, params (string, string)[] values)
    {
        var sent = await (await OpenAsync(account, address)).SubmitAsync(values);
        sent.Errors.ShouldBeEmpty(address);
        sent.Status.ShouldBe(HttpStatusCode.OK, address);
        return sent;
    }

    private async Task<PortalPage> OpenAsync(Account account, string address)
    {
        if (!browsers.TryGetValue(account, out var browser)) browsers[account] = browser = await host.SignInAsAsync(account);
        var page = await browser.GetPageAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK, address);
        return page;
    }

    private Task SignInAgainAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        browsers.Clear();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await SignInAgainAsync();
        await host.DisposeAsync();
    }
}
