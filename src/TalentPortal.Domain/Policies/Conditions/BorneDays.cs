namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>The days of a proven loan that interest is borne for: all of them, or the earliest where a limit leaves fewer than were proven.</summary>
/// <param name="Loan">As it was proven for the case.</param>
/// <param name="Days">So many of its days count.</param>
public sealed record BorneDays(ProvenLoan Loan, int Days)
{
    /// <summary>More days were proven than count.</summary>
    public bool IsCut => Days < Loan.Days;

    /// <summary>The first day that is borne, and the last one; of a loan without any, its own.</summary>
    public (DateOnly First, DateOnly Last) Span
    {
        get
        {
            var left = Days;
            if (left <= 0) return Loan.Span;
            foreach (var period in Loan.Periods)
            {
                if (left <= period.Days) return (Loan.Span.First, period.From.AddDays(left - 1));
                left -= period.Days;
            }

            return Loan.Span;
        }
    }
}
