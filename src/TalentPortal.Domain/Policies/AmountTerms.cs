using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

/// <summary>What a policy with conditions of its own pays: an amount by a table, a share of a proven sum, or interest on a proven loan; each month, or in instalments.</summary>
public sealed record AmountTerms
{
    public required AmountBasis Basis { get; init; }
    /// <summary>For <see cref="AmountBasis.Flat"/>.</summary>
    public Money? Flat { get; init; }
    /// <summary>For <see cref="AmountBasis.TalentLevel"/>; a level that is missing gets nothing.</summary>
    public IReadOnlyList<TalentLevelAmount> Levels { get; init; } = [];
    /// <summary>For <see cref="AmountBasis.ShareOfSum"/>: which sum, and the share of it (0.50 is half).</summary>
    public ProvenSumKind? Sum { get; init; }
    public decimal? Share { get; init; }
    /// <summary>For <see cref="AmountBasis.Interest"/>; paid in instalments, because the sum is the loan's and not a month's.</summary>
    public InterestTerms? Interest { get; init; }
    /// <summary>The highest amount (封顶), after uplift and before it is split into instalments; of interest, for one loan over all its cases.</summary>
    public Money? Cap { get; init; }
    /// <summary>Shares of the amount by months after the first month; empty: the amount is paid every month.</summary>
    public IReadOnlyList<InstalmentTerms> Instalments { get; init; } = [];
    /// <summary>
    /// What the province, the city or somebody else has paid for the same is taken off the whole, never below nothing (domain 3.6, example 3), before it is
    /// split into instalments. Of one-off benefits; a desk writes down what was received, and nothing is due before.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DeductsReceived { get; init; }
    /// <summary>No month before this one counts.</summary>
    public YearMonth? CountsFrom { get; init; }

    /// <summary>Worked out from something a desk proves from papers, so never more than <see cref="Cap"/> and open until then.</summary>
    [JsonIgnore]
    public bool NeedsProof => Basis is AmountBasis.ShareOfSum or AmountBasis.Interest;

    /// <summary>A right stands for some days of one loan: the next days are a right of their own.</summary>
    [JsonIgnore]
    public bool IsOfLoan => Basis is AmountBasis.Interest;

    [JsonIgnore]
    public bool IsMonthly => Instalments.Count == 0;

    /// <summary>
    /// The n-th instalment in fen, n from 0: the rounded sum of the shares up to it, less the rounded sum before it. So the instalments
    /// add up to the amount to the fen. Half up.
    /// </summary>
    public Money Part(Money amount, int number)
    {
        var before = Instalments.Take(number).Sum(part => part.Share);
        return amount.Times(before + Instalments[number].Share) - amount.Times(before);
    }

    internal Refusal? WhyInvalid(AllowanceTerms terms) =>
        Basis switch
        {
            AmountBasis.Flat => Flat is { IsNegative: false, IsZero: false },
            AmountBasis.TalentLevel => Levels.Count > 0 && Levels.All(row => !row.Amount.IsNegative) && Levels.DistinctBy(row => row.Level).Count() == Levels.Count,
            AmountBasis.ShareOfSum => Sum is { } kind && ProvenSumKinds.Usable.Contains(kind) && Share is > 0 and <= 1 && Cap is not null,
            AmountBasis.Interest => Interest is { IsPossible: true } && Cap is not null,
            _ => terms.Levels.Count > 0,
        } is false ? PolicyRefusals.AmountMissing
        : Cap is { IsNegative: true } ? PolicyRefusals.AmountNegative
        : DeductsReceived && (IsMonthly || IsOfLoan) ? PolicyRefusals.DeductionOfOneOff
        : IsMonthly ? Basis is AmountBasis.Interest ? PolicyRefusals.InstalmentsImpossible : null
        : Instalments.Sum(part => part.Share) != 1 || Instalments.Any(part => part.Share <= 0 || part.AfterMonths < 0) || Instalments.Zip(Instalments.Skip(1)).Any(pair => pair.First.AfterMonths >= pair.Second.AfterMonths) ? PolicyRefusals.InstalmentsImpossible
        : terms.MonthLimit != Instalments.Count || terms.WindowMonths <= Instalments[^1].AfterMonths ? PolicyRefusals.InstalmentsImpossible
        : null;
}

public enum AmountBasis
{
    /// <summary>统一标准</summary>
    Flat,
    /// <summary>按学历</summary>
    Education,
    /// <summary>按人才类别</summary>
    TalentLevel,
    /// <summary>按核定金额的比例</summary>
    ShareOfSum,
    /// <summary>按贷款利息</summary>
    Interest,
}

public sealed record TalentLevelAmount(TalentLevel Level, Money Amount);

/// <summary>A share of the whole (0.40) that falls due so many months after the first month.</summary>
public sealed record InstalmentTerms(decimal Share, int AfterMonths);
