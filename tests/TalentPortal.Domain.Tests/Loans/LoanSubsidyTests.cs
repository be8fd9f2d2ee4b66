using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>Interest and subsidy of domain 7: the five examples, edge cases of domain 16, and what holds for any loan.</summary>
public sealed class LoanSubsidyTests
{
    private static readonly LoanRules Rules = LoanRules.CountyDraft();
    private static readonly LoanRules Of2021 = LoanRules.CountyDrafts()[1].Rules;
    private static readonly LoanQuarter Second = LoanQuarter.Of(2026, 2, 20);

    [Fact]
    public void Example1_AFullQuarter() => Sums(Second, Course(300_000, (LoanEntryKind.Drawdown, "2026-01-05", 300_000))).ShouldBe((2_683.33m, 1_341.67m, 1_341.66m));

    [Fact]
    public void Example2_APartPaidBackInBetween()
    {
        var subsidy = LoanSubsidy.Of(Course(300_000, (LoanEntryKind.Drawdown, "2026-04-10", 300_000), (LoanEntryKind.Repayment, "2026-05-20", 100_000)), Second, Rules);
        subsidy.Receipt().Select(line => (line.Text.Key, line.Amount.Yuan)).ShouldBe(
            [("calc.loan.interest.line", 1_166.67m), ("calc.loan.interest.line", 622.22m), ("calc.loan.interest.borne", 894.45m), ("calc.loan.interest.borrower", 894.44m)]);
        (subsidy.Interest.Yuan, subsidy.SubsidisedDays).ShouldBe((1_788.89m, 72));
    }

    [Fact]
    public void Example3_Extended_BringsNothingFromTheOriginalDueDayOn()
    {
        var extended = LoanSubsidy.Of(Course(300_000, "2026-05-31", (LoanEntryKind.Drawdown, "2026-01-05", 300_000)) with { ExtendedUntil = Day("2026-11-30") }, Second, Rules);
        extended.Receipt().Select(line => (line.Text.Key, line.Amount.Yuan)).ShouldBe(
            [("calc.loan.interest.line", 2_070.83m), ("calc.loan.interest.extended", 612.50m), ("calc.loan.interest.borne", 1_035.42m), ("calc.loan.interest.borrower", 1_647.91m)]);
        (extended.SubsidisedDays, extended.Days).ShouldBe((71, 92));
    }

    [Fact]
    public void Example4_The2021Regime_BearsAllAboveReferenceLess150Points()
    {
        var course = Course(200_000, (LoanEntryKind.Drawdown, "2022-09-01", 200_000));
        course = course with { Contract = course.Contract with { Rate = 0.0465m, SignedOn = Day("2022-09-01"), Reference = new(Day("2022-08-22"), 0.0365m) } };
        var subsidy = LoanSubsidy.Of(course, Second, Of2021);
        (subsidy.Interest.Yuan, subsidy.Subsidy.Yuan, subsidy.Borrower.Yuan).ShouldBe((2_376.67m, 1_277.78m, 1_098.89m));
        subsidy.Receipt().ShouldContain(line => line.Text.Key == "calc.loan.interest.counted");
    }

    [Fact]
    public void Example5_AFirm()
    {
        var course = Course(4_000_000, (LoanEntryKind.Drawdown, "2026-01-05", 4_000_000));
        Sums(Second, course with { Contract = course.Contract with { Kind = LoanBorrowerKind.Firm } }).ShouldBe((35_777.78m, 17_888.89m, 17_888.89m));
    }

    [Fact]
    public void Regime2020_BearsAPersonsInterestWhole_AndAFirmsUpToHalfTheReferenceRate()
    {
        var (rules, course) = (LoanRules.CountyDrafts()[0].Rules, Course(150_000, (LoanEntryKind.Drawdown, "2026-01-05", 150_000)));
        course = course with { Contract = course.Contract with { Rate = 0.0485m, Reference = new(Day("2020-04-20"), 0.0385m) } };
        LoanSubsidy.Of(course, Second, rules).Borrower.ShouldBe(Money.Zero);
        // 150,000 × 1.925 % ÷ 360 × 92
        LoanSubsidy.Of(course with { Contract = course.Contract with { Kind = LoanBorrowerKind.Firm } }, Second, rules).Subsidy.Yuan.ShouldBe(737.92m);
    }

    [Fact]
    public void Overdue_BringsNothing_FromTheDueDay() =>
        LoanSubsidy.Of(Course(300_000, "2026-05-31", (LoanEntryKind.Drawdown, "2026-01-05", 300_000)), Second, Rules).Stretches.Select(stretch => (stretch.From, stretch.Without)).ShouldBe([(Day("2026-03-21"), (LoanWithout?)null), (Day("2026-05-31"), LoanWithout.Overdue)]);

    [Fact]
    public void Instalment_PaidLate_BringsNothingUntilItIsPaid()
    {
        var course = Course(300_000, (LoanEntryKind.Drawdown, "2026-01-05", 300_000), (LoanEntryKind.Repayment, "2026-04-20", 50_000));
        course = course with { Contract = course.Contract with { Instalments = [new(Day("2026-04-10"), Money.FromYuan(50_000))] } };
        LoanSubsidy.Of(course, Second, Rules).Stretches.Select(stretch => (stretch.From, stretch.Principal.Yuan, stretch.Without)).ShouldBe(
            [(Day("2026-03-21"), 300_000m, (LoanWithout?)null), (Day("2026-04-10"), 300_000m, LoanWithout.Overdue), (Day("2026-04-20"), 250_000m, null)]);
    }

    [Fact]
    public void PaidBackEarly_BringsSubsidyToThatDay() =>
        LoanSubsidy.Of(Course(300_000, (LoanEntryKind.Drawdown, "2026-01-05", 300_000), (LoanEntryKind.Repayment, "2026-05-01", 300_000)), Second, Rules).SubsidisedDays.ShouldBe(41);

    /// <summary>Edge case: the subsidy stops from the next quarter, and comes back with the quarter after the job has ended.</summary>
    [Theory]
    [InlineData("2026-03-21", null, 92)]
    [InlineData("2026-06-20", null, 92)]
    [InlineData("2026-03-20", null, 0)]
    [InlineData("2026-01-10", "2026-03-20", 92)]
    [InlineData("2026-01-10", "2026-03-21", 0)]
    public void SalariedJob_StopsTheNextQuarter(string from, string? to, int days) =>
        LoanSubsidy.Of(Course(300_000, (LoanEntryKind.Drawdown, "2026-01-05", 300_000)) with { Bars = [new(LoanWithout.SalariedJob, Day(from), to is null ? null : Day(to))] }, Second, Rules).SubsidisedDays.ShouldBe(days);

    [Fact]
    public void Misuse_BringsNothingFromItsFirstDay() =>
        LoanSubsidy.Of(Course(300_000, (LoanEntryKind.Drawdown, "2026-01-05", 300_000)) with { RecalledOn = Day("2026-03-31") }, Second, Rules).SubsidisedDays.ShouldBe(10);

    [Theory]
    [InlineData("2026-03-20", 2026, 1, "2025-12-21", 90)]
    [InlineData("2026-03-21", 2026, 2, "2026-03-21", 92)]
    [InlineData("2026-06-20", 2026, 2, "2026-03-21", 92)]
    [InlineData("2026-12-21", 2027, 1, "2026-12-21", 90)]
    [InlineData("2028-01-01", 2028, 1, "2027-12-21", 91)]
    public void Quarter_OfADay(string day, int year, int number, string from, int days)
    {
        var quarter = LoanQuarter.Of(Day(day), 20);
        (quarter.Year, quarter.Number, quarter.From, quarter.Days).ShouldBe((year, number, Day(from), days));
    }

    [Fact]
    public void Quarters_CoverEveryDayOnce() => Gen.Select(Gen.Int[0, 5_000], Gen.Int[1, 28]).Sample((day, interestDay) =>
    {
        var quarter = LoanQuarter.Of(new DateOnly(2020, 1, 1).AddDays(day), interestDay);
        return quarter.Contains(new DateOnly(2020, 1, 1).AddDays(day)) && LoanQuarter.Of(quarter.Until, interestDay).From == quarter.Until && LoanQuarter.Of(quarter.From, interestDay) == quarter;
    });

    [Fact]
    public void Period_SplitOnAnyDay_IsTheSameBeforeRounding_AndWithinAFenALineAfter() => Gen.Select(Courses, Gen.Int[0, 900], Gen.Int[1, 200], Gen.Int[0, 200]).Sample((course, start, length, at) =>
    {
        var (from, until) = (Start.AddDays(start), Start.AddDays(start + length));
        var cut = from.AddDays(at % (length + 1));
        var (whole, first, second) = (LoanSubsidy.Of(course, from, until, Rules), LoanSubsidy.Of(course, from, cut, Rules), LoanSubsidy.Of(course, cut, until, Rules));
        return whole.Product == first.Product + second.Product && whole.BorneProduct == first.BorneProduct + second.BorneProduct && whole.Days == first.Days + second.Days
            && Math.Abs(whole.Interest.Fen - first.Interest.Fen - second.Interest.Fen) <= 1 + whole.Stretches.Count && Math.Abs(whole.Subsidy.Fen - first.Subsidy.Fen - second.Subsidy.Fen) <= 2 + whole.Stretches.Count;
    }, iter: 3_000);

    [Fact]
    public void SubsidyAndBorrowersShare_AreTheInterest_AndNeitherIsBelowZero() => Gen.Select(Courses, Gen.Int[0, 900], Gen.Int[0, 2]).Sample((course, start, regime) =>
    {
        var subsidy = LoanSubsidy.Of(course, LoanQuarter.Of(Start.AddDays(start), 20), LoanRules.CountyDrafts()[regime].Rules);
        var receipt = subsidy.Receipt();
        return subsidy.Subsidy + subsidy.Borrower == subsidy.Interest && !subsidy.Subsidy.IsNegative && !subsidy.Borrower.IsNegative
            && receipt.Where(line => line.Text.Key is not ("calc.loan.interest.counted" or "calc.loan.interest.borne" or "calc.loan.interest.borrower")).Sum(line => line.Amount) == subsidy.Interest;
    }, iter: 3_000);

    /// <summary>Day by day, the definition written another way.</summary>
    [Fact]
    public void Interest_IsThatOfEachDaysBalance() => Gen.Select(Courses, Gen.Int[0, 900], Gen.Int[1, 100]).Sample((course, start, length) =>
    {
        var product = Enumerable.Range(start, length).Sum(day => course.Book.On(Start.AddDays(day)).Owed.Fen * course.Contract.Rate);
        return LoanSubsidy.Of(course, Start.AddDays(start), Start.AddDays(start + length), Rules).Product == product;
    }, iter: 1_000);

    [Fact]
    public void Movements_InAnyOrder_GiveTheSameBalances() => Gen.Select(Courses, Gen.Int[0, 1_000_000]).Sample((course, seed) =>
    {
        LoanEntry[] entries = [.. course.Book.Days.SelectMany(day => Entries(course, day))];
        var shuffled = LoanBook.Of([.. entries.OrderBy(_ => new Random(seed).Next()).Reverse()]);
        new Random(seed).Shuffle(entries);
        return LoanBook.Of(entries).Days.SequenceEqual(course.Book.Days) && shuffled.Days.SequenceEqual(course.Book.Days);
    }, iter: 1_000);

    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>Drawn in up to three parts, paid back in up to three, due and perhaps extended, barred now and then.</summary>
    private static readonly Gen<LoanCourse> Courses = Gen.Int[0, 10_000_000].Select(seed =>
    {
        var random = new Random(seed);
        var amount = new Money(random.Next(1, 400_000_000));
        var (left, owed, day, entries) = (amount, Money.Zero, Start.AddDays(random.Next(100)), new List<LoanEntry>());
        for (var i = random.Next(1, 4); i > 0 && left.Fen > 0; i--, day = day.AddDays(random.Next(60)))
        {
            var part = new Money(1 + (long)(random.NextDouble() * (left.Fen - 1)));
            entries.Add(new(LoanEntryKind.Drawdown, day, part));
            (left, owed) = (left - part, owed + part);
        }

        for (var i = random.Next(0, 4); i > 0 && owed.Fen > 0; i--, day = day.AddDays(random.Next(200)))
        {
            var part = new Money(1 + (long)(random.NextDouble() * (owed.Fen - 1)));
            entries.Add(new(LoanEntryKind.Repayment, day, part));
            owed -= part;
        }

        var due = Start.AddDays(300 + random.Next(500));
        var contract = new LoanContract { Number = "1", Kind = LoanBorrowerKind.Person, SignedOn = Start, Amount = amount, Rate = random.Next(1, 100_000) / 1_000_000m, DueOn = due, Reference = new(Start, 0.0345m), Instalments = random.Next(2) == 0 ? [] : [new(Start.AddDays(150 + random.Next(100)), new Money(amount.Fen / 3 + 1))] };
        var from = Start.AddDays(random.Next(900));
        return new LoanCourse(contract, LoanBook.Of(entries))
        {
            ExtendedUntil = random.Next(3) == 0 ? due.AddDays(random.Next(1, 300)) : null,
            Bars = random.Next(2) == 0 ? [] : [new((LoanWithout)random.Next(2, 5), from, random.Next(2) == 0 ? null : from.AddDays(random.Next(200)))],
        };
    });

    private static IEnumerable<LoanEntry> Entries(LoanCourse course, LoanDay day)
    {
        var before = course.Book.On(day.On.AddDays(-1));
        if (day.Repaid != before.Repaid) yield return new(LoanEntryKind.Repayment, day.On, day.Repaid - before.Repaid);
        if (day.Drawn != before.Drawn) yield return new(LoanEntryKind.Drawdown, day.On, day.Drawn - before.Drawn);
    }

    private static (decimal, decimal, decimal) Sums(LoanQuarter quarter, LoanCourse course) => LoanSubsidy.Of(course, quarter, Rules) is var subsidy ? (subsidy.Interest.Yuan, subsidy.Subsidy.Yuan, subsidy.Borrower.Yuan) : default;

    private static LoanCourse Course(int yuan, params (LoanEntryKind Kind, string On, int Yuan)[] entries) => Course(yuan, "2027-01-05", entries);

    private static LoanCourse Course(int yuan, string due, params (LoanEntryKind Kind, string On, int Yuan)[] entries) => new(
        new LoanContract { Number = "018", Kind = LoanBorrowerKind.Person, SignedOn = Day("2026-01-05"), Amount = Money.FromYuan(yuan), Rate = 0.035m, DueOn = Day(due), Reference = new(Day("2025-12-22"), 0.03m) },
        LoanBook.Of([.. entries.Select(entry => new LoanEntry(entry.Kind, Day(entry.On), Money.FromYuan(entry.Yuan)))]));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
