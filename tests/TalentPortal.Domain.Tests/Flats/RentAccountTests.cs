using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>Bills, payments, arrears, settlement (domain 8): amounts never vanish, and the ladder follows the unpaid months.</summary>
public sealed class RentAccountTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;
    private static readonly YearMonth January = new(2026, 1);
    private static readonly DateOnly August = new(2026, 8, 31);

    private static readonly Gen<(RentBill[] Bills, RentPayment[] Payments)> Accounts = Gen.Select(Gen.Long[0, 90_000].Array[0, 12], Gen.Select(Gen.Int[0, 400], Gen.Long[0, 200_000]).Array[0, 8])
        .Select((fen, paid) => (fen.Select((amount, i) => Bill(i, new Money(amount))).ToArray(), paid.Select(row => new RentPayment(January.FirstDay.AddDays(row.Item1), new Money(row.Item2))).ToArray()));

    [Theory]
    [InlineData(0, ArrearsStep.None)]
    [InlineData(1, ArrearsStep.Overdue)]
    [InlineData(2, ArrearsStep.Overdue)]
    [InlineData(3, ArrearsStep.Remind)]
    [InlineData(5, ArrearsStep.Remind)]
    [InlineData(6, ArrearsStep.Terminate)]
    public void Ladder_RemindsAtThreeMonths_AndEndsAtSix(int unpaid, ArrearsStep step)
    {
        var account = RentAccount.Of(Bills(unpaid), [], August);
        (account.MonthsInArrears, account.Step(Rules)).ShouldBe((unpaid, step));
    }

    [Fact]
    public void Payment_SettlesTheOldestFirst()
    {
        var account = RentAccount.Of(Bills(4), [new(new DateOnly(2026, 8, 1), Money.FromYuan(1_000))], August);
        account.Bills.Select(bill => (bill.Bill.Month.Month, bill.Open.Yuan)).ShouldBe([(1, 0m), (2, 0m), (3, 350m), (4, 450m)]);
        (account.MonthsInArrears, account.Credit).ShouldBe((2, Money.Zero));
    }

    [Fact]
    public void Bill_OnItsDay_IsStillInTime()
    {
        RentAccount.Of(Bills(1), [], new DateOnly(2026, 1, 10)).MonthsInArrears.ShouldBe(0);
        RentAccount.Of(Bills(1), [], new DateOnly(2026, 1, 11)).MonthsInArrears.ShouldBe(1);
    }

    [Fact]
    public void Bill_OfTheFirstMonth_IsNotDueBeforeMovingIn()
    {
        var month = new YearMonth(2026, 3);
        RentBill.Of(month, FlatRent.OfMonth(month, [new(new DateOnly(2026, 3, 18), new DateOnly(2029, 3, 17), Money.FromYuan(450))]), Rules).ShouldBe(new RentBill(month, Money.FromYuan(203.23m), new DateOnly(2026, 3, 18)));
    }

    [Fact]
    public void Month_ThatCostsNothing_IsNeverInArrears() => RentAccount.Of([Bill(0, Money.Zero), Bill(1, Money.Zero), Bill(2, Money.Zero)], [], August).Step(Rules).ShouldBe(ArrearsStep.None);

    [Fact]
    public void Payment_OfALaterDay_DoesNotCountYet() => RentAccount.Of(Bills(1), [new(August.AddDays(1), Money.FromYuan(450))], August).MonthsInArrears.ShouldBe(1);

    [Fact]
    public void TwoBills_OfOneMonth_AreAMistake() => Should.Throw<ArgumentException>(() => RentAccount.Of([.. Bills(1), .. Bills(1)], [], August));

    [Fact]
    public void Fen_AreNeverLost_WhateverIsPaid() => Gen.Select(Accounts, Gen.Int[0, 400], Gen.Int).Sample((given, day, seed) =>
    {
        var on = January.FirstDay.AddDays(day);
        var account = RentAccount.Of(given.Bills, given.Payments, on);
        var shuffled = given.Payments.ToArray();
        new Random(seed).Shuffle(shuffled);
        var paid = given.Payments.Where(payment => payment.On <= on).Sum(payment => payment.Amount);
        return account.Bills.Sum(bill => bill.Paid) + account.Credit == paid && account.Open + account.Bills.Sum(bill => bill.Paid) == given.Bills.Sum(bill => bill.Amount)
            && (account.Credit.IsZero || account.Open.IsZero) && account.Bills.All(bill => !bill.Open.IsNegative && !bill.Paid.IsNegative)
            // No bill is touched before the older ones are paid.
            && account.Bills.Zip(account.Bills.Skip(1)).All(pair => pair.Second.Paid.IsZero || pair.First.Open.IsZero)
            && account.Bills.Zip(account.Bills.Skip(1)).All(pair => pair.First.Bill.Month < pair.Second.Bill.Month)
            && RentAccount.Of(given.Bills.Reverse(), shuffled, on).Bills.SequenceEqual(account.Bills);
    }, iter: 3_000);

    [Fact]
    public void Arrears_NeverGrowByPaying() => Gen.Select(Accounts, Gen.Int[0, 400], Gen.Long[0, 100_000]).Sample((given, day, more) =>
    {
        var on = January.FirstDay.AddDays(day);
        return RentAccount.Of(given.Bills, [.. given.Payments, new RentPayment(on, new Money(more))], on).MonthsInArrears <= RentAccount.Of(given.Bills, given.Payments, on).MonthsInArrears;
    }, iter: 3_000);

    [Fact]
    public void Settlement_GivesBackOrAsksFor_NeverBoth() => Gen.Select(Gen.Long[0, 100_000], Gen.Long[0, 100_000], Accounts).Sample((deposit, damage, given) =>
    {
        var account = RentAccount.Of(given.Bills, given.Payments, August);
        var sheet = Sheet(new Money(damage), "墙面");
        var settled = LeaseSettlement.Of(new Money(deposit), account, sheet);
        return settled.Refund - settled.Owed == new Money(deposit) + account.Credit - account.Open - new Money(damage) && !settled.Refund.IsNegative && !settled.Owed.IsNegative && (settled.Refund.IsZero || settled.Owed.IsZero);
    }, iter: 2_000);

    [Fact]
    public void Clearance_NamesEveryItemOnce_AndDamageSaysWhat()
    {
        Sheet(Money.FromYuan(80), "墙面").WhyInvalid().ShouldBeNull();
        Sheet(Money.Zero, null).WhyInvalid().ShouldBeNull();
        Sheet(Money.FromYuan(80), " ").WhyInvalid().ShouldBe(FlatRefusals.ClearanceUnclear);
        new ClearanceSheet([.. FlatStory.Clean.Lines.Skip(1)]).WhyInvalid().ShouldBe(FlatRefusals.ClearanceUnclear);
        new ClearanceSheet([.. FlatStory.Clean.Lines, FlatStory.Clean.Lines[0]]).WhyInvalid().ShouldBe(FlatRefusals.ClearanceUnclear);
    }

    private static ClearanceSheet Sheet(Money damage, string? words) => new([.. FlatStory.Clean.Lines.Where(line => line.Item is not ClearanceItem.Damage), new ClearanceLine(ClearanceItem.Damage, damage, words)]);

    private static IEnumerable<RentBill> Bills(int count) => Enumerable.Range(0, count).Select(i => Bill(i, Money.FromYuan(450)));

    private static RentBill Bill(int i, Money amount) => new(January.AddMonths(i), amount, January.AddMonths(i).FirstDay.AddDays(9));
}
