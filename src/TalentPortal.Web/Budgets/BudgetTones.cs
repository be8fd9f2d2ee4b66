using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Budgets;

/// <summary>Which badge family a state of the budget belongs to, and the bar of a line.</summary>
internal static class BudgetTones
{
    private const long Smallest = 5;

    public static Tone Of(BudgetChangeState state) => state switch
    {
        BudgetChangeState.Proposed => Tone.Wait,
        BudgetChangeState.Confirmed => Tone.Ok,
        BudgetChangeState.Refused => Tone.No,
        _ => Tone.Quiet,
    };

    public static Tone Of(ReservationState state) => state switch
    {
        ReservationState.Waiting => Tone.Wait,
        ReservationState.Reserved => Tone.Work,
        _ => Tone.Quiet,
    };

    public static Tone Of(FundsNoticeState state) => state switch
    {
        FundsNoticeState.Draft => Tone.Wait,
        FundsNoticeState.Published => Tone.Ok,
        _ => Tone.Quiet,
    };

    /// <summary>Paid and committed in thousandths of what there is, or of what is committed where that is more.</summary>
    public static (long Paid, long Committed) Shares(this BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var whole = Math.Max((line.Budget + line.Reopened - line.Lapsed).Fen, (line.Paid + line.Committed).Fen);
        return whole <= 0 ? (0, 0) : (Share(line.Paid, whole), Share(line.Committed, whole));
    }

    /// <summary>What is not nothing is seen.</summary>
    private static long Share(Money amount, long whole) => amount.IsZero ? 0 : Math.Max(Smallest, amount.Fen * 1000 / whole);
}
