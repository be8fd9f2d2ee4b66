using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Where a case does not go straight on after its decision: objection, failed payment, recovery.</summary>
[Collection(SharedPortal.Name)]
public sealed class MoneyBranchTests(Chromium chromium, LivePortal portal)
{
    private readonly Journey journey = new(chromium, portal, "zh-CN");

    [Fact]
    public async Task Objection_HoldsThisPersonOnly_AndIsUpheldOrNot()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var (blamed, cleared, third) = (await desks.ApprovedAsync(), await desks.ApprovedAsync(), await desks.ApprovedAsync());
        var notice = await desks.PublishAsync();
        foreach (var about in new[] { blamed, cleared }) await ObjectAsync(notice, await SerialAsync(notice, about));
        await using (var office = await journey.SeatAsync(desks.OtherOffice))
        {
            var numbers = await portal.WithDbAsync(db => db.Objections.OrderBy(row => row.Number).Select(row => row.Id).ToListAsync());
            foreach (var id in numbers.TakeLast(2)) await DecideAsync(office, $"/work/objections/{id}", nameof(Domain.Notices.ObjectionAction.Register));
            (await desks.StatusAsync(blamed)).ShouldBe(SubsidyStatus.ObjectionReview);
            (await desks.StatusAsync(third)).ShouldBe(SubsidyStatus.InPublicity);
            await portal.LiveAsync(days: 12);
            (await desks.StatusAsync(third)).ShouldBe(SubsidyStatus.AwaitingPayment);
            await portal.SignInAsync(office.Page.Context, desks.OtherOffice);
            await DecideAsync(office, $"/work/objections/{numbers[^2]}", nameof(Domain.Notices.ObjectionAction.Uphold));
            await DecideAsync(office, $"/work/objections/{numbers[^1]}", nameof(Domain.Notices.ObjectionAction.Dismiss));
        }

        await using var applicant = await journey.SeatAsync(blamed.Applicant);
        (await applicant.BadgesAtAsync($"/my/applications/{blamed.Id}")).ShouldContain("不予通过");
        (await desks.StatusAsync(cleared)).ShouldBe(SubsidyStatus.AwaitingPayment);
    }

    [Fact]
    public async Task FailedPayment_WithAnotherCardFromThePhone_IsPaidOnce()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.ApprovedAsync();
        await desks.PublishAsync();
        await portal.LiveAsync(days: 12);
        var batch = await desks.SendAsync();
        await using var till = await journey.SeatAsync(desks.Finance);
        await TakeAsync(till, batch, await desks.AnswerOfBankAsync(batch, line => line.ApplicationId == made.Id ? "户名不符" : null));

        await using (var applicant = await journey.SeatAsync(made.Applicant))
        {
            await applicant.GoAsync("/my");
            await applicant.PressAsync(".tasks a.is-next");
            (await applicant.MainTextAsync()).ShouldContain("户名不符");
            await applicant.PressAsync("main a[href$='/account']");
            await applicant.FillAsync(("BankName", "齐河农商银行"), ("Number", Some.BankCard()));
            await applicant.PressAsync("main form button[type=submit]");
            (await applicant.BadgesAsync()).ShouldBe(["待拨付"]);
        }

        await till.GoAsync("/work/payments/make");
        await till.FillAsync(("Period", YearMonth.Of(portal.Today).ToString()));
        await till.PressAsync(".actionbar button");
        var again = PaymentBatchId.Parse(new Uri(till.Page.Url).Segments[^1], null);
        await desks.CheckAsync(again);
        await TakeAsync(till, again, await desks.AnswerOfBankAsync(again));
        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Paid);
        var right = await portal.WithDbAsync(db => db.Entitlements.SingleAsync(row => row.ApplicationId == made.Id));
        right.PaidTotal.ShouldBe(Money.FromYuan(3300));
    }

    [Fact]
    public async Task Departure_ReportedAfterThePayment_IsProposedDecidedAndPaidBack()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.ApprovedAsync();
        await desks.PublishAsync();
        await portal.LiveAsync(days: 12);
        var batch = await desks.SendAsync();
        await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch));
        await using (var employer = await journey.SeatAsync(desks.World.Officer))
        {
            await employer.GoAsync("/employer/staff");
            await employer.PressAsync("a[href$='/departure']");
            await employer.FillAsync(("LeftOn.Year", "2025"), ("LeftOn.Month", "12"), ("LeftOn.Day", "20"), ("Reason", "辞职"));
            await employer.PressAsync("main form button[type=submit]");
        }

        string recovery;
        await using (var accountant = await journey.SeatAsync(await portal.AddAccountAsync(Role.SecondReviewer)))
        {
            await accountant.GoAsync("/work/recoveries");
            await accountant.PressAsync($"tr:has-text('{made.Number}') a");
            await accountant.Page.SelectOptionAsync("#Form_Cause", nameof(RecoveryCause.LateReportedDeparture));
            await accountant.FillAsync(("Reason", "单位补报离职"));
            await accountant.PressAsync(".actionbar button");
            recovery = new Uri(accountant.Page.Url).AbsolutePath;
            await MoveAsync(accountant, recovery, RecoveryAction.Notify);
            await MoveAsync(accountant, recovery, RecoveryAction.RecordStatement);
        }

        await using (var other = await journey.SeatAsync(await portal.AddAccountAsync(Role.SecondReviewer)))
        {
            await MoveAsync(other, recovery, RecoveryAction.Decide);
            await other.PressAsync("a[href$='/repay']");
            await other.FillAsync(("Amount", "1100"), ("Voucher", "V1"));
            await other.PressAsync(".actionbar button");
            (await other.BadgesAsync()).ShouldContain("已退回");
        }

        await using var applicant = await journey.SeatAsync(made.Applicant);
        await applicant.GoAsync("/my/allowance");
        (await applicant.MainTextAsync()).ShouldContain("2,200.00");
        await applicant.GoAsync($"/my/applications/{made.Id}");
        (await applicant.MainTextAsync()).ShouldContain("¥1,100.00");
    }

    private async Task ObjectAsync(string notice, int serial)
    {
        await using var neighbour = await journey.ArriveAsync(Journey.Phone);
        await neighbour.GoAsync($"/notices/{notice}");
        await neighbour.PressAsync($"a[href$='/object/{serial}']");
        await neighbour.FillAsync(("Name", "孙立新"), ("Phone", "13812345678"), ("Statement", "七月起已不在该单位上班，附考勤记录。"));
        await neighbour.PressAsync("main form button");
    }

    private static async Task DecideAsync(Visit office, string objection, string step)
    {
        await office.GoAsync(objection);
        await office.PressAsync($".actionbar a[href$='/{step}' i]");
        await office.FillAsync(("Reason", "核对了参保记录和劳动合同。"));
        await office.PressAsync("main form button");
    }

    private static async Task TakeAsync(Visit till, PaymentBatchId batch, string answer)
    {
        await till.GoAsync($"/work/payments/{batch}/result");
        await till.Page.SetInputFilesAsync("#Upload", new FilePayload { Name = "result.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(answer) });
        await till.PressAsync(".actionbar button");
    }

    private static async Task MoveAsync(Visit officer, string recovery, RecoveryAction action)
    {
        await officer.GoAsync(recovery);
        await officer.Page.CheckAsync($"input[name='Form.Action'][value={action}]");
        await officer.FillAsync(("Reason", "按规定办理。"));
        await officer.PressAsync("main form button.btn-primary");
    }

    private Task<int> SerialAsync(string notice, DeskCase about) => portal.WithDbAsync(db =>
        db.NoticeItems.Where(row => row.ApplicationId == about.Id && db.Notices.Any(known => known.Id == row.NoticeId && known.Number == notice)).Select(row => row.Serial).SingleAsync());
}
