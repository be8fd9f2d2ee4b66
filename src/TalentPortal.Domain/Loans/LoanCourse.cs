using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

/// <summary>Everything about one loan that decides about its interest: contract, book, extension, and what took the right to a subsidy away.</summary>
public sealed record LoanCourse(LoanContract Contract, LoanBook Book)
{
    /// <summary>The day by which all is paid back after an extension (展期).</summary>
    public DateOnly? ExtendedUntil { get; init; }
    /// <summary>The first day on which all had to be paid back because the money was used for something else.</summary>
    public DateOnly? RecalledOn { get; init; }
    public IReadOnlyList<LoanBar> Bars { get; init; } = [];

    public DateOnly LastDue => ExtendedUntil ?? Contract.DueOn;

    /// <summary>What should have been paid back by the end of a day and was not. An extension moves what is due at the end and nothing before it.</summary>
    public Money ArrearsOn(DateOnly day) => Arrears(Book.On(day), day);

    /// <summary>The first day on which something is due that is not paid by now; null where nothing is owed.</summary>
    public DateOnly? NextDue
    {
        get
        {
            var at = Book.Last;
            var last = RecalledOn is { } recalled && recalled < LastDue ? recalled : LastDue;
            foreach (var part in Contract.Instalments)
                if (part.DueOn < last && Arrears(at, part.DueOn).Fen > 0) return part.DueOn;
            return Arrears(at, last).Fen > 0 ? last : null;
        }
    }

    private Money Arrears(LoanDay at, DateOnly day)
    {
        if (day >= LastDue || day >= RecalledOn) return at.Owed;
        // Within an extension what is left is due at its end.
        if (day >= Contract.DueOn) return Money.Zero;
        var due = Money.Zero;
        foreach (var part in Contract.Instalments)
            if (part.DueOn <= day) due += part.Amount;
        if (due > at.Drawn) due = at.Drawn;
        var open = due - at.Repaid - at.Compensated;
        return open.IsNegative ? Money.Zero : open;
    }

    /// <summary>
    /// The days from <paramref name="from"/> to the day before <paramref name="until"/> on which something is owed, in stretches of the same balance and the same right. Splitting the period
    /// on any day splits a stretch and changes nothing else.
    /// </summary>
    public IReadOnlyList<LoanStretch> Stretches(DateOnly from, DateOnly until, LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var ends = Breaks(from, until, rules);
        List<LoanStretch> stretches = [];
        var (moved, at, start) = (0, default(LoanDay), from);
        foreach (var end in ends)
        {
            if (end <= start) continue;
            while (moved < Book.Days.Count && Book.Days[moved].On <= start) at = Book.Days[moved++];
            if (at.Owed.Fen > 0)
            {
                var without = Without(at, start, rules);
                if (stretches.Count > 0 && stretches[^1] is var last && last.To == start && last.Principal == at.Owed && last.Without == without) stretches[^1] = last with { To = end };
                else stretches.Add(new(start, end, at.Owed, without));
            }

            start = end;
        }

        return stretches;
    }

    private List<DateOnly> Breaks(DateOnly from, DateOnly until, LoanRules rules)
    {
        List<DateOnly> breaks = [until];
        foreach (var day in Book.Days) Add(day.On);
        foreach (var part in Contract.Instalments) Add(part.DueOn);
        Add(Contract.DueOn);
        if (ExtendedUntil is { } extended) Add(extended);
        if (RecalledOn is { } recalled) Add(recalled);
        foreach (var bar in Bars)
        {
            var (first, after) = bar.Span(rules);
            Add(first);
            Add(after);
        }

        breaks.Sort();
        return breaks;

        void Add(DateOnly day)
        {
            if (day > from && day < until) breaks.Add(day);
        }
    }

    private LoanWithout? Without(LoanDay at, DateOnly day, LoanRules rules)
    {
        if (day >= RecalledOn) return LoanWithout.Misused;
        if (day >= Contract.DueOn) return day < ExtendedUntil ? LoanWithout.Extended : LoanWithout.Overdue;
        if (Arrears(at, day).Fen > 0) return LoanWithout.Overdue;
        foreach (var bar in Bars)
            if (bar.Holds(day, rules)) return bar.Cause;
        return null;
    }
}

/// <summary>So much was owed from a day, counted, to a day that is not.</summary>
/// <param name="Without">Why these days bring no subsidy; null when they do.</param>
public sealed record LoanStretch(DateOnly From, DateOnly To, Money Principal, LoanWithout? Without);

/// <summary>Why days bring no subsidy.</summary>
public enum LoanWithout
{
    /// <summary>展期</summary>
    Extended,
    /// <summary>逾期</summary>
    Overdue,
    /// <summary>就业: the borrower took a salaried job.</summary>
    SalariedJob,
    /// <summary>招用人数不足: the firm did not keep its hires.</summary>
    HiresLost,
    /// <summary>停业、注销</summary>
    BusinessClosed,
    /// <summary>违规使用</summary>
    Misused,
}

/// <summary>Something that takes the right to a subsidy away, from its first day to its last one.</summary>
public sealed record LoanBar(LoanWithout Cause, DateOnly From, DateOnly? To)
{
    /// <summary>A job and hires that were lost count by quarters: those begun before it. Everything else counts from its day.</summary>
    public bool CountsByQuarter => Cause is LoanWithout.SalariedJob or LoanWithout.HiresLost;

    /// <summary>The first day without subsidy, and the first one after.</summary>
    internal (DateOnly First, DateOnly After) Span(LoanRules rules) => !CountsByQuarter ? (From, To?.AddDays(1) ?? DateOnly.MaxValue)
        : (LoanQuarter.Of(From, rules.InterestDay).Until, To is { } to ? LoanQuarter.Of(to, rules.InterestDay).Until : DateOnly.MaxValue);

    internal bool Holds(DateOnly day, LoanRules rules)
    {
        var (first, after) = Span(rules);
        return first <= day && day < after;
    }
}
