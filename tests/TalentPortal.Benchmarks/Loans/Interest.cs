using System.Diagnostics;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Benchmarks.Loans;

/// <summary>
/// Interest and subsidy of one quarter for 100,000 loans with one to six movements, from the entries of their books. Aim: 50,000 loans a second. The sum is held against each day's balance
/// added up by itself, so that a fast wrong answer does not count.
/// </summary>
public sealed class Interest : IBenchmark
{
    private static readonly LoanRules Rules = LoanRules.CountyDraft();
    private static readonly LoanQuarter Quarter = LoanQuarter.Of(2026, 2, 20);

    public string Name => "interest";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var loans = Loans(size.Of(100_000, 200));
        var expected = loans.Sum(ByDays);
        var rates = new List<double>();
        Calculate(loans);
        for (var round = 1; round <= size.Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var product = Calculate(loans);
            rates.Add(loans.Length / watch.Elapsed.TotalSeconds);
            if (product != expected) throw new InvalidOperationException($"{product} instead of {expected}.");
            await Console.Error.WriteLineAsync($"round {round}: {rates[^1]:0} loans/s");
        }

        return new BenchmarkReport(Name).AtLeast("loans_per_second", Rounds.Median(rates), 50_000);
    }

    private static decimal Calculate((LoanContract Contract, LoanEntry[] Entries)[] loans)
    {
        var product = 0m;
        foreach (var (contract, entries) in loans)
        {
            var subsidy = LoanSubsidy.Of(new LoanCourse(contract, LoanBook.Of(entries)), Quarter, Rules);
            if (subsidy.Subsidy + subsidy.Borrower == subsidy.Interest) product += subsidy.Product;
        }

        return product;
    }

    private static decimal ByDays((LoanContract Contract, LoanEntry[] Entries) loan)
    {
        var product = 0m;
        for (var day = Quarter.From; day < Quarter.Until; day = day.AddDays(1))
            product += loan.Entries.Where(entry => entry.On <= day).Sum(entry => entry.Kind is LoanEntryKind.Drawdown ? entry.Amount.Fen : -entry.Amount.Fen) * loan.Contract.Rate;
        return product;
    }

    // Made up by a counter, so that every run has the same loans.
    private static (LoanContract, LoanEntry[])[] Loans(int count)
    {
        var random = new Random(20261129);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (amount, signed) = (Money.FromYuan(random.Next(5, 31) * 10_000), new DateOnly(2025, 6, 1).AddDays(random.Next(300)));
            var entries = new LoanEntry[random.Next(1, 7)];
            var (part, day) = (amount.Fen / (2 * entries.Length), signed);
            for (var e = 0; e < entries.Length; e++, day = day.AddDays(random.Next(40)))
                entries[e] = e == 0 ? new(LoanEntryKind.Drawdown, day, amount) : new(LoanEntryKind.Repayment, day, new Money(part));
            var contract = new LoanContract { Number = $"DK{i}", Kind = LoanBorrowerKind.Person, SignedOn = signed, Amount = amount, Rate = 0.035m, DueOn = signed.AddMonths(12 + random.Next(24)), Reference = new(new DateOnly(2025, 5, 20), 0.03m) };
            return (contract, entries);
        })];
    }
}
