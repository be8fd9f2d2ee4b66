using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// One printed line: what, figure, clause, source, rounding. Only lines with an <see cref="Amount"/> add to the total; the others
/// show how that amount came about.
/// </summary>
public sealed record ReceiptLine(ReceiptLineKind Kind, CalculationText Text, ClauseReference Clause, FactSource Source)
{
    /// <summary>Said below the line, for example why a month is held.</summary>
    public CalculationText? Note { get; init; }
    /// <summary>Money per month, or the whole that a factor is applied to.</summary>
    public Money? Rate { get; init; }
    public decimal? Factor { get; init; }
    /// <summary>Months.</summary>
    public int? Quantity { get; init; }
    public Money? Amount { get; init; }
    /// <summary>What would be added once the missing thing is there; not in the total.</summary>
    public Money? Held { get; init; }
    public Rounding Rounding { get; init; }
    public IReadOnlyList<YearMonth> Months { get; init; } = [];
}

public enum ReceiptLineKind
{
    /// <summary>月标准</summary>
    Base,
    /// <summary>计息: the interest of one period of a loan</summary>
    Interest,
    /// <summary>上浮</summary>
    Factor,
    /// <summary>A remark without a figure.</summary>
    Remark,
    /// <summary>分期: the part of the whole that is due</summary>
    Instalment,
    /// <summary>扣减同类待遇, per month</summary>
    Deduction,
    /// <summary>每月应发</summary>
    Monthly,
    /// <summary>计发月数: quantity × rate</summary>
    Months,
    /// <summary>待核: 0.00, with what it would add</summary>
    Held,
    /// <summary>One benefit among several.</summary>
    Benefit,
    /// <summary>The whole a recovery starts from.</summary>
    Paid,
    /// <summary>追缴</summary>
    Recovery,
}

/// <summary>How the figure of a line was rounded.</summary>
public enum Rounding
{
    /// <summary>Exact: whole fen times whole months.</summary>
    Exact,
    /// <summary>四舍五入到分</summary>
    HalfUpToFen,
}
