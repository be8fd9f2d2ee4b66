using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Receipts;

/// <summary>
/// A receipt of any policy, as it is printed and downloaded: what was asked, which conditions were judged by which facts, how the sum came
/// about line by line, under which version. Names stand masked. The names of its properties are the schema of the JSON file
/// (docs/areas/receipts.md): fields are added, never renamed.
/// </summary>
public sealed record ReceiptDocument
{
    public const string CurrentSchema = "talentportal.receipt/1";

    public string Schema { get; } = CurrentSchema;
    public required ReceiptKind Kind { get; init; }
    public required Wording Title { get; init; }
    /// <summary>核算单号, where the calculation is kept under one.</summary>
    public string? Number { get; init; }
    /// <summary>Null where nobody is named, as in a pre-check.</summary>
    public ReceiptCase? Case { get; init; }
    public ReceiptVerdict? Verdict { get; init; }
    public IReadOnlyList<ReceiptFact> Facts { get; init; } = [];
    public required IReadOnlyList<ReceiptSection> Sections { get; init; }
    /// <summary>Null where nothing is granted and nothing is asked back.</summary>
    public ReceiptSum? Total { get; init; }
    /// <summary>What held lines would add; not in the total.</summary>
    public Money Held { get; init; }
    public IReadOnlyList<Wording> Notes { get; init; } = [];
    public required ReceiptStamp Stamp { get; init; }

    /// <summary>Behind the number in the name of the file, e.g. the month.</summary>
    [JsonIgnore]
    public string? FileLabel { get; init; }
}

public enum ReceiptKind
{
    /// <summary>测算: answers or a draft, nothing decided.</summary>
    Estimate,
    /// <summary>核算: calculated by the desks, not decided yet.</summary>
    Assessment,
    /// <summary>审定</summary>
    Decision,
    /// <summary>不予通过、不予受理, with the nearest way in.</summary>
    Refusal,
    /// <summary>One month of a running right.</summary>
    Month,
    /// <summary>重算: under another version or with other facts.</summary>
    Recomputation,
    /// <summary>影响测算: one person under the version that goes on and the one that is tried.</summary>
    Trial,
    /// <summary>追缴</summary>
    Recovery,
    /// <summary>最优组合: what one person would best take together.</summary>
    Combination,
    /// <summary>免申即享核对单: what a round found for one person.</summary>
    Offer,
}

/// <summary>Which case, by its number; the person by a mask.</summary>
public sealed record ReceiptCase(string Number, string Name, Wording Item);

/// <summary>The outcome by its code and in words.</summary>
public sealed record ReceiptVerdict(string Code, Wording Text);

/// <summary>A label and its value.</summary>
public sealed record ReceiptFact(string Code, Wording Label, Wording Value);

/// <summary>Lines that belong together: conditions, the calculation, months, the nearest way in.</summary>
public sealed record ReceiptSection(string Code, Wording Title, IReadOnlyList<ReceiptEntry> Lines)
{
    public ReceiptSum? Sum { get; init; }
}

/// <summary>One line. Only lines with an amount add to the sum of their section; the others show how it came about.</summary>
public sealed record ReceiptEntry(string Code, Wording Text)
{
    public Wording? Note { get; init; }
    public ReceiptVerdict? Verdict { get; init; }
    public Wording? Clause { get; init; }
    public ReceiptVerdict? Source { get; init; }
    /// <summary>The figure as it is printed.</summary>
    public string? Figure { get; init; }
    public Money? Rate { get; init; }
    public decimal? Factor { get; init; }
    public int? Quantity { get; init; }
    public Money? Amount { get; init; }
    public Money? Held { get; init; }
    /// <summary>exact, or halfUpToFen (四舍五入到分).</summary>
    public string? Rounding { get; init; }
    public IReadOnlyList<YearMonth> Months { get; init; } = [];
    /// <summary>A day that the line is about, such as the one from which it becomes true by itself.</summary>
    public DateOnly? On { get; init; }
}

public sealed record ReceiptSum(Wording Label, Money Amount);

/// <summary>What the receipt rests on.</summary>
/// <param name="Policy">Code of the policy.</param>
/// <param name="Version">Its version, e.g. 2026-1.</param>
/// <param name="Rules">The version in words.</param>
/// <param name="FactsDigest">SHA-256 (hex) over the facts as they were used; null where none are kept.</param>
/// <param name="RecordDigest">SHA-256 (hex) over facts and result as they are kept with the case.</param>
/// <param name="CalculatedAt">When it was calculated, UTC.</param>
/// <param name="MadeAt">When this copy was made, UTC.</param>
public sealed record ReceiptStamp(string Policy, string Version, Wording Rules, string? FactsDigest, string? RecordDigest, DateTime CalculatedAt, DateTime MadeAt);
