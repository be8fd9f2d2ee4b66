using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Loans;

/// <summary>Applications and loans that wait for the reader's house.</summary>
public sealed class LoanNavigationCounts(IPortalDb db, LoanActors actors) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Capability.ReadLoans)) return new Dictionary<string, int>();
        var reader = await actors.OfAsync(actor, ct);
        var counts = new Dictionary<string, int>();
        if (LoanDeskQuery.SideOf(reader) is { } side)
        {
            var own = LoanDeskQuery.WaitingFor(side);
            Count("nav.loans", await db.LoanApplications.IgnoreAutoIncludes().AtDeskOf(reader).CountAsync(row => EF.Parameter(own).Contains(row.Status), ct));
        }

        if (LoanBookQuery.SideOf(reader) is { } house) Count("nav.loan_book", await LoanBookQuery.WaitingFor(house, db.Loans.IgnoreAutoIncludes().AtDeskOf(reader)).CountAsync(ct));
        return counts;

        void Count(string entry, int waiting)
        {
            if (waiting > 0) counts[entry] = waiting;
        }
    }
}
