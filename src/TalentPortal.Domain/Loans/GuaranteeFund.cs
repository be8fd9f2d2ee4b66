using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

/// <summary>The guarantee fund (担保基金) and what the guarantee body answers for: no more than so many times the fund.</summary>
/// <param name="Balance">Of the fund.</param>
/// <param name="Liability">Owed on guaranteed loans, and granted and not drawn yet.</param>
public sealed record GuaranteeFund(Money Balance, Money Liability)
{
    public Money Limit(LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Balance * rules.FundMultiple;
    }

    /// <summary>What may still be taken on; nothing where the fund has shrunk below what it answers for.</summary>
    public Money Room(LoanRules rules) => Limit(rules) is var limit && limit > Liability ? limit - Liability : Money.Zero;

    public Refusal? WhyNot(Money amount, LoanRules rules) => amount > Room(rules) ? LoanRefusals.FundExhausted.With(Room(rules)) : null;
}

/// <summary>A bank's guaranteed loans as they went: its rate of compensation (代偿率) is what was compensated of what was drawn.</summary>
public sealed record BankStanding(Money Drawn, Money Compensated)
{
    public decimal Rate => Drawn.IsZero ? 0 : Compensated.Yuan / Drawn.Yuan;

    /// <summary>Reaching the share pauses; compared without dividing.</summary>
    public bool IsPaused(LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Compensated.Fen > 0 && Compensated.Fen >= Drawn.Fen * rules.PauseShare;
    }

    public Refusal? WhyNotLend(LoanRules rules) => IsPaused(rules) ? LoanRefusals.BankPaused : null;
}
