using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
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
