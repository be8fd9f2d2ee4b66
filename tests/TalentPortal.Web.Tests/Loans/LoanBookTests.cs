using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Loans;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Testing;
using TalentPortal.Testing.Loans;

namespace TalentPortal.Web.Tests.Loans;

/// <summary>A loan after the signing, and a bank's list of a quarter. Thursday, 12 March 2026, nine in the morning.</summary>
public sealed class LoanBookTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Loan_IsDrawnAndRepaidByTheBank_TakenBackByAnother_AndFollowedByTheBorrower()
    {
        var town = await LoanTown.OpenAsync(host);
        var founder = await town.FounderAsync();
        var id = await town.SignedAsync(founder);
        using (var banker = await host.SignInAsAsync(town.Banker))
        {
            var page = await (await banker.GetPageAsync("/work/loans/book?tab=Waiting")).FollowAsync("main tbody a");
            page.Text.ShouldContain(host.Texts.Of(LoanStatus.Undrawn));
            var draw = await page.FollowAsync("a[href$='/steps/Draw' i]");
            (await draw.SubmitAsync(("Form.Amount", ""))).Errors.ShouldBe([host.Texts["loan.moved.required"]]);
            // A drawdown tomorrow, or of more than was agreed, is none.
            (await draw.SubmitAsync(("Form.Amount", "200000"), ("Form.On.Day", "13"))).Text.ShouldContain(host.Texts["refusal.loan.day_unclear"]);
            (await draw.SubmitAsync(("Form.Amount", "200000.01"))).Text.ShouldContain(host.Texts["refusal.loan.book_unclear", Today]);
            (await draw.SubmitAsync(("Form.Amount", "200000"))).Text.ShouldContain(host.Texts["loan.done", LoanAction.Draw]);
        }

        await town.StepAsync(town.Banker, id, LoanAction.Repay, 50_000);
        (await Should.ThrowAsync<RefusedException>(() => town.StepAsync(town.Banker, id, LoanAction.TakeBack, entry: 2))).Refusal.ShouldBe(LoanRefusals.NeedsAnother);
        await town.StepAsync(town.OtherBanker, id, LoanAction.TakeBack, entry: 2);
        var loan = await town.LoanAsync(id);
        (loan.Owed, loan.Movements.Count, loan.NextDueOn).ShouldBe((Money.FromYuan(200_000), 3, Today.AddMonths(24)));

        using var phone = await host.SignInAsAsync(founder);
        var own = await phone.GetPageAsync($"/my/loans/{loan.ApplicationId}");
        own.Text.ShouldContain(host.Texts["loan.takes_back", 2]);
        own.Text.ShouldContain(host.Texts["loan.quarter.running", 2026, 1, Today]);
        var foreign = await host.AddAccountAsync(Role.BankClerk);
        await LoanTown.BankAsync(host, town.Hr, "邮储银行", foreign);
        using var stranger = await host.SignInAsAsync(foreign);
        (await stranger.GetPageAsync($"/work/loans/book/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        // Whoever acts for one bank is not given to a second.
        (await Should.ThrowAsync<RefusedException>(() => LoanTown.BankAsync(host, town.Hr, "农业银行", foreign))).Refusal.ShouldBe(LoanRefusals.ClerkElsewhere);
        foreach (var statement in new[] { "UPDATE LoanMovements SET Amount = 1", "DELETE FROM LoanSteps" })
            await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    [Fact]
    public async Task Loan_ExtendedAndNotPaid_IsOverdueCompensatedAndWrittenOff_AndCountsForFundBankAndBorrower()
    {
        var town = await LoanTown.OpenAsync(host);
        var (founder, finance) = (await town.FounderAsync(), await host.AddAccountAsync(Role.Finance));
        var id = await town.SignedAsync(founder);
        await town.StepAsync(town.Banker, id, LoanAction.Draw, 150_000);
        // What can still be drawn is answered for.
        (await FundAsync(town)).Liability.ShouldBe(Money.FromYuan(200_000));
        var (due, until) = (Today.AddMonths(24), Today.AddMonths(30));
        await town.StepAsync(town.Banker, id, LoanAction.ProposeExtension, on: until);
        await town.StepAsync(town.Guarantor, id, LoanAction.ConfirmExtension);
        (await town.LoanAsync(id)).DueOn.ShouldBe(until);
        await RemindAsync(until, founder);

        host.Clock.Advance(TimeSpan.FromDays(due.DayNumber - Today.DayNumber + 1));
        (await town.BookDayPassesAsync()).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromDays(until.DayNumber - due.DayNumber));
        (await town.BookDayPassesAsync()).ShouldBe(1);
        (await town.BookDayPassesAsync()).ShouldBe(0);
        (await town.LoanAsync(id)).Status.ShouldBe(LoanStatus.Overdue);
        (await FundAsync(town)).Liability.ShouldBe(Money.FromYuan(150_000));
        (await host.ActAsync(founder, services => services.GetRequiredService<OwnLoanService>().OfferAsync(null, Ct))).WhyNot.ShouldContain(LoanRefusals.OverdueRecord);

        await town.StepAsync(town.Guarantor, id, LoanAction.ProposeCompensation);
        (await Should.ThrowAsync<RefusedException>(() => town.StepAsync(town.Guarantor, id, LoanAction.ConfirmCompensation))).Refusal.ShouldBe(LoanRefusals.NeedsAnother);
        await town.StepAsync(town.OtherGuarantor, id, LoanAction.ConfirmCompensation);
        (await FundAsync(town)).Liability.ShouldBe(Money.Zero);
        var standing = await host.WithAsync(services => services.GetRequiredService<LoanFunds>().OfAsync(town.Bank, Ct));
        (standing.Rate, standing.IsPaused(LoanRules.CountyDraft())).ShouldBe((1m, true));
        await town.StepAsync(town.Guarantor, id, LoanAction.Recover, 50_000);
        await town.StepAsync(town.Guarantor, id, LoanAction.ProposeWriteOff);
        using var desk = await host.SignInAsAsync(finance);
        var page = await (await desk.GetPageAsync("/work/loans/book?tab=Waiting")).FollowAsync("main tbody a");
        (await (await page.FollowAsync("a[href$='/steps/ConfirmWriteOff' i]")).SubmitAsync()).Text.ShouldContain(host.Texts.Of(LoanStatus.WrittenOff));
        (await town.LoanAsync(id)).Claim.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task List_IsTakenWhole_SettledByOneAndAppliedByAnother_AndEachBorrowerReadsTheReceipt()
    {
        var town = await LoanTown.OpenAsync(host);
        var founder = await town.FounderAsync();
        var (first, second) = (await town.SignedAsync(founder), await town.SignedAsync(await town.FounderAsync(), 100_000, "齐农商借字002"));
        await town.StepAsync(town.Banker, first, LoanAction.Draw, 200_000);
        await town.StepAsync(town.Banker, second, LoanAction.Draw, 100_000);
        var name = await host.WithDbAsync(db => db.People.Where(person => person.Id == founder.PersonId!.Value).Select(person => person.Name).SingleAsync(Ct));
        string[] equal = ["齐农商借字001", name, "2026-03-12", "2026-03-20", "￥175.00", "200,000.00元"], foreign = ["他行合同", "他人", "2026/3/12", "2026年3月20日", "10", "1000"];
        (await Should.ThrowAsync<RefusedException>(() => town.SendAsync(town.Banker, 2026, 1, equal, ["合计", "1", "", "", "175", ""]))).Refusal.ShouldBe(LoanRefusals.QuarterNotOver);
        host.Clock.Advance(TimeSpan.FromDays(12));
        // Cut off, and with an amount that is none: nothing is taken.
        (await town.SendAsync(town.Banker, 2026, 1, equal)).Faults.ShouldBe([new InterestListFault(2, InterestListFaultKind.TotalMissing)]);
        (await town.SendAsync(town.Banker, 2026, 1, equal, ["齐农商借字002", "某", "20260312", "x", "8.755", "1万"], ["合计", "2", "", "", "175", ""])).Faults
            .ShouldBe([new InterestListFault(3, InterestListFaultKind.DaysUnclear), new InterestListFault(3, InterestListFaultKind.AmountUnclear)]);
        (await host.WithDbAsync(db => db.InterestLists.AnyAsync(Ct))).ShouldBeFalse();

        // One line of the bank is equal, one is nobody's, and one loan is missing.
        var id = (await town.SendAsync(town.Banker, 2026, 1, equal, foreign, ["合计", "2笔", "", "", "185.00", ""])).List!.Value;
        using (var hr = await host.SignInAsAsync(town.Hr))
        {
            var page = await hr.GetPageAsync($"/work/loans/lists/{id}");
            page.Text.ShouldContain(host.Texts["loan.list.matched.are", 1, 3, 2]);
            (await (await hr.GetPageAsync($"/work/loans/lists/{id}/lines/2")).SubmitAsync(("Form.Reason", ""))).Errors.ShouldBe([host.Texts["loan.words.required"]]);
            (await (await hr.GetPageAsync($"/work/loans/lists/{id}/lines/2")).SubmitAsync(("Form.Reason", "不是本县贷款"))).Text.ShouldContain(host.Texts["loan.list.done.settled"]);
            (await (await hr.GetPageAsync($"/work/loans/lists/{id}")).PressAsync("form[action*='Apply']")).Text.ShouldContain(host.Texts["refusal.loan.list_incomplete"]);
            (await (await hr.GetPageAsync($"/work/loans/lists/{id}/lines/3")).SubmitAsync(("Form.Settlement", "OursStands"), ("Form.Reason", "银行漏报，已电话核实"))).Text.ShouldContain(host.Texts["loan.list.done.settled"]);
            (await (await hr.GetPageAsync($"/work/loans/lists/{id}")).PressAsync("form[action*='Apply']")).Text.ShouldContain(host.Texts["refusal.loan.needs_another"]);
        }

        using (var other = await host.SignInAsAsync(town.OtherHr))
            (await (await other.GetPageAsync($"/work/loans/lists/{id}")).PressAsync("form[action*='Apply']")).Text.ShouldContain(host.Texts["loan.list.paid", 2, Money.FromYuan(131.25m)]);
        (await Should.ThrowAsync<RefusedException>(() => town.SendAsync(town.Banker, 2026, 1, equal, ["合计", "1", "", "", "175", ""]))).Refusal.ShouldBe(LoanRefusals.ListApplied);
        using var phone = await host.SignInAsAsync(founder);
        (await phone.GetPageAsync($"/my/loans/{(await town.LoanAsync(first)).ApplicationId}")).Text.ShouldContain(host.Texts["loan.quarter.applied", 2026, 1]);
        foreach (var statement in new[] { "UPDATE InterestLists SET AppliedAt = NULL", "DELETE FROM InterestLists", "UPDATE LoanInterests SET Subsidy = 1", "DELETE FROM InterestListSettlements" })
            await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    [Fact]
    public async Task List_WhoseBookHasChanged_IsComparedAnewBeforeItIsApplied()
    {
        var town = await LoanTown.OpenAsync(host);
        var founder = await town.FounderAsync();
        var loan = await town.SignedAsync(founder);
        await town.StepAsync(town.Banker, loan, LoanAction.Draw, 200_000);
        host.Clock.Advance(TimeSpan.FromDays(12));
        var name = await host.WithDbAsync(db => db.People.Where(person => person.Id == founder.PersonId!.Value).Select(person => person.Name).SingleAsync(Ct));
        var id = (await town.SendAsync(town.Banker, 2026, 1, ["齐农商借字001", name, "2026-03-12", "2026-03-20", "131.25", "150000"], ["合计", "1", "", "", "131.25", ""])).List!.Value;
        // The bank is right: a repayment of the quarter had not been entered.
        await town.StepAsync(town.Banker, loan, LoanAction.Repay, 50_000, on: Today);
        await Lists(town.Hr, (lists, ct) => lists.SettleAsync(id, 1, new SettleInterestListLine { Settlement = BankSettlement.OursStands, Reason = "核对", Version = 1 }, ct));
        (await Should.ThrowAsync<RefusedException>(() => Lists(town.OtherHr, (lists, ct) => lists.ApplyAsync(id, 2, ct)))).Refusal.ShouldBe(LoanRefusals.BookChanged);
        var again = await host.ActAsync(town.OtherHr, services => services.GetRequiredService<InterestListService>().CompareAnewAsync(id, 2, Ct));
        await Lists(town.Hr, (lists, ct) => lists.ApplyAsync(again, 1, ct));
        var line = await host.WithDbAsync(db => db.LoanInterests.AsNoTracking().SingleAsync(Ct));
        (line.Interest, line.Subsidy, line.Balance, line.ListId).ShouldBe((Money.FromYuan(131.25m), Money.FromYuan(65.63m), Money.FromYuan(150_000), again));
    }

    private Task Lists(Account by, Func<InterestListService, CancellationToken, Task> act) => host.ActAsync(by, services => act(services.GetRequiredService<InterestListService>(), Ct));

    private Task<GuaranteeFund> FundAsync(LoanTown town) => host.WithAsync(async services =>
        await services.GetRequiredService<LoanFunds>().OfAsync(await services.GetRequiredService<LoanHouseService>().GetAsync(town.Body, Ct), Ct));

    /// <summary>Before the day, once.</summary>
    private async Task RemindAsync(DateOnly due, Account founder)
    {
        var found = await host.WithAsync(services => services.GetServices<IDueWork>().OfType<LoanPaymentsDue>().Single().FindAsync(due.AddDays(-3), due, 0, 10, Ct));
        found.Select(work => (work.To.Value, work.DueOn, work.About)).ShouldBe([(founder.Id, due, MessageSubject.OwnLoan)]);
        (await host.WithAsync(services => services.GetServices<IDueWork>().OfType<LoanPaymentsDue>().Single().FindAsync(Today, due.AddDays(-1), 0, 10, Ct))).ShouldBeEmpty();
    }
}
