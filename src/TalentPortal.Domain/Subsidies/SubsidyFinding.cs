using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// What a desk found out for a condition that no register answers (核定事项): whether a home is owned, a sum or a loan proven from papers. Never
/// changed: a later finding on the same thing counts in its place.
/// </summary>
public sealed class SubsidyFinding
{
    public const int LongestEvidence = 500;

    private SubsidyFinding() { }

    internal SubsidyFinding(int sequence, FindingContent content, string evidence, Actor by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, OwnsHome, Sum, Amount, Loan) = (sequence, content.OwnsHome, content.Sum, content.Amount, content.Loan);
        (Evidence, By, ByName, At) = (evidence, by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public bool? OwnsHome { get; private set; }
    public ProvenSumKind? Sum { get; private set; }
    public Money? Amount { get; private set; }
    public ProvenLoan? Loan { get; private set; }
    /// <summary>By which paper or answer.</summary>
    public string Evidence { get; private set; } = "";
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>One thing found: a home or none, a sum, or a loan.</summary>
public sealed record FindingContent(bool? OwnsHome, ProvenSumKind? Sum, Money? Amount, ProvenLoan? Loan)
{
    /// <summary>Why a policy has no use for it, or null: what no condition and no amount asks for would stand in the file as if it had decided something.</summary>
    public Refusal? WhyNotUnder(AllowanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var isAsked = Loan is not null ? terms.Amounts is { Interest: not null } : Sum is { } kind ? terms.SumsToFind.Contains(kind) : terms.AsksForHome;
        return isAsked ? null : SubsidyRefusals.FindingNotAsked;
    }

    public static FindingContent Home(bool owned) => new(owned, null, null, null);

    /// <param name="kind">Which sum.</param>
    /// <param name="amount">In fen, from the papers.</param>
    public static FindingContent Proven(ProvenSumKind kind, Money amount) => new(null, kind, amount, null);

    /// <param name="loan">From the contract and the bank's statements.</param>
    public static FindingContent Borrowed(ProvenLoan loan) =>
        loan is { IsPossible: true } ? new(null, null, null, loan) : throw new ArgumentOutOfRangeException(nameof(loan), loan, "Periods follow one another, each with principal, rate and days.");
}
