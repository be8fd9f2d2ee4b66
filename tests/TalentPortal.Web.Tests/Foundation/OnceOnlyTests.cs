using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>
/// Bar B9 with real work behind it: the same form fifty times at once at two processes has one effect and one answer, the same key with
/// other contents is refused, and a process that started later knows the answer too. That every handler works like this is shown by
/// the architecture tests.
/// </summary>
public sealed class OnceOnlyTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const int Presses = 50;

    [Fact]
    public async Task Contract_HandedInFiftyTimesAtOnce_IsOnePage()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).DraftAsync(applicant.Account);
        var form = (await applicant.GetPageAsync($"/my/apply/{id}/materials/contract")).FormToSend("#q", PortalUpload.Photo());
        await PressAsync(applicant, form, form with { File = form.File! with { Name = "another.png" } }, async () =>
        {
            (await host.WithDbAsync(db => db.StoredFiles.CountAsync(file => file.SubjectId == id.Value))).ShouldBe(1);
            (await CaseAsync(id)).Materials.Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task Application_SentFiftyTimesAtOnce_IsSubmittedOnce()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).DraftAsync(applicant.Account);
        await (await applicant.GetPageAsync($"/my/apply/{id}/materials/contract")).UploadAsync(PortalUpload.Photo());
        var form = (await applicant.GetPageAsync($"/my/apply/{id}/check")).FormToSend("#q");
        await PressAsync(applicant, form, form.With("Version", "1"), async () => (await CaseAsync(id)).History.Count.ShouldBe(1));
    }

    [Fact]
    public async Task Employment_ConfirmedFiftyTimesAtOnce_IsConfirmedOnce()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var id = await world.SubmittedAsync();
        using var officer = await host.SignInAsAsync(world.Officer);
        var form = (await officer.GetPageAsync($"/employer/confirm?ids={id}")).FormToSend();
        await PressAsync(officer, form, form.With("Form.Items[0].Version", "99"), async () => (await CaseAsync(id)).History.Count(step => step.Action is SubsidyAction.ConfirmEmployment).ShouldBe(1));
    }

    [Fact]
    public async Task Approval_SentFiftyTimesAtOnce_GrantsOneRight()
    {
        var id = (await (await SubsidyDesks.OpenAsync(host)).ReviewedAsync()).Id;
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var form = (await office.GetPageAsync($"/work/subsidies/{id}/approve")).FormToSend(values: ("Form.Opinion", "同意"));
        await PressAsync(office, form, form.With("Form.Opinion", "不同意"), async () =>
        {
            (await CaseAsync(id)).History.Count(step => step.Action is SubsidyAction.Approve).ShouldBe(1);
            (await host.WithDbAsync(db => db.Entitlements.CountAsync(right => right.ApplicationId == id))).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Objection_SentFiftyTimesAtOnce_IsRegisteredOnce()
    {
        await using var own = await NoticeHostAsync();
        var number = await (await WorldOfAsync(own)).PublishedAsync();
        using var stranger = own.Browse();
        var form = (await stranger.GetPageAsync($"/notices/{number}/object/1"))
            .FormToSend(values: [("Form.Name", "孙立新"), ("Form.Phone", "13812345678"), ("Form.Statement", "七月起已不在该单位上班。")]);
        await PressAsync(own, stranger, form, form.With("Form.Statement", "另一件事。"), async () => (await own.WithDbAsync(db => db.Objections.CountAsync())).ShouldBe(1));
    }

    [Fact]
    public async Task BatchAndBankResult_SentFiftyTimesAtOnce_PayOnce()
    {
        await using var own = await NoticeHostAsync();
        var world = await WorldOfAsync(own);
        await world.PublishedAsync();
        own.Clock.Advance(TimeSpan.FromDays(20));
        await world.DayEndsAsync();
        using var maker = await own.SignInAsAsync(Role.Finance);
        var make = (await maker.GetPageAsync("/work/payments/make")).FormToSend();
        await PressAsync(own, maker, make, make.With("Form.Period", "2025-01"), async () => (await own.WithDbAsync(db => db.PaymentBatches.CountAsync())).ShouldBe(1));

        var address = $"/work/payments/{await own.WithDbAsync(db => db.PaymentBatches.Select(batch => batch.Id).SingleAsync())}";
        using var checker = await own.SignInAsAsync(Role.Finance);
        (await (await checker.GetPageAsync(address + "/check")).SubmitAsync(("Form.Reason", "一致"))).Status.ShouldBe(HttpStatusCode.OK);
        (await (await maker.GetPageAsync(address + "/send")).SubmitAsync(("Form.Reason", "送行"))).Status.ShouldBe(HttpStatusCode.OK);
        var line = await own.WithDbAsync(db => db.PaymentLines.AsNoTracking().SingleAsync());
        var rows = string.Create(CultureInfo.InvariantCulture, $"序号,账号后四位,金额,结果,原因\r\n1,{line.LastFour},{line.Amount.Yuan:0.00},成功,");
        var result = (await maker.GetPageAsync(address + "/result")).FormToSend(file: new PortalUpload("Upload", "result.csv", "text/csv", Encoding.UTF8.GetBytes(rows)));
        await PressAsync(own, maker, result, result with { File = result.File! with { Content = Encoding.UTF8.GetBytes(rows + "\r\n") } }, async () =>
        {
            (await own.WithDbAsync(db => db.Entitlements.Select(right => right.PaidTotal).SingleAsync())).ShouldBe(line.Amount);
            (await own.WithDbAsync(db => db.PaymentBatches.SelectMany(batch => batch.Results).CountAsync())).ShouldBe(1);
        });
    }

    private Task PressAsync(PortalBrowser browser, PostedForm form, PostedForm other, Func<Task> hadOneEffect) => PressAsync(host, browser, form, other, hadOneEffect);

    private static async Task PressAsync(PortalHost host, PortalBrowser browser, PostedForm form, PostedForm other, Func<Task> hadOneEffect)
    {
        (HttpStatusCode Status, string? Location) first;
        await using (var twin = await host.StartTwinAsync())
        {
            using var elsewhere = twin.Browse(browser.Cookies);
            var answers = await Task.WhenAll(Enumerable.Range(0, Presses).Select(press => AnswerAsync(press % 2 == 0 ? browser : elsewhere, form)));
            first = answers.Distinct().ShouldHaveSingleItem();
        }

        first.Status.ShouldBe(HttpStatusCode.Redirect);
        await hadOneEffect();
        (await AnswerAsync(browser, other)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var later = await host.StartTwinAsync();
        using var afterwards = later.Browse(browser.Cookies);
        (await AnswerAsync(afterwards, form)).ShouldBe(first);
        await hadOneEffect();
        // SQL Server would cut nothing off: it would refuse the row.
        (await host.WithDbAsync(db => db.IdempotencyRecords.MaxAsync(record => record.Outcome.Length))).ShouldBeLessThanOrEqualTo(500);
    }

    private static async Task<(HttpStatusCode Status, string? Location)> AnswerAsync(PortalBrowser browser, PostedForm form)
    {
        using var answer = await form.SendAsync(browser);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private static async Task<PortalHost> NoticeHostAsync()
    {
        var own = new PortalHost();
        await own.InitializeAsync();
        return own;
    }

    private static async Task<NoticeWorld> WorldOfAsync(PortalHost own)
    {
        var world = await NoticeWorld.OnAsync(own, new DateOnly(2026, 3, 12));
        await world.ApprovedAsync(Some.Name());
        return world;
    }

    private Task<SubsidyApplication> CaseAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id));
}
