using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

/// <summary>One transfer as the bank knows it, whatever it pays: months of a right, or an instalment of an award. The bank's answer is held against this and nothing else.</summary>
public interface IBankLine
{
    /// <summary>序号 in the batch, from 1; the bank's result names it.</summary>
    int Number { get; }

    Money Amount { get; }

    string LastFour { get; }

    PaymentLineState State { get; }
}
