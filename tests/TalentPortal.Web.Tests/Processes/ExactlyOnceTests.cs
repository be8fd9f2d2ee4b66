using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Processes;

/// <summary>Bar B3: whatever presses at the same moment at two processes, a case is decided once and a month is paid by one batch.</summary>
[Collection(ProcessTests.Name)]
public sealed class ExactlyOnceTests(TwoProcesses two) : IClassFixture<TwoProcesses>
{
    private const int Cases = 40, Approvers = 64, Payees = 40, FinanceOfficers = 16, Rounds = 3;

    [Fact]
    public async Task Approval_BySixtyFourOfficersAtTwoProcesses_IsTakenOnceForEachCase()
    {
        var desks = await SubsidyDesks.OpenAsync(two.Host);
        var cases = new List<SubsidyApplicationId>();
        while (cases.Count < Cases) cases.Add((await desks.ReviewedAsync()).Id);
        var approvers = await two.OpenAsync(Role.TalentOffice, Approvers, $"/work/subsidies/{cases[0]}/approve");
        var answers = new List<(Officer Officer, SubsidyApplicationId Case, HttpStatusCode Status)>();
        foreach (var id in cases)
        {
            var version = (await two.Host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync())).ToString(CultureInfo.InvariantCulture);
            // Each round the other process is asked first.
            var order = answers.Count / Approvers % 2 == 0 ? approvers : approvers.Reverse();
            answers.AddRange(await Task.WhenAll(order.Select(officer => ApproveAsync(officer, id, version))));
        }

        answers.CountBy(answer => answer.Status).ToDictionary().ShouldBe(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.Redirect] = Cases, [HttpStatusCode.Conflict] = Cases * (Approvers - 1) }, ignoreOrder: true);
        var taken = answers.Where(answer => answer.Status is HttpStatusCode.Redirect).ToList();
        taken.Select(answer => answer.Case).ShouldBe(cases);
        taken.Select(answer => answer.Officer.Process).Distinct().Count().ShouldBe(2, "both processes decided");
        await EachIsApprovedOnceAsync(cases);
    }

    [Fact]
    public async Task Payment_ByManyOfficersAtTwoProcesses_TakesEachMonthIntoOneBatch()
    {
        await PublishPayeesAsync();
        var officers = await two.OpenAsync(Role.Finance, FinanceOfficers, "/work/payments/make");
        for (var round = 1; round < Rounds; round++) await DiscardAsync(await OnlyOneMakesAsync(officers), officers);
        var batch = await OnlyOneMakesAsync(officers);
        await EachMonthIsInOneBatchAsync();
        await OnlyOneSucceedsAsync(officers, $"/work/payments/{batch}/check", page => page.FormToSend(values: ("Form.Reason", "与公示一致")));
        await OnlyOneSucceedsAsync(officers, $"/work/payments/{batch}/send", page => page.FormToSend(values: ("Form.Reason", "送农商行")));

        // The bank's one answer, taken in by everybody: nobody meets an error, and everybody is paid once.
        var result = await BankResultAsync(batch);
        var statuses = await PressTogetherAsync(officers, $"/work/payments/{batch}/result", page => page.FormToSend(file: result));
        statuses.ShouldAllBe(status => status == HttpStatusCode.Redirect || status == HttpStatusCode.Conflict);
        statuses.ShouldContain(HttpStatusCode.Redirect);
        await EverybodyIsPaidOnceAsync();
    }

    private static async Task<(Officer, SubsidyApplicationId, HttpStatusCode)> ApproveAsync(Officer officer, SubsidyApplicationId id, string version)
    {
        var form = officer.Page.FormToSend(values: [("Form.Opinion", "同意"), ("Form.Version", version), ("__key", Guid.NewGuid().ToString("N"))]);
        using var answer = await (form with { Target = new Uri(form.Target, $"/work/subsidies/{id}/approve") }).SendAsync(officer.Browser);
        return (officer, id, answer.StatusCode);
    }

    private async Task EachIsApprovedOnceAsync(List<SubsidyApplicationId> cases)
    {
        var approved = await two.Host.WithDbAsync(db => db.SubsidyApplications.Where(row => cases.Contains(row.Id)).SelectMany(row => row.History, (row, step) => new { row.Id, row.Status, step.Action })
            .Where(row => row.Action == SubsidyAction.Approve).ToListAsync());
        approved.Select(row => row.Id).ShouldBe(cases, ignoreOrder: true);
        approved.ShouldAllBe(row => row.Status == SubsidyStatus.AwaitingPublicity);
        (await two.Host.WithDbAsync(db => db.Entitlements.Where(row => cases.Contains(row.ApplicationId)).Select(row => row.ApplicationId).ToListAsync())).ShouldBe(cases, ignoreOrder: true);
        var counted = await two.Host.WithDbAsync(db => db.SubsidyCounters.Where(row => row.Status == SubsidyStatus.AwaitingApproval).SumAsync(row => row.Count));
        counted.ShouldBe(0);
    }

    /// <summary>Forty people with three months each, published forty days ago; nobody objected.</summary>
    private async Task PublishPayeesAsync()
    {
        var world = await NoticeWorld.OnAsync(two.Host, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-40));
        for (var i = 0; i < Payees; i++) await world.ApprovedAsync(Some.Name());
        await world.PublishedAsync();
        two.Host.Clock.Advance(TimeSpan.FromDays(30));
        await world.DayEndsAsync();
        two.ToTheMachinesTime();
    }

    private static async Task<List<HttpStatusCode>> PressTogetherAsync(IReadOnlyList<Officer> officers, string address, Func<PortalPage, PostedForm> form)
    {
        var ready = new List<(Officer Officer, PostedForm Form)>();
        foreach (var officer in officers) ready.Add((officer, form((await officer.OpenAsync(address)).Page)));
        return [.. await Task.WhenAll(ready.Select(async each =>
        {
            using var answer = await each.Form.SendAsync(each.Officer.Browser);
            return answer.StatusCode;
        }))];
    }

    private static async Task OnlyOneSucceedsAsync(IReadOnlyList<Officer> officers, string address, Func<PortalPage, PostedForm> form) =>
        (await PressTogetherAsync(officers, address, form)).CountBy(status => status).ToDictionary()
            .ShouldBe(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.Redirect] = 1, [HttpStatusCode.Conflict] = officers.Count - 1 }, ignoreOrder: true, address);

    private async Task<PaymentBatchId> OnlyOneMakesAsync(IReadOnlyList<Officer> officers)
    {
        await OnlyOneSucceedsAsync(officers, "/work/payments/make", page => page.FormToSend());
        return await two.Host.WithDbAsync(db => db.PaymentBatches.Where(row => row.State != PaymentBatchState.Discarded).Select(row => row.Id).SingleAsync());
    }

    private static Task DiscardAsync(PaymentBatchId batch, IReadOnlyList<Officer> officers) =>
        OnlyOneSucceedsAsync(officers, $"/work/payments/{batch}/discard", page => page.FormToSend(values: ("Form.Reason", "重做")));

    private async Task EachMonthIsInOneBatchAsync()
    {
        var live = await two.Host.WithDbAsync(db => db.PaymentLines.SelectMany(line => line.Months).Where(month => month.IsLive).Select(month => month.AccrualLineId).ToListAsync());
        live.Count.ShouldBe(Payees * 3);
        live.Distinct().Count().ShouldBe(live.Count);
        (await two.Host.WithDbAsync(db => db.AccrualLines.Where(line => line.PaymentLineId != null).Select(line => line.Id).ToListAsync())).ShouldBe(live, ignoreOrder: true);
    }

    private async Task<PortalUpload> BankResultAsync(PaymentBatchId batch)
    {
        var lines = await two.Host.WithDbAsync(db => db.PaymentLines.AsNoTracking().Where(line => line.BatchId == batch).OrderBy(line => line.Number).ToListAsync());
        var rows = lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},成功,"));
        return new PortalUpload("Upload", "result.csv", "text/csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend("序号,账号后四位,金额,结果,原因"))));
    }

    private async Task EverybodyIsPaidOnceAsync()
    {
        var paid = await two.Host.WithDbAsync(db => db.Entitlements.Where(right => db.PaymentLines.Any(line => line.EntitlementId == right.Id)).Select(right => right.PaidTotal).ToListAsync());
        paid.Count.ShouldBe(Payees);
        paid.ShouldAllBe(total => total == Money.FromYuan(1_650));
        (await two.Host.WithAsync(services => services.GetRequiredService<PaymentProof>().FaultsAsync(CancellationToken.None))).ShouldBeEmpty();
    }
}
