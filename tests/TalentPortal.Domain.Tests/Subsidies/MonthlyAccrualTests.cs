using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

public class MonthlyAccrualTests
{
    private static readonly EntitlementProgress New = EntitlementProgress.Start(Rules, Month("2026-03"), EducationLevel.Bachelor);
    private static readonly InsuranceRow Paid = new() { Employer = Company.Id, EmployerType = Company.Type, Contract = ContractStanding.Qualifies, IsPaid = true, HoldsContractOnLastDay = true };

    [Fact]
    public void PaidMonth_IsPayingAndCounts()
    {
        var line = MonthlyAccrual.Accrue(Rules, New, Month("2026-03"), [Paid]);

        (line.Decision.Amount, line.After.State, line.After.MonthsUsed).ShouldBe((Yuan(550), EntitlementState.Running, 1));
    }

    [Fact]
    public void NoPensionInTheMonth_SuspendsAndTheNextPaidMonthResumes()
    {
        var suspended = MonthlyAccrual.Accrue(Rules, Run(New, "2026-03", "2026-05", Paid), Month("2026-06"), []).After;

        suspended.State.ShouldBe(EntitlementState.Suspended);
        MonthlyAccrual.Accrue(Rules, suspended, Month("2026-07"), [Paid]).After.State.ShouldBe(EntitlementState.Running);
    }

    [Theory]
    [InlineData("2026-11", EntitlementState.Suspended)]
    [InlineData("2026-12", EntitlementState.Ended)]
    public void NoRecordInTheCounty_MoreThanSixMonths_Ends(string through, EntitlementState expected) =>
        Run(Run(New, "2026-03", "2026-05", Paid), "2026-06", through).State.ShouldBe(expected);

    [Fact]
    public void UnpaidContribution_SuspendsAndNeverEnds() =>
        Run(New, "2026-03", "2027-06", Paid with { IsPaid = false }).State.ShouldBe(EntitlementState.Suspended);

    [Fact]
    public void ThirtySixMonths_Complete()
    {
        var done = Run(New, "2026-03", "2029-02", Paid);

        (done.State, done.MonthsUsed).ShouldBe((EntitlementState.Completed, 36));
        MonthlyAccrual.Accrue(Rules, done, Month("2029-03"), [Paid]).Decision.Reason.ShouldBe(MonthReason.NotRunning);
    }

    [Fact]
    public void EndOfTheWindow_CompletesWithMonthsUnused()
    {
        var almost = New with { State = EntitlementState.Running, MonthsUsed = 29, LastMonth = Month("2031-01") };

        var line = MonthlyAccrual.Accrue(Rules, almost, Month("2031-02"), [Paid]);

        (line.Decision.Amount, line.After.State, line.After.MonthsUsed).ShouldBe((Yuan(550), EntitlementState.Completed, 30));
    }

    [Fact]
    public void MonthPaidLate_CountsButDoesNotTurnTheStateBack()
    {
        var running = Run(Run(New, "2026-03", "2026-05", Paid), "2026-06", "2026-07");

        var line = MonthlyAccrual.Accrue(Rules, running, Month("2026-05"), [Paid with { IsBackPayment = true, IsExplained = true, MonthsLate = 2 }]);

        (line.After.State, line.After.MonthsUsed, line.After.LastMonth).ShouldBe((EntitlementState.Suspended, 4, Month("2026-07")));
    }

    [Fact]
    public void MonthAccruedBefore_IsNotPaidTwice() =>
        MonthlyAccrual.Accrue(Rules, Run(New, "2026-03", "2026-03", Paid), Month("2026-03"), [Paid], new() { AlreadyPaid = true }).Decision.Amount.ShouldBe(Money.Zero);

    [Fact]
    public void LongLeaveAndBlacklistedEmployer_Suspend()
    {
        MonthlyAccrual.Accrue(Rules, New, Month("2026-03"), [Paid], new() { OnLongLeave = true }).After.State.ShouldBe(EntitlementState.Suspended);
        MonthlyAccrual.Accrue(Rules, New, Month("2026-03"), [Paid with { IsBlacklisted = true }]).After.State.ShouldBe(EntitlementState.Suspended);
    }

    [Fact]
    public void HigherDegree_CountsFromItsMonth()
    {
        var upgraded = New with { NextLevel = EducationLevel.Master, NextLevelFrom = Rules.HigherDegreeFrom(Day("2026-04-20")) };

        new[] { "2026-04", "2026-05" }.Select(month => MonthlyAccrual.Accrue(Rules, upgraded, Month(month), [Paid]).Decision.Amount).ShouldBe([Yuan(550), Yuan(1_100)]);
    }

    // Seeded: compare two reasons with CompareTo (boxes the enum).
    [Fact]
    public void Accrue_AllocatesNothing()
    {
        InsuranceRow[] rows = [Paid, Paid with { Employer = School.Id, EmployerType = School.Type, HoldsContractOnLastDay = false }];
        var month = Month("2026-03");
        MonthlyAccrual.Accrue(Rules, New, month, rows);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++) MonthlyAccrual.Accrue(Rules, New, month, rows);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static EntitlementProgress Run(EntitlementProgress from, string first, string last, params InsuranceRow[] rows) =>
        Month(first).To(Month(last)).Aggregate(from, (progress, month) => MonthlyAccrual.Accrue(Rules, progress, month, rows).After);
}
