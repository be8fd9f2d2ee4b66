using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// What is owed of one loan on each day, from what moved. A day's figures are those of its end, so that a drawdown counts on its day and a repayment does not; movements of one day, and all of
/// them in whatever order they were entered, come to the same.
/// </summary>
public sealed class LoanBook
{
    private readonly LoanDay[] days;

    private LoanBook(LoanDay[] days) => this.days = days;

    /// <summary>Days on which something moved, in order, with the figures at their end.</summary>
    public IReadOnlyList<LoanDay> Days => days;

    /// <param name="entries">In any order. One that was taken back comes a second time on the same day, below zero.</param>
    public static LoanBook Of(IReadOnlyCollection<LoanEntry> entries)
    {
        LoanEntry[] sorted = [.. entries];
        Array.Sort(sorted, static (one, other) => one.On.CompareTo(other.On));
        var (list, now) = (new List<LoanDay>(sorted.Length), default(LoanDay));
        for (var i = 0; i < sorted.Length; i++)
        {
            now = now.With(sorted[i]);
            if (i + 1 == sorted.Length || sorted[i + 1].On != now.On) list.Add(now);
        }

        return new([.. list]);
    }

    /// <summary>The figures at the end of a day.</summary>
    public LoanDay On(DateOnly day)
    {
        var found = default(LoanDay);
        foreach (var moved in days)
        {
            if (moved.On > day) break;
            found = moved;
        }

        return found;
    }

    public LoanDay Last => days.Length == 0 ? default : days[^1];

    /// <summary>On no day is more drawn than agreed, or more paid back, compensated or recovered than was owed; nothing moves before the signing, nothing is drawn once the loan is due.</summary>
    public Refusal? WhyImpossible(LoanContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var drawn = Money.Zero;
        foreach (var day in days)
        {
            if (day.On < contract.SignedOn || day.Drawn > contract.Amount || day.Owed.IsNegative || day.Claim.IsNegative || (day.Drawn != drawn && day.On >= contract.DueOn)) return LoanRefusals.BookUnclear.With(day.On);
            drawn = day.Drawn;
        }

        return null;
    }
}

/// <summary>Something that moved: 放款, 还款, 代偿, 追偿, 核销.</summary>
public readonly record struct LoanEntry(LoanEntryKind Kind, DateOnly On, Money Amount);

public enum LoanEntryKind
{
    /// <summary>放款</summary>
    Drawdown,
    /// <summary>还款</summary>
    Repayment,
    /// <summary>代偿: the guarantee body pays the bank what is owed.</summary>
    Compensation,
    /// <summary>追偿: paid back to the guarantee body.</summary>
    Recovery,
    /// <summary>核销</summary>
    WriteOff,
}

/// <summary>Sums up to the end of a day.</summary>
public readonly record struct LoanDay(DateOnly On, Money Drawn, Money Repaid, Money Compensated, Money Recovered, Money WrittenOff)
{
    /// <summary>To the bank.</summary>
    public Money Owed => Drawn - Repaid - Compensated;
    /// <summary>To the guarantee body, after it has paid the bank.</summary>
    public Money Claim => Compensated - Recovered - WrittenOff;

    internal LoanDay With(LoanEntry entry)
    {
        var moved = this with { On = entry.On };
        return entry.Kind switch
        {
            LoanEntryKind.Drawdown => moved with { Drawn = Drawn + entry.Amount },
            LoanEntryKind.Repayment => moved with { Repaid = Repaid + entry.Amount },
            LoanEntryKind.Compensation => moved with { Compensated = Compensated + entry.Amount },
            LoanEntryKind.Recovery => moved with { Recovered = Recovered + entry.Amount },
            _ => moved with { WrittenOff = WrittenOff + entry.Amount },
        };
    }
}
