using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>Instalments by the bank's lists: paid once whatever comes twice, due again when they fail or come back, never by the hand of whoever took part; the budget follows each move.</summary>
public sealed class AwardBatchTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private AwardPeople people = null!;
    private BudgetDesk budget = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private AwardMoves Moves => people.Moves;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
        budget = await BudgetDesk.OpenAsync(host, await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance), 100_000_000, AwardFundedCases.Code);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Answer_TakenInTwice_PaysOnce_UnderBatchAndLine()
    {
        var (id, part) = await OrderedAsync();
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);

        (await Moves.AnswerAsync(people.Payer, batch)).Paid.ShouldBe(1);
        (await Moves.AnswerAsync(people.Payer, batch)).ShouldSatisfyAllConditions(again => again.Paid.ShouldBe(0), again => again.Unchanged.ShouldBe(1));

        var (award, list) = (await Moves.GetAsync(id), await Moves.BatchAsync(batch));
        var paid = award.Instalments.Single(row => row.Id == part);
        (paid.State, paid.Voucher, list.State).ShouldBe((InstalmentState.Paid, $"{list.Number}-1", PaymentBatchState.Reconciled));
        award.MoneySteps.Where(step => step.InstalmentId == part).OrderBy(step => step.Sequence).Select(step => step.Action)
            .ShouldBe([AwardMoneyAction.Plan, AwardMoneyAction.FallDue, AwardMoneyAction.Order, AwardMoneyAction.Check, AwardMoneyAction.Batch, AwardMoneyAction.Settle]);
        (await budget.LineAsync()).Paid.ShouldBe(paid.Amount);
        (await host.WithDbAsync(db => new LiaisonMoney(db).OfAsync(award.PersonId, Ct))).ShouldBe([(paid.PaidOn!.Value.Year, paid.Amount)], "what the leader reads on the card");
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Seen red: an instalment on a list that may be settled by hand.</summary>
    [Fact]
    public async Task Instalment_OnAList_IsMovedByTheListAlone()
    {
        var (id, part) = await OrderedAsync();
        await Moves.BatchAsync(people.Payer);
        var version = await Moves.VersionAsync(id);

        await RefusedAsync(payments => payments.SettleAsync(id, part, new SettleAwardPayment { PaidOn = CountyClock.DayOf(host.Now), Voucher = "V1", Version = version }, Ct));
        await RefusedAsync(payments => payments.ReturnAsync(id, part, new DecideAward { Opinion = "户名不符", Version = version }, Ct));
        (await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardBatchQuery>().PreviewAsync(Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Transfer_ThatFailed_IsDueAgain_AndPaidByTheNextList()
    {
        var (id, part) = await OrderedAsync();
        await Moves.AnswerAsync(people.Payer, await Moves.SendAsync(people.Payer, people.PayChecker), 1);

        var failed = await Moves.GetAsync(id);
        var due = failed.Instalments.Single(row => row.Id == part);
        (due.State, failed.ReturnedFor(due)).ShouldBe((InstalmentState.Due, "账号户名不符"));
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        await Moves.AnswerAsync(people.Payer, await Moves.SendAsync(people.Payer, people.PayChecker));

        (await Moves.GetAsync(id)).Paid.ShouldBe(due.Amount);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Seen red: the budget does not take back what the bank returned.</summary>
    [Fact]
    public async Task Transfer_ThatCameBackAfterAll_IsOwedAgain_InCaseAndBudget()
    {
        var (id, part) = await OrderedAsync();
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        await Moves.RecordReturnAsync(people.Payer, batch);

        var back = (await Moves.GetAsync(id)).Instalments.Single(row => row.Id == part);
        (back.State, back.PaidOn, back.Voucher).ShouldBe((InstalmentState.Due, null, null));
        (await budget.LineAsync()).Paid.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
        await Moves.PayAsync(people.Payer, people.PayChecker, id);
        (await budget.LineAsync()).Paid.ShouldBe(back.Amount);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>The title's sum is all of it: nothing is open any more, and what comes back is.</summary>
    [Fact]
    public async Task LastTransfer_ThatCameBack_IsCommittedAgain()
    {
        var id = await people.NamedAsync(AwardTerms.CountySelectionDraft() with { Classes = [new(TalentLevel.E, Money.FromYuan(20_000), true)] });
        await Moves.NamePayeeAsync(people.Office, id);
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        (await ReservationAsync(id)).Open.ShouldBe(Money.Zero);

        await Moves.RecordReturnAsync(people.Payer, batch);

        (await ReservationAsync(id)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(ReservationState.Reserved), row => row.Open.ShouldBe(Money.FromYuan(20_000)));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Discarded_GivesItsInstalmentsBack()
    {
        var (id, part) = await OrderedAsync();

        await Moves.MoveBatchAsync(people.Payer, await Moves.BatchAsync(people.Payer), PaymentBatchAction.Discard);

        (await Moves.GetAsync(id)).Instalments.Single(row => row.Id == part).State.ShouldBe(InstalmentState.Due);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>False documents are reported when the list is made, and again when it is checked: it stays where it is, and leaves once the report is dismissed.</summary>
    [Fact]
    public async Task List_WithAnAwardWhoseDocumentsAreInQuestion_WaitsForTheAnswer()
    {
        var (id, _) = await OrderedAsync();
        var batch = await Moves.BatchAsync(people.Payer);
        await Moves.DecideAsync(people.Office, id, AwardAction.ReportFraud);
        (await Should.ThrowAsync<RefusedException>(() => Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check))).Refusal.ShouldBe(AwardRefusals.FraudOpen);
        await Moves.DecideAsync(people.Second, id, AwardAction.DismissFraud);
        await Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check);
        await Moves.DecideAsync(people.Office, id, AwardAction.ReportFraud);

        (await Should.ThrowAsync<RefusedException>(() => Moves.MoveBatchAsync(people.Payer, batch, PaymentBatchAction.Send))).Refusal.ShouldBe(AwardRefusals.FraudOpen);
    }

    /// <summary>Seen red: the maker checks.</summary>
    [Fact]
    public async Task List_IsCheckedByAnother_AndOnlyAsItStands()
    {
        var (id, _) = await OrderedAsync();
        var batch = await Moves.BatchAsync(people.Payer);
        (await Should.ThrowAsync<RefusedException>(() => Moves.MoveBatchAsync(people.Payer, batch, PaymentBatchAction.Check))).Refusal.ShouldBe(PaymentRefusals.FourEyes);
        (await Should.ThrowAsync<RefusedException>(() => Moves.NamePayeeAsync(people.Office, id, "1607888009200054321"))).Refusal.ShouldBe(AwardRefusals.PaymentUnderWay);
        await host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE AwardTransfers SET Account_Index = randomblob(32)", Ct));

        (await Should.ThrowAsync<RefusedException>(() => Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check))).Refusal.ShouldBe(PaymentRefusals.ListsDiffer.With(1));
    }

    [Theory]
    [InlineData("UPDATE AwardBatches SET State = 'Sent'")]
    [InlineData("UPDATE AwardBatches SET CheckedByPerson = MadeByPerson")]
    [InlineData("INSERT INTO AwardTransfers SELECT randomblob(16), Number + 1, CaseId, CaseNumber, InstalmentId, Instalment, PersonName, EmployerName, PayeeKind, Amount, BankName, HolderName, LastFour, AccountOwner, Account_Envelope, Account_Index, State, BankReason, DecidedAt, IsLive, BatchId FROM AwardTransfers")]
    public async Task Database_WrittenToPastThePortal_Refuses(string statement)
    {
        await OrderedAsync();
        await Moves.BatchAsync(people.Payer);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    [Fact]
    public async Task Person_WithoutAnAccount_IsHeld_AndPaidToTheOwnAccountOnceThereIsOne()
    {
        var id = await people.RunningAsync(TalentLevel.D);
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        (await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardBatchQuery>().PreviewAsync(Ct))).Single().Hold.ShouldBe(PaymentHold.NoAccount);
        await host.WithAsync(async services =>
        {
            var (db, vault) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>());
            var person = await db.People.SingleAsync(row => row.Id == people.Talent.PersonId!.Value, Ct);
            var card = Some.BankCard();
            person.UseBankAccount(new BankAccount("中国银行", person.Name, vault.Seal(PersonalField.BankAccount, person.Id.Value, card), card[^4..]));
            await db.SaveChangesAsync(Ct);
        });

        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        var file = await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardBatchService>().DownloadAsync(batch, BankFileFormat.Csv, new ExplainPayment { Reason = "送银行" }, Ct));

        file.Content.Length.ShouldBeGreaterThan(100);
        (await host.WithDbAsync(db => db.PersonalDataAccesses.CountAsync(row => row.Subject == people.Talent.PersonId!.Value && row.Field == PersonalField.BankAccount, Ct))).ShouldBe(1);
    }

    /// <summary>Person and officer are told of each move once, also when the answer comes twice. Seen red: nobody told of the order.</summary>
    [Fact]
    public async Task Money_OrderedReturnedAndPaid_IsToldOnce()
    {
        var (id, _) = await OrderedAsync();
        await Moves.AnswerAsync(people.Payer, await Moves.SendAsync(people.Payer, people.PayChecker), 1);
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        await Moves.AnswerAsync(people.Payer, batch);
        await Moves.RecordReturnAsync(people.Payer, batch);

        var award = await Moves.GetAsync(id);
        var amount = award.Instalments.Single(part => part.Number == 1).Amount;
        foreach (var reader in new[] { people.Talent, people.Officer })
        {
            var told = (await MessagesAsync(reader)).ToList();
            foreach (var (action, times) in new[] { ("Order", 2), ("Return", 1), ("Settle", 1), ("Bounce", 1) })
                told.Count(text => text.Contains(host.Texts[$"award.news.money.{action}", award.CaseNumber!, 1, amount], StringComparison.Ordinal)).ShouldBe(times, action);
        }
    }

    /// <summary>The same paper as of a batch of the allowance: number, code, sums by budget line and payee, in figures and in words; nothing before the check.</summary>
    [Fact]
    public async Task Summary_IsIssuedWithTheCheck_ByBudgetLineAndPayee()
    {
        await OrderedAsync();
        var batch = await Moves.BatchAsync(people.Payer);
        (await SummariesAsync(batch)).ShouldBeEmpty();
        await Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check);

        var (paper, list) = ((await SummariesAsync(batch)).ShouldHaveSingleItem(), await Moves.BatchAsync(batch));
        paper.Number[..4].ShouldBe("BF26");
        var (content, total) = (PaperDocument.FromJson(paper.Content), list.ControlTotal);
        var grid = content.Blocks.OfType<PaperGrid>().Single();
        grid.Rows.ShouldBe([["县级 2026年 领军人才奖励", "用人单位", "1", "1", new PortalFormat().Figure(total)]]);
        (grid.Total!.Words, grid.Total.Figure).ShouldBe(($"合计\u3000人民币（大写）{ChineseAmount.Of(total)}", new PortalFormat().Figure(total)));
        await Moves.MoveBatchAsync(people.Payer, batch, PaymentBatchAction.Send);
        paper.Content.ShouldContain((await Moves.BatchAsync(batch)).Digest!);
        var award = await Moves.GetAsync(list.Lines[0].CaseId);
        paper.Content.ShouldContain(await host.WithDbAsync(db => db.AwardLists.Where(row => row.Items.Any(item => item.CaseId == award.Id)).Select(row => row.Number!).SingleAsync(Ct)));
    }

    /// <summary>Persons and employers apart, what no budget is kept for last or first but never in a line that is not its own.</summary>
    [Fact]
    public async Task Summary_OfAnAwardWithoutReservation_SaysThatNoBudgetIsKept()
    {
        await OrderedAsync();
        await host.WithDbAsync(db => db.BudgetReservations.ExecuteDeleteAsync(Ct));
        var batch = await Moves.BatchAsync(people.Payer);
        await Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check);

        PaperDocument.FromJson((await SummariesAsync(batch)).Single().Content).Blocks.OfType<PaperGrid>().Single().Rows.Single()[0].ShouldBe("未编列预算");
    }

    /// <summary>Two instalments of one award, checked in the year after: two transfers, one award, the line of the new year.</summary>
    [Fact]
    public async Task Summary_OfTwoInstalmentsInTheNextYear_CountsOneAward_OnThatYearsLine()
    {
        var id = await people.RunningAsync();
        await Moves.NamePayeeAsync(people.Office, id);
        await Moves.ReportAsync(people.Officer, id, 0);
        await Moves.ProposeVerdictAsync(people.Reviewer, id, VerdictGrade.Qualified, 0);
        await Moves.DecideAsync(people.Office, id, AwardAction.ConfirmQualified);
        await budget.PassAsync(2027, 100_000_000);
        host.Clock.Advance(TimeSpan.FromDays(330));
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        await Moves.OrderAsync(people.Payer, people.PayChecker, id);
        var batch = await Moves.BatchAsync(people.Payer);
        await Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check);

        PaperDocument.FromJson((await SummariesAsync(batch)).Single().Content).Blocks.OfType<PaperGrid>().Single().Rows.Single().Take(4).ShouldBe(["县级 2027年 领军人才奖励", "用人单位", "2", "1"]);
    }

    [Fact]
    public async Task Summary_OfAListThatIsDiscarded_IsWithdrawn()
    {
        await OrderedAsync();
        var batch = await Moves.BatchAsync(people.Payer);
        await Moves.MoveBatchAsync(people.PayChecker, batch, PaymentBatchAction.Check);
        await Moves.MoveBatchAsync(people.Payer, batch, PaymentBatchAction.Discard);

        (await SummariesAsync(batch)).Single().Withdrawal!.Cause.ShouldBe(WithdrawalCause.BatchDiscarded);
    }

    /// <summary>Neither deleted nor good any more: the check says since when and what stands in its place; the new one names it.</summary>
    [Fact]
    public async Task Receipt_OfATransferThatCameBack_IsWithdrawn_AndNamedByTheNext()
    {
        var (id, _) = await OrderedAsync();
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        await Moves.RecordReturnAsync(people.Payer, batch);
        var first = (await ReceiptsAsync(id)).ShouldHaveSingleItem();
        (first.Withdrawal!.Cause, first.Withdrawal.At, (await VerifyAsync(first)).ReplacedBy).ShouldBe((WithdrawalCause.BankReturned, host.Now, null));
        await Moves.PayAsync(people.Payer, people.PayChecker, id);

        var next = (await ReceiptsAsync(id)).Single(row => row.Id != first.Id);
        (next.Withdrawal, next.ReplacesId).ShouldBe((null, first.Id));
        PaperDocument.FromJson(next.Content).References.ShouldContain(fact => fact.Value == first.Number);
        var (checkedFirst, checkedNext) = (await VerifyAsync(first), await VerifyAsync(next));
        (checkedFirst.ReplacedBy, checkedFirst.Withdrawal?.Cause, checkedNext.Withdrawal).ShouldBe((next.Number, WithdrawalCause.BankReturned, null));
        (await PapersOfTheTalentAsync(id)).Where(row => row.WithdrawnAt is null && row.Kind is DocumentKind.AwardReceipt).Select(row => row.Number).ShouldBe([next.Number]);
    }

    /// <summary>The bank sent the money back after a verdict was proposed on it: the proposal goes back to whoever made it, and nothing was asked back of money that nobody has.</summary>
    [Fact]
    public async Task Verdict_OnMoneyThatCameBackSince_IsRefused_AndTheProposalGoesBack()
    {
        var (id, _) = await OrderedAsync();
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        await Moves.ReportAsync(people.Officer, id, 850_000);
        await Moves.ProposeVerdictAsync(people.Reviewer, id, VerdictGrade.Unqualified, 850_000);
        await Moves.RecordReturnAsync(people.Payer, batch);

        (await Should.ThrowAsync<RefusedException>(() => Moves.DecideAsync(people.Office, id, AwardAction.ConfirmUnqualified))).Refusal.Code.ShouldBe(AwardRefusals.SpentMoreThanPaid.Code);
        await Moves.DecideAsync(people.Office, id, AwardAction.ReturnVerdict);

        (await Moves.GetAsync(id)).Status.ShouldBe(AwardStatus.Running);
    }

    /// <summary>Another instalment's receipt has nothing to do with it.</summary>
    [Fact]
    public async Task Receipt_OfAnotherInstalment_StaysGood()
    {
        var (id, _) = await OrderedAsync();
        var batch = await Moves.SendAsync(people.Payer, people.PayChecker);
        await Moves.AnswerAsync(people.Payer, batch);
        var other = new DocumentSubject(SubjectKind.AwardCase, id.Value, Guid.NewGuid());
        await host.ActAsync(people.Payer, async services =>
        {
            await services.GetRequiredService<DocumentWithdrawals>().WithdrawAsync(DocumentKind.AwardReceipt, other, WithdrawalCause.BankReturned, Ct);
            await services.GetRequiredService<IPortalDb>().SaveChangesAsync(Ct);
        });

        (await ReceiptsAsync(id)).Single().Withdrawal.ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE DocumentWithdrawals SET At = '2020-01-01'")]
    [InlineData("DELETE FROM DocumentWithdrawals")]
    public async Task Withdrawal_ChangedOrDeletedPastThePortal_IsRefused(string statement)
    {
        await Summary_OfAListThatIsDiscarded_IsWithdrawn();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    private Task<List<IssuedDocument>> SummariesAsync(AwardBatchId batch) => host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == SubjectKind.AwardBatch && row.SubjectId == batch.Value).ToListAsync(Ct));

    private Task<List<IssuedDocument>> ReceiptsAsync(AwardCaseId id) => host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Where(row => row.Kind == DocumentKind.AwardReceipt && row.SubjectId == id.Value).ToListAsync(Ct));

    private async Task<VerifiedDocument> VerifyAsync(IssuedDocument paper) => (await host.WithAsync(services => services.GetRequiredService<DocumentVerification>().VerifyAsync(paper.Number, paper.CheckCode, Ct)))!;

    private async Task<IReadOnlyList<IssuedDocumentRow>> PapersOfTheTalentAsync(AwardCaseId id) =>
        await host.ActAsync(people.Talent, services => services.GetRequiredService<IssuedDocumentQueries>().OfAsync(new DocumentSubject(SubjectKind.AwardCase, id.Value), Ct));

    private Task<BudgetReservation> ReservationAsync(AwardCaseId id) => host.WithDbAsync(db => db.BudgetReservations.AsNoTracking().SingleAsync(row => row.CaseId == id.Value, Ct));

    private async Task<(AwardCaseId Id, Guid Part)> OrderedAsync()
    {
        var id = await people.RunningAsync();
        await Moves.NamePayeeAsync(people.Office, id);
        return (id, await Moves.OrderAsync(people.Payer, people.PayChecker, id));
    }

    private async Task RefusedAsync(Func<AwardPaymentService, Task> act) =>
        (await Should.ThrowAsync<RefusedException>(() => host.ActAsync(people.Payer, services => act(services.GetRequiredService<AwardPaymentService>())))).Refusal.ShouldBe(AwardRefusals.NotInThisState);

    private async Task<IEnumerable<string>> MessagesAsync(Account reader)
    {
        var phone = await host.WithAsync(services => Task.FromResult(services.GetRequiredService<PersonalDataVault>().Open(PersonalField.Phone, reader.Id, reader.Phone!)));
        return (await host.MessagesToAsync(phone)).Select(message => message.Text);
    }
}
