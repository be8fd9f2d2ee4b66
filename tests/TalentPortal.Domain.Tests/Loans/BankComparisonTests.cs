using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>The bank's list against the book (domain 7): every bad input is named, and nothing is applied until all of it is accounted for.</summary>
public sealed class BankComparisonTests
{
    private static readonly LoanQuarter Quarter = LoanQuarter.Of(2026, 2, 20);
    private static readonly DateTime Now = new(2026, 6, 23, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void List_ThatIsEqual_IsApplied()
    {
        var comparison = BankComparison.Of(List(Line(2, "贷-001")), [Own("贷001")], Quarter);
        comparison.Apply(LoanStory.Hr, Now).ShouldBe([Own("贷001")]);
        LoanStory.Refusal(() => comparison.Apply(LoanStory.Hr, Now)).ShouldBe(LoanRefusals.NotInThisState);
    }

    [Fact]
    public void List_WithEveryFault_NamesEach()
    {
        var comparison = BankComparison.Of(List(
            Line(2, "1"), Line(3, "2", interest: 100.01m), Line(4, "3", balance: 9m), Line(5, "4", borrower: "李四"), Line(6, "5"), Line(7, "5"), Line(8, "99"), Line(9, "6") with { From = new(2026, 3, 20) }, Line(10, "7") with { LastDay = new(2026, 6, 21) }),
            [.. Enumerable.Range(1, 8).Select(number => Own($"{number}"))], Quarter);
        comparison.Entries.Select(entry => entry.Outcome).ShouldBe(
        [
            BankOutcome.Matched, BankOutcome.InterestDiffers, BankOutcome.AmountChanged, BankOutcome.OtherBorrower, BankOutcome.Duplicate, BankOutcome.Duplicate, BankOutcome.Unknown,
            BankOutcome.WrongQuarter, BankOutcome.WrongQuarter, BankOutcome.Missing, BankOutcome.Missing, BankOutcome.Missing,
        ]);
        comparison.WhyNotApply(LoanStory.Hr).ShouldBe(LoanRefusals.ListIncomplete);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(null, 200.01)]
    public void List_ThatIsCutOff_IsNeverApplied(int? count, double? interest) =>
        BankComparison.Of(List(Line(2, "1")) with { Count = count, Interest = interest is { } yuan ? Money.FromYuan((decimal)yuan) : null }, [Own("1")], Quarter).WhyNotApply(LoanStory.Hr).ShouldBe(LoanRefusals.ListIncomplete);

    [Fact]
    public void Difference_IsSettledWithAReason_AndAppliedByAnother()
    {
        var comparison = BankComparison.Of(List(Line(2, "1", interest: 99m), Line(3, "2"), Line(4, "2"), Line(5, "3")), [Own("1"), Own("2")], Quarter);
        var (differs, one, other, unknown) = (comparison.Entries[0], comparison.Entries[1], comparison.Entries[2], comparison.Entries[3]);
        comparison.WhyNotSettle(differs, BankSettlement.OursStands, " ", LoanStory.Hr).ShouldBe(LoanRefusals.ReasonMissing);
        comparison.WhyNotSettle(differs, BankSettlement.LineIgnored, "漏计一天", LoanStory.Hr).ShouldBe(LoanRefusals.SettlementUnfit);
        comparison.WhyNotSettle(unknown, BankSettlement.OursStands, "x", LoanStory.Hr).ShouldBe(LoanRefusals.SettlementUnfit);
        comparison.WhyNotSettle(differs, BankSettlement.OursStands, "漏计一天", LoanStory.Banker).ShouldBe(LoanRefusals.NotYours);
        comparison.Settle(differs, BankSettlement.OursStands, "银行漏计一天，已核对流水", LoanStory.Hr, Now);
        comparison.Settle(one, BankSettlement.OursStands, "同一笔重复", LoanStory.Hr, Now);
        comparison.WhyNotSettle(other, BankSettlement.OursStands, "同一笔重复", LoanStory.Hr).ShouldBe(LoanRefusals.CountedTwice);
        comparison.Settle(other, BankSettlement.LineIgnored, "同一笔重复", LoanStory.Hr, Now);
        comparison.WhyNotApply(LoanStory.OtherHr).ShouldBe(LoanRefusals.ListIncomplete);
        comparison.Settle(unknown, BankSettlement.LineIgnored, "外县贷款", LoanStory.Hr, Now);
        comparison.WhyNotApply(LoanStory.Hr).ShouldBe(LoanRefusals.NeedsAnother);
        comparison.Apply(LoanStory.OtherHr, Now).ShouldBe([Own("1"), Own("2")]);
    }

    /// <summary>Whatever a bank sends: each of its rows is one entry, each loan of ours is accounted for, and none is paid twice.</summary>
    [Fact]
    public void Lists_OfAnyKind_AreAccountedForWhole() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var random = new Random(seed);
        List<OwnInterest> ours = [.. Enumerable.Range(0, random.Next(6)).Select(number => Own($"{number}"))];
        List<BankLine> lines = [.. Enumerable.Range(0, random.Next(9)).Select(row => Line(row, $"{random.Next(8)}", random.Next(4) == 0 ? 99m : 100m) with { From = Quarter.From.AddDays(random.Next(5) == 0 ? -1 : 0) })];
        var comparison = BankComparison.Of(List([.. lines]), ours, Quarter);
        if (!comparison.Entries.Select(entry => entry.Line).OfType<BankLine>().SequenceEqual(lines) || ours.Any(own => comparison.Entries.All(entry => entry.Own != own))) return false;
        foreach (var entry in comparison.Entries.Where(entry => !entry.IsAccounted).ToList())
        {
            if (comparison.WhyNotApply(LoanStory.OtherHr) is null) return false;
            var choices = Enum.GetValues<BankSettlement>().Where(choice => comparison.WhyNotSettle(entry, choice, "核对", LoanStory.Hr) is null).ToList();
            comparison.Settle(entry, choices[random.Next(choices.Count)], "核对", LoanStory.Hr, Now);
        }

        var paid = comparison.Apply(LoanStory.OtherHr, Now);
        return paid.Distinct().Count() == paid.Count;
    }, iter: 2_000);

    private static BankList List(params BankLine[] lines) => new(lines, lines.Length, lines.Sum(line => line.Interest));

    private static BankLine Line(int row, string contract, decimal interest = 100m, decimal balance = 10_000m, string borrower = "张 三") =>
        new(row, contract, borrower, Quarter.From, Quarter.LastDay, Money.FromYuan(interest), Money.FromYuan(balance));

    private static OwnInterest Own(string contract) => new(contract, "张三", Money.FromYuan(100), Money.FromYuan(10_000));
}
