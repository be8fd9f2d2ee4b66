using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>预算项目 × 收款方: what is paid in instalments, by the line of the budget that bears it. What goes to persons and what goes to employers is booked apart.</summary>
public sealed record InstalmentGroups(IReadOnlyList<InstalmentGroup> Groups) : IPaymentGroups
{
    public PaymentGroupHeads Heads { get; } = new("document.payment.line", "document.payment.payee", "document.payment.count", "document.payment.awards");

    public IReadOnlyList<PaymentGroupRow> RowsIn(PaperWords words) =>
        [.. Groups.Select(group => new PaymentGroupRow(NameOf(group.Line, words), words.Of(group.Payee), group.Transfers, group.Awards, group.Amount))];

    private static string NameOf(FundingLine? line, PaperWords words) =>
        line is null ? words["document.payment.noLine"] : words["document.payment.lineName", words.Of(line.Layer), line.Year, words.IsChinese ? line.NameZh : line.NameEn];
}

/// <param name="Line">Null where no budget is kept for it.</param>
/// <param name="Payee">Whose account it goes to.</param>
/// <param name="Transfers">How many instalments.</param>
/// <param name="Awards">Of how many awards.</param>
/// <param name="Amount">Together.</param>
public sealed record InstalmentGroup(FundingLine? Line, AwardPayeeKind Payee, int Transfers, int Awards, Money Amount);

/// <summary>A line of the budget as a paper names it.</summary>
public sealed record FundingLine(PolicyLayer Layer, int Year, string NameZh, string NameEn);
