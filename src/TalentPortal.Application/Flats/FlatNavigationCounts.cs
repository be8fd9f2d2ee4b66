using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Application.Flats;

/// <summary>Flats whose figures wait for whoever decides, applications that wait for the reader's desk, and leases that wait for deposit, keys or the deposit back.</summary>
public sealed class FlatNavigationCounts(IPortalDb db) : INavigationCounts
{
    private static readonly FlatApplicationStatus[] Operators = [FlatApplicationStatus.Submitted, FlatApplicationStatus.UnderReview], Offices = [FlatApplicationStatus.AdmissionProposed, FlatApplicationStatus.RefusalProposed, FlatApplicationStatus.RemovalProposed, FlatApplicationStatus.Chosen, FlatApplicationStatus.ObjectionReview];

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (decides, runs) = (actor.May(Capability.DecideFlats), actor.May(Capability.RunFlats));
        if (!decides && !runs) return new Dictionary<string, int>();
        var asked = (FlatApplicationStatus[])[.. runs ? Operators : [], .. decides ? Offices : []];
        var counts = new Dictionary<string, int>
        {
            ["nav.flats"] = decides ? await db.FlatUnits.CountAsync(row => row.ProposedAt != null, ct) : 0,
            ["nav.flat_applications"] = await db.FlatApplications.CountAsync(row => EF.Parameter(asked).Contains(row.Status), ct),
            ["nav.leases"] = runs ? await db.Leases.CountAsync(row => row.Status == LeaseStatus.AwaitingDeposit || row.Status == LeaseStatus.AwaitingKeys || row.Status == LeaseStatus.AwaitingRefund, ct) : 0,
        };
        return counts.Where(row => row.Value > 0).ToDictionary();
    }
}
