using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>
/// Which services the talents whom a leader looks after asked for, and how far they are: never what was written, handed in or answered. What is about a child
/// is a service for the family and nothing more.
/// </summary>
public sealed class LeaderServicesQuery(IPortalDb db, ICurrentActor current)
{
    private const int Shown = 20;

    /// <summary>How many run, by talent; what was not handed in yet is the talent's alone.</summary>
    internal async Task<Dictionary<PersonId, int>> OpenAsync(CancellationToken ct) =>
        await Reached().Where(row => row.EndedAt == null).GroupBy(row => row.PersonId).Select(talent => new { talent.Key, Open = talent.Count() }).ToDictionaryAsync(talent => talent.Key, talent => talent.Open, ct);

    /// <summary>Those that run first, by their limit.</summary>
    internal async Task<IReadOnlyList<ServiceOfTalent>> OfAsync(PersonId talent, CancellationToken ct)
    {
        var rows = await Reached().Where(row => row.PersonId == talent).OrderBy(row => row.EndedAt != null).ThenBy(row => row.SortsOn).ThenByDescending(row => row.Number).Take(Shown)
            .Select(row => new { row.Number, row.ItemId, row.Course, row.Status, row.SortsOn, row.Grade, row.EndedAt }).ToListAsync(ct);
        var items = rows.Select(row => row.ItemId).Distinct().ToArray();
        var names = (await db.ServiceItems.AsNoTracking().Where(row => EF.Parameter(items).Contains(row.Id)).ToListAsync(ct)).ToDictionary(row => row.Id, row => row.Terms.Name);
        return [.. rows.Select(row => new ServiceOfTalent(row.Number!, row.Course is ServiceCourse.School ? null : names[row.ItemId], row.Status) { DueOn = row.SortsOn == DateOnly.MaxValue ? null : row.SortsOn, Grade = row.Grade, IsOpen = row.EndedAt is null })];
    }

    private IQueryable<ServiceRequest> Reached()
    {
        var own = db.LiaisonAssignments.LookedAfterBy(current.Actor, db);
        return db.ServiceRequests.AsNoTracking().Where(row => row.Number != null && own.Any(assignment => assignment.PersonId == row.PersonId));
    }
}

/// <param name="Number">To ask the talent office with.</param>
/// <param name="Name">Of the service; null where it is about a child.</param>
public sealed record ServiceOfTalent(string Number, TwoWordings? Name, ServiceStatus Status)
{
    /// <summary>Of whoever has to move; null where nobody has.</summary>
    public DateOnly? DueOn { get; init; }
    /// <summary>The talent's, from 1 to 5.</summary>
    public int? Grade { get; init; }
    public bool IsOpen { get; init; }

    /// <summary>The office or a department is late; a talent who gives no grade is not.</summary>
    public bool IsOverdue(DateOnly today) => DueOn < today && (Status is ServiceStatus.Submitted or ServiceStatus.InHand or ServiceStatus.CallBack);
}
