using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>What the register says of somebody who applies for a flat: level, work, another application, a bar. Housing is what the applicant states and the desk checks.</summary>
public sealed class FlatStandings(IPortalDb db, CountyClock clock)
{
    /// <param name="person">Who applies.</param>
    /// <param name="except">The application that is being looked at.</param>
    /// <param name="ct">The request.</param>
    public async Task<FlatStanding> OfAsync(PersonId person, FlatApplicationId? except, CancellationToken ct)
    {
        var today = clock.Today;
        var employers = (await db.WorkOn(today).Where(place => place.PersonId == person).Select(place => place.EmployerId).ToListAsync(ct)).Distinct().ToArray();
        var places = await db.Employers.Where(row => EF.Parameter(employers).Contains(row.Id)).OrderBy(row => row.Name).Select(row => new { row.Name, row.Type }).ToListAsync(ct);
        var known = await db.FlatApplications.Where(row => row.PersonId == person).Select(row => new { row.Id, row.Status, row.BarredUntil }).ToListAsync(ct);
        var leases = await db.Leases.Where(row => row.PersonId == person).Select(row => new { row.ApplicationId, row.Status, row.BarredUntil }).ToListAsync(ct);
        // A contract that came to nothing, and a flat that was given back, are no flat any more.
        var over = leases.Where(row => LeaseFlow.IsOver(row.Status)).Select(row => row.ApplicationId).ToHashSet();
        return new FlatStanding(
            new FlatEligibility
            {
                Level = await LevelAsync(person, ct),
                WorksInCounty = places.Count > 0,
                OwnsHome = false,
                HasOtherHousing = false,
                HasFlat = known.Any(row => row.Id != except && FlatApplicationFlow.IsLive(row.Status) && !over.Contains(row.Id)),
                BarredUntil = known.Select(row => row.BarredUntil).Concat(leases.Select(row => row.BarredUntil)).Max(),
            },
            [.. places.Select(place => place.Name)],
            places.Any(place => place.Type is EmployerType.StateEnterprise or EmployerType.PrivateEnterprise));
    }

    /// <summary>The highest level held today.</summary>
    public async Task<TalentLevel?> LevelAsync(PersonId person, CancellationToken ct)
    {
        var held = await db.HeldOn(clock.Today).Where(row => row.PersonId == person).Select(row => row.Level).ToListAsync(ct);
        return held.Count == 0 ? null : held.Min();
    }
}

/// <param name="Eligibility">As far as the register knows.</param>
/// <param name="Employers">Where the person works now, by name.</param>
/// <param name="WorksInCompany">One of them is a company (企业).</param>
public sealed record FlatStanding(FlatEligibility Eligibility, IReadOnlyList<string> Employers, bool WorksInCompany);
