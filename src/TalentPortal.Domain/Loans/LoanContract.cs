using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Loans;

/// <summary>What was signed with the bank. Nothing of it changes; an extension stands beside it.</summary>
public sealed record LoanContract
{
    public const int LongestNumber = ProvenLoan.LongestContract;

    /// <summary>合同号, as typed.</summary>
    public required string Number { get; init; }
    public required LoanBorrowerKind Kind { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required Money Amount { get; init; }
    /// <summary>Of one year, as a fraction.</summary>
    public required decimal Rate { get; init; }
    /// <summary>The day by which all is paid back; interest is counted up to the day before.</summary>
    public required DateOnly DueOn { get; init; }
    public required ReferenceRate Reference { get; init; }
    /// <summary>Parts paid back before the end, in order of time; the rest is due on <see cref="DueOn"/>.</summary>
    public IReadOnlyList<LoanInstalment> Instalments { get; init; } = [];

    public string ToJson() => PortalJson.Write(this);

    public static LoanContract FromJson(string json) => PortalJson.Read<LoanContract>(json);

    /// <summary>One rule for what is the same contract, with loans of other policies: letters and digits alone.</summary>
    public static string KeyOf(string number) => new ProvenLoan([]) { Contract = number }.ContractKey;

    public Refusal? WhyInvalid(LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var isClear = KeyOf(Number).Length > 0 && Number.Length <= LongestNumber && Amount.Fen > 0 && Rate is > 0 and < 1 && DueOn > SignedOn && Reference.PublishedOn <= SignedOn
            && Instalments.All(part => part.Amount.Fen > 0 && part.DueOn > SignedOn && part.DueOn < DueOn) && Instalments.Zip(Instalments.Skip(1)).All(pair => pair.First.DueOn < pair.Second.DueOn)
            && Instalments.Sum(part => part.Amount) < Amount;
        return !isClear ? LoanRefusals.ContractUnclear
            : DueOn > SignedOn.AddMonths(rules.MonthsOf(Kind)) ? LoanRefusals.TermTooLong.With(rules.MonthsOf(Kind))
            : Rate > rules.HighestRate(Reference) ? LoanRefusals.RateTooHigh.With(rules.HighestRate(Reference)!.Value * 100)
            : null;
    }
}

public sealed record LoanInstalment(DateOnly DueOn, Money Amount);
