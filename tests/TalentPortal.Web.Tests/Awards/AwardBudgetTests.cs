using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;

namespace TalentPortal.Web.Tests.Awards;

/// <summary>An award and its budget: 40 per cent with the contract, 30 half-way of three years, 30 at their end; signed in March 2026.</summary>
public sealed class AwardBudgetTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly PortalHost host = new();
    private AwardPeople people = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Contract_ReservesByYear_PaymentPaysAndLeavingReleasesTheRest()
    {
        var budget = await KeepAsync(100_000_000);
        var id = await people.RunningAsync();
        var amount = (await people.Moves.GetAsync(id)).Amount!.Value;

        (await ReservationAsync(id)).Parts.Where(part => !part.Open.IsZero).OrderBy(part => part.Year).Select(part => (part.Year, part.Open)).ShouldBe([(2026, Part(amount, 40)), (2027, Part(amount, 30)), (2029, Part(amount, 30))]);
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
        (await budget.LineAsync()).Paid.ShouldBe(Part(amount, 40));

        await host.ActAsync(people.Office, async services => await services.GetRequiredService<AwardOfficeService>().RecordLeavingAsync(
            id, new RecordAwardLeaving { LeftOn = CountyClock.DayOf(host.Now), Grounds = "调往外地", Version = await people.Moves.VersionAsync(id) }, Ct));

        var after = await ReservationAsync(id);
        (after.State, after.Open, after.Paid).ShouldBe((ReservationState.Released, Money.Zero, Part(amount, 40)));
        (await budget.LineAsync(2029)).Committed.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LastSignature_ReservesTheDecision_AndWithdrawalGivesItBack()
    {
        var budget = await KeepAsync(100_000_000);
        var id = await people.ApprovedAsync();
        var amount = (await people.Moves.GetAsync(id)).Amount!.Value;

        // As if the project began today and lasted as long as the service.
        (await ReservationAsync(id)).Parts.OrderBy(part => part.Year).Select(part => (part.Year, part.Open)).ShouldBe([(2026, Part(amount, 40)), (2028, Part(amount, 30)), (2031, Part(amount, 30))]);
        (await budget.LineAsync()).Committed.ShouldBe(Part(amount, 40));
        (await budget.ProveAsync()).ShouldBeEmpty();

        await host.ActAsync(people.Officer, async services => await services.GetRequiredService<AwardEmployerService>().WithdrawAsync(id, new WithdrawApplication { Reason = "项目中止", Version = await people.Moves.VersionAsync(id) }, Ct));

        (await ReservationAsync(id)).State.ShouldBe(ReservationState.Released);
        (await budget.LineAsync()).Committed.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>False documents found after the contract: reported and confirmed by two at the case's page; everything paid comes back, the rest is released, and the person may not be applied for.</summary>
    [Fact]
    public async Task FalseDocuments_ConfirmedByAnother_StopEverything_AndBarThePerson()
    {
        var budget = await KeepAsync(100_000_000);
        var id = await people.RunningAsync();
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
        var paid = (await people.Moves.GetAsync(id)).Paid;
        await SpeakAsync(people.Office, id, AwardAction.ReportFraud, "专利证书系伪造");

        await SpeakAsync(people.Second, id, AwardAction.ConfirmFraud, "核查属实");

        var stopped = await people.Moves.GetAsync(id);
        (stopped.Status, stopped.Stop!.Cause, stopped.Stop.Recover).ShouldBe((AwardStatus.Stopped, StopCause.FalseDocuments, paid));
        var after = await ReservationAsync(id);
        (after.State, after.Open, after.Paid).ShouldBe((ReservationState.Released, Money.Zero, paid));
        (await budget.ProveAsync()).ShouldBeEmpty();
        var bar = await host.ActAsync(people.Office, services => services.GetRequiredService<BarredPeople>().UntilAsync(stopped.PersonId, Ct));
        bar.ShouldBe(CountyClock.DayOf(host.Now).AddYears(5));
    }

    private async Task SpeakAsync(Account account, AwardCaseId id, AwardAction step, string words)
    {
        using var browser = await host.SignInAsAsync(account);
        var form = await (await browser.GetPageAsync($"/work/awards/cases/{id}")).FollowAsync($".actionbar a[href$='/decide/{step}' i]");
        (await form.SubmitAsync(("Form.Opinion", words))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Award_WithoutMoney_CannotBePaidUntilThereIsSome()
    {
        var budget = await KeepAsync(1);
        var id = await people.RunningAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => people.Moves.PayAsync(people.Payer, people.PayChecker, id));
        refused.Refusal.ShouldBe(BudgetRefusals.AwaitingFunds);
        await budget.AddAsync(100_000_000);
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);

        (await people.Moves.GetAsync(id)).Instalments.Count(part => part.State is InstalmentState.Paid).ShouldBe(1);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Seen red: the order asked for the money of the year it was planned in, before the move to this year was saved.</summary>
    [Fact]
    public async Task Instalment_OrderedInTheYearAfter_IsPaidFromThatYearsBudget()
    {
        var budget = await KeepAsync(100_000_000);
        var id = await people.RunningAsync();
        await budget.PassAsync(2027, 100_000_000);
        host.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 5, 1, 0, 0, TimeSpan.Zero));

        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);

        (await budget.LineAsync(2027)).Paid.ShouldBe(Part((await people.Moves.GetAsync(id)).Amount!.Value, 40));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>What was paid by hand and came back from the bank is due again, in the budget too, and its receipt is no good any more. Seen red with orders alone sent back.</summary>
    [Fact]
    public async Task Instalment_PaidByHandThatComesBack_IsDueAgain_AndPaidAnew()
    {
        var budget = await KeepAsync(100_000_000);
        var id = await people.RunningAsync();
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
        var part = (await people.Moves.GetAsync(id)).Instalments.Single(known => known.State is InstalmentState.Paid).Id;
        using var payer = await host.SignInAsAsync(people.Payer);
        var form = await (await payer.GetPageAsync($"/work/awards/payments/{id}/{part}")).FollowAsync(".actionbar a");
        form.Text.ShouldContain(host.Texts["award.payment.bounce.effect"]);
        (await form.SubmitAsync()).Errors.ShouldNotBeEmpty();

        (await form.SubmitAsync(("Form.Opinion", "账号已销户，银行退汇"))).Errors.ShouldBeEmpty();

        (await people.Moves.GetAsync(id)).Paid.ShouldBe(Money.Zero);
        (await budget.LineAsync()).Paid.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
        (await people.Moves.GetAsync(id)).Instalments.Count(known => known.State is InstalmentState.Paid).ShouldBe(1);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Award_WhereNoBudgetIsKept_DependsOnNone()
    {
        var id = await people.RunningAsync();

        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);

        (await host.WithDbAsync(db => db.BudgetReservations.CountAsync())).ShouldBe(0);
    }

    private async Task<BudgetDesk> KeepAsync(decimal yuan) =>
        await BudgetDesk.OpenAsync(host, await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance), yuan, AwardFundedCases.Code);

    private Task<BudgetReservation> ReservationAsync(AwardCaseId id) => host.WithDbAsync(db => db.BudgetReservations.AsNoTracking().SingleAsync(row => row.CaseId == id.Value));

    private static Money Part(Money amount, int percent) => new(amount.Fen * percent / 100);
}
