using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;

namespace TalentPortal.Web.Tests.Awards;

/// <summary>Instalments to the bank by the pages alone: payee, list, check, file, answer, return; and what an award would reserve, before it is decided.</summary>
public sealed class AwardBatchPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private AwardPeople people = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Instalment_ToTheEmployersAccount_IsPaidByTheList_AndComesBack()
    {
        var id = await people.RunningAsync();
        await SendAsync(people.Office, $"/work/awards/cases/{id}/payee", ("Form.Kind", "Employer"), ("Form.BankName", "齐河农商银行"), ("Form.Number", "1607888009200012345"), ("Form.Grounds", "合同第六条"));
        await people.Moves.OrderAsync(people.Payer, people.PayChecker, id);
        await SendAsync(people.Payer, "/work/awards/batches/make");
        var batch = await BatchAsync();
        await SendAsync(people.PayChecker, $"/work/awards/batches/{batch.Id}/move/Check", ("Form.Reason", "核对无误"));
        using var payChecker = await host.SignInAsAsync(people.PayChecker);
        var summary = await (await payChecker.GetPageAsync($"/work/awards/batches/{batch.Id}")).FollowAsync(".papers a");
        foreach (var part in new[] { "BF26-00001", "用人单位", ChineseAmount.Of(batch.ControlTotal) }) summary.Text.ShouldContain(part);
        await SendAsync(people.Payer, $"/work/awards/batches/{batch.Id}/move/Send", ("Form.Reason", "本月拨付"));
        using var payer = await host.SignInAsAsync(people.Payer);
        using var file = await (await payer.GetPageAsync($"/work/awards/batches/{batch.Id}/download")).FormToSend(values: [("Form.Reason", "送银行"), ("Format", "Csv")]).SendAsync(payer);
        (await file.Content.ReadAsStringAsync()).ShouldContain("1607888009200012345");
        await AnswerAsync(batch, "成功,");
        (await OpenAsync(people.Payer, $"/work/awards/batches/{batch.Id}")).Text.ShouldContain(host.Texts.Of(PaymentBatchState.Reconciled));
        (await people.Moves.GetAsync(id)).Instalments.Single(part => part.Number == 1).State.ShouldBe(InstalmentState.Paid);

        await SendAsync(people.Payer, $"/work/awards/batches/{batch.Id}/return/{batch.Lines[0].Id}", ("Form.Reason", "账户已销户"));

        (await OpenAsync(people.Payer, "/work/awards/batches")).Text.ShouldContain(batch.Number);
        (await people.Moves.GetAsync(id)).Instalments.Single(part => part.Number == 1).State.ShouldBe(InstalmentState.Due);
    }

    /// <summary>The person reads that the receipt is not good any more, on the own page and on the paper; anybody who checks it too.</summary>
    [Fact]
    public async Task Receipt_OfWhatCameBack_IsCalledInvalid_OnThePersonsPage_OnThePaper_AndByTheCheck()
    {
        var id = await people.RunningAsync();
        await people.Moves.NamePayeeAsync(people.Office, id);
        await people.Moves.OrderAsync(people.Payer, people.PayChecker, id);
        var batch = await people.Moves.SendAsync(people.Payer, people.PayChecker);
        await people.Moves.AnswerAsync(people.Payer, batch);
        await people.Moves.RecordReturnAsync(people.Payer, batch);
        var paper = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().SingleAsync(row => row.Kind == DocumentKind.AwardReceipt));
        var (day, words) = (CountyClock.DayOf(host.Now), host.Texts["document.withdrawn", CountyClock.DayOf(host.Now), host.Texts.Of(WithdrawalCause.BankReturned)]);

        (await OpenAsync(people.Talent, $"/my/awards/{id}")).TextsOf(".papers .st").ShouldBe([host.Texts["document.withdrawn.since", day]]);
        (await OpenAsync(people.Talent, $"/documents/{paper.Id}")).Text.ShouldContain(words);
        using var anybody = host.Browse();
        var check = await (await anybody.GetPageAsync($"/check?number={paper.Number}&code={paper.CheckCode}")).SubmitAsync();
        check.TextsOf(".panel .st").ShouldBe([host.Texts["document.check.withdrawn"]]);
        check.Text.ShouldContain(words);
    }

    /// <summary>Each message stands beside its field, and what was typed is there; the account never is.</summary>
    [Fact]
    public async Task Payee_WithoutAnAccount_IsAskedForIt_AndKeepsTheWords()
    {
        var id = await people.RunningAsync();
        using var office = await host.SignInAsAsync(people.Office);

        var page = await (await office.GetPageAsync($"/work/awards/cases/{id}/payee")).SubmitAsync(("Form.Kind", "Employer"), ("Form.Number", "12AB"), ("Form.Grounds", "合同第六条"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.Count.ShouldBe(2);
        page.Find("[name='Form.Grounds']")!.TextContent.Trim().ShouldBe("合同第六条");
    }

    [Fact]
    public async Task Answer_ThatDoesNotFit_IsRefusedAsAWhole_WithItsRow()
    {
        var id = await people.RunningAsync();
        await people.Moves.NamePayeeAsync(people.Office, id);
        await people.Moves.OrderAsync(people.Payer, people.PayChecker, id);
        var batch = await people.Moves.BatchAsync(await people.Moves.SendAsync(people.Payer, people.PayChecker));

        var refused = await AnswerAsync(batch, "成功,", amount: 1);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain(host.Texts.Of(BankResultFaultKind.AmountDiffers));
    }

    /// <summary>3,000,000 by 40, 30, 30 over three years from March 2026. Seen red: every part planned for the day of the contract.</summary>
    [Fact]
    public async Task Outlook_BeforeSignatureAndContract_ShowsEachYear_AndComesTrue()
    {
        var budget = await BudgetDesk.OpenAsync(host, await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance), 2_000_000, AwardFundedCases.Code);
        var id = await people.ScoredAsync();
        await people.Moves.InspectAsync(people.Reviewer, people.OtherReviewer, id);
        (await OpenAsync(people.Office, $"/work/awards/cases/{id}/decision?starts=2026-03-20&ends=2029-03-20")).TextsOf(".outlook tbody tr").ShouldBe(Years);
        await people.Moves.DraftDecisionAsync(people.Office, id);
        (await OpenAsync(people.Office, $"/work/awards/cases/{id}/decide/Sign?starts=2026-03-20&ends=2029-03-20")).TextsOf(".outlook tbody tr").ShouldBe(Years);
        (await OpenAsync(people.Leader, $"/leader/awards/{id}")).Find(".outlook .ok").ShouldNotBeNull();
        await SignedAsync(id);
        var contract = await OpenAsync(people.Office, $"/work/awards/cases/{id}/contract");
        // The last signature has reserved it: nothing more is asked of the lines.
        contract.Find(".outlook").ShouldBeNull();
        contract.Text.ShouldContain(host.Texts["award.outlook.kept", Money.FromYuan(3_000_000)]);

        await people.Moves.SignContractAsync(people.Office, id);
        (await budget.LineAsync()).Committed.ShouldBe(Money.FromYuan(1_200_000));
        (await budget.LineAsync(2027)).Committed.ShouldBe(Money.FromYuan(900_000));
    }

    [Fact]
    public async Task Outlook_WithoutMoney_SaysThatTheInstalmentsWait()
    {
        await BudgetDesk.OpenAsync(host, await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance), 1_000, AwardFundedCases.Code);
        var id = await people.ApprovedAsync();
        await people.Moves.PublishAsync(people.Second, people.Office);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await people.Moves.DaysEndAsync();

        (await OpenAsync(people.Office, $"/work/awards/cases/{id}/contract")).Text.ShouldContain(host.Texts["award.outlook.waiting", Money.FromYuan(3_000_000)]);
    }

    private static readonly string[] Years = ["20261,200,000.00 2,000,000.00 800,000.00", "2027900,000.00 预算未下达 —", "2029900,000.00 预算未下达 —"];

    private async Task SignedAsync(AwardCaseId id)
    {
        await people.Moves.DecideAsync(people.Office, id, AwardAction.Sign);
        await people.Moves.DecideAsync(people.Second, id, AwardAction.Sign);
        await people.Moves.SignAsLeaderAsync(people.Leader, id);
        await people.Moves.PublishAsync(people.Second, people.Office);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await people.Moves.DaysEndAsync();
    }

    private Task<AwardBatch> BatchAsync() => host.WithDbAsync(db => db.AwardBatches.AsNoTracking().SingleAsync());

    private async Task<PortalPage> AnswerAsync(AwardBatch batch, string said, decimal? amount = null)
    {
        using var payer = await host.SignInAsAsync(people.Payer);
        var line = batch.Lines[0];
        var file = Encoding.UTF8.GetBytes($"序号,账号后四位,金额,结果,原因\r\n1,{line.LastFour},{amount ?? line.Amount.Yuan:0.00},{said}");
        return await (await payer.GetPageAsync($"/work/awards/batches/{batch.Id}/result")).UploadAsync(new PortalUpload("Upload", "answer.csv", "text/csv", file));
    }

    private async Task<PortalPage> OpenAsync(Account account, string address)
    {
        using var browser = await host.SignInAsAsync(account);
        return await browser.GetPageAsync(address);
    }

    private async Task<PortalPage> SendAsync(Account account, string address, params (string, string)[] values)
    {
        using var browser = await host.SignInAsAsync(account);
        var page = await (await browser.GetPageAsync(address)).SubmitAsync(values);
        page.Errors.ShouldBeEmpty();
        return page;
    }
}
