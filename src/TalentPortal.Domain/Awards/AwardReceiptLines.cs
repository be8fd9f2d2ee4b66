using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

/// <summary>How the sum of one instalment comes about, line by line: class, other layers, the county's share, the share of the instalment, rounding.</summary>
public static class AwardReceiptLines
{
    public static IReadOnlyList<AwardReceiptLine> Of(AwardCase award, AwardInstalment part, AwardTerms terms)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(terms);
        // What was carried: an upgrade that is still being signed, or came back, changes no sum.
        var decision = award.Decisions.Where(known => known.IsCarried).MaxBy(known => known.Sequence)!;
        AwardReceiptLine[] share = [new("gross", decision.Gross), new("elsewhere", decision.Elsewhere), new("county", decision.Amount)];
        return [.. share, .. award.MoneySteps.Where(step => step.InstalmentId == part.Id && step.Action is AwardMoneyAction.Reprice).MaxBy(step => step.Sequence) is { } repriced ? Equal(award, decision.Amount, part, repriced) : Planned(award, decision.Amount, part, terms)];
    }

    private static IEnumerable<AwardReceiptLine> Planned(AwardCase award, Money total, AwardInstalment part, AwardTerms terms)
    {
        var percent = award.Instalments.Count == 1 ? 100 : terms.Instalments[part.Number - 1].Percent;
        var exact = total.Yuan * percent / 100m;
        return [new("percent", null, percent), .. Rounded(part, exact)];
    }

    /// <summary>After an upgrade: what was not paid then, in equal parts.</summary>
    private static IEnumerable<AwardReceiptLine> Equal(AwardCase award, Money total, AwardInstalment part, AwardMoneyStep repriced)
    {
        var before = award.MoneySteps.Where(step => step.Sequence < repriced.Sequence).ToList();
        // What came back from the bank was not paid.
        var paidThen = before.Where(step => step.Action is AwardMoneyAction.Settle).Sum(step => step.Amount) - before.Where(step => step.Action is AwardMoneyAction.Bounce).Sum(step => step.Amount);
        var parts = award.MoneySteps.Count(step => step.Action is AwardMoneyAction.Reprice && step.At == repriced.At);
        return [new("paid_then", paidThen), new("left_then", total - paidThen), new("parts", null, parts), .. Rounded(part, (total - paidThen).Yuan / parts)];
    }

    // The fen that do not divide go to some of the parts, so that they add up to the whole.
    private static IEnumerable<AwardReceiptLine> Rounded(AwardInstalment part, decimal exact)
    {
        var calculated = Money.RoundHalfUp(exact);
        return [new("calculated", calculated), new("rounding", part.Amount - calculated)];
    }
}

/// <summary>A sum, or a figure that is none.</summary>
/// <param name="Key">Names the text of the line.</param>
/// <param name="Percent">Per cent, or the number of parts.</param>
public sealed record AwardReceiptLine(string Key, Money? Amount, int? Percent = null);
