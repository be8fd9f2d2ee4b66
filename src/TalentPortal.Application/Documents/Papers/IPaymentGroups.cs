using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>How one kind of payment adds up on its summary (拨付汇总表): on the paper and on the page of the batch alike.</summary>
public interface IPaymentGroups
{
    PaymentGroupHeads Heads { get; }

    /// <summary>The groups in order; rows of one group follow one another.</summary>
    IReadOnlyList<PaymentGroupRow> RowsIn(PaperWords words);
}

/// <summary>Keys of the texts over the columns.</summary>
/// <param name="Group">What groups.</param>
/// <param name="Part">What divides a group.</param>
/// <param name="Payments">What is counted: one transfer each.</param>
/// <param name="Other">The second figure.</param>
public sealed record PaymentGroupHeads(string Group, string Part, string Payments, string Other);

public sealed record PaymentGroupRow(string Group, string Part, int Payments, int Other, Money Amount);
