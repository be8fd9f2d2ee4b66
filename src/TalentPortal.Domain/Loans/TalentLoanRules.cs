using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Loans;

/// <summary>Unsecured loans to talents and their firms (人才贷, domain 7), as numbers.</summary>
public sealed record TalentLoanRules
{
    /// <summary>Owed by one talent, or by a firm for each of its talents.</summary>
    public required Money MostOfTalent { get; init; }
    /// <summary>Owed by a firm with several talents.</summary>
    public required Money MostOfFirm { get; init; }
    /// <summary>The part of a real loss of principal that the risk fund (风险补偿资金) pays.</summary>
    public required decimal CompensatedShare { get; init; }

    public static TalentLoanRules CountyDraft() => new() { MostOfTalent = Money.FromYuan(10_000_000), MostOfFirm = Money.FromYuan(50_000_000), CompensatedShare = 0.70m };

    public Refusal? WhyInvalid() => MostOfTalent.Fen > 0 && MostOfFirm >= MostOfTalent && CompensatedShare is > 0 and <= 1 ? null : LoanRefusals.RulesUnclear;
}

/// <summary>The most that may be lent now, line by line; the lines add up to it.</summary>
public sealed record TalentLoanRoom(IReadOnlyList<LoanAmountLine> Lines)
{
    public Money Amount => Lines.Sum(line => line.Amount) is { IsNegative: false } amount ? amount : Money.Zero;

    public Refusal? WhyNot(Money asked) => asked.Fen <= 0 || asked > Amount ? LoanRefusals.AboveCeiling.With(Amount) : null;

    public static TalentLoanRoom OfTalent(Money owed, TalentLoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new([new(CalculationText.Of("loan.talent.person"), rules.MostOfTalent), new(CalculationText.Of("loan.ceiling.owed"), -owed)]);
    }

    /// <param name="talents">Of the firm; without one there is no loan.</param>
    /// <param name="owed">By the firm.</param>
    public static TalentLoanRoom OfFirm(int talents, Money owed, TalentLoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNegative(talents);
        var sum = rules.MostOfTalent * talents;
        List<LoanAmountLine> lines = [new(CalculationText.Of("loan.talent.firm", TextArgument.Of(talents), TextArgument.Of(rules.MostOfTalent)), sum)];
        if (sum > rules.MostOfFirm) lines.Add(new(CalculationText.Of("loan.talent.capped", TextArgument.Of(rules.MostOfFirm)), rules.MostOfFirm - sum));
        lines.Add(new(CalculationText.Of("loan.ceiling.owed"), -owed));
        return new(lines);
    }
}

/// <summary>What the risk fund pays of a loss, what it should have paid and has not, and what stays with the bank.</summary>
public sealed record RiskShare(Money Due, Money Paid, Money Bank)
{
    /// <summary>缺口: reported to finance.</summary>
    public Money Shortfall => Due - Paid;

    /// <param name="loss">Real loss of principal.</param>
    /// <param name="fund">What the fund holds.</param>
    public static RiskShare Of(Money loss, Money fund, TalentLoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNegative(loss.Fen);
        ArgumentOutOfRangeException.ThrowIfNegative(fund.Fen);
        var due = loss.Times(rules.CompensatedShare);
        return new(due, due < fund ? due : fund, loss - due);
    }
}
