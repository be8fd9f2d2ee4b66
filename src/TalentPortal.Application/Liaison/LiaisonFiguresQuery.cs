using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison;

/// <summary>How leaders kept in touch in a year. The county's rates for every leader; those of single posts for the talent office and auditors.</summary>
public sealed class LiaisonFiguresQuery(IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, CountyClock clock)
{
    /// <summary>Null where no rules were in force in the year, or it has not begun.</summary>
    public Task<LiaisonFigures?> YearAsync(int year, CancellationToken ct)
    {
        var last = new DateOnly(year, 12, 31);
        return UpToAsync(last < clock.Today ? last : clock.Today, year, ct);
    }

    /// <summary>From the beginning of the year up to this day.</summary>
    public Task<LiaisonFigures?> UpToAsync(DateOnly through, CancellationToken ct) => UpToAsync(through, through.Year, ct);

    private async Task<LiaisonFigures?> UpToAsync(DateOnly through, int year, CancellationToken ct)
    {
        var actor = current.Actor;
        if (!actor.May(Capability.ReadLiaison) && !actor.May(Capability.ReadLeaderView)) throw new ForbiddenException();
        var first = new DateOnly(year, 1, 1);
        if (first > clock.Today || await inForce.FindAsync(through, ct) is not { } rules) return null;
        var assignments = await db.LiaisonAssignments.AsNoTracking().Where(row => row.From <= through && (row.To == null || row.To >= first)).Select(row => new { row.PersonId, row.LeaderId, row.LeaderName, row.PostId, row.From, row.To }).ToListAsync(ct);
        var contacts = await db.LiaisonContacts.AsNoTracking().Where(row => row.On >= first && row.On <= through && row.WithdrawnAt == null).Select(row => new ContactMark(row.PersonId, row.On, row.Kind)).ToListAsync(ct);
        var counted = new LiaisonYear(rules, year, through, assignments.Select(row => new LiaisonSpan(row.PersonId, row.LeaderId, row.From, row.To)), contacts);
        // Whatever was due or answered in the time; which of the two counts is the mark's business.
        var marks = await db.TalentIssues.AsNoTracking().Where(row => (row.Status != IssueStatus.Dropped || row.WasLate) && row.Department != null && row.AnswerDueOn != null && (row.AnswerDueOn >= first || row.AnsweredOn >= first) && (row.AnswerDueOn <= through || row.AnsweredOn <= through))
            .Select(row => new IssueMark(row.Department!.Value, row.AnswerDueOn!.Value, row.AnsweredOn, row.WasLate)).ToListAsync(ct);
        return new LiaisonFigures(year, through, rules, counted.Contacts, counted.Visits)
        {
            Issues = IssueMark.Rate(marks, first, through),
            Departments = !actor.May(Capability.ReadLiaison) ? [] : [.. marks.GroupBy(mark => mark.Department).OrderBy(own => own.Key).Select(own => new DepartmentRate(own.Key, IssueMark.Rate(own, first, through))).Where(own => own.InTime.Planned > 0)],
            Talents = assignments.Where(row => row.From <= through && !(row.To < through)).Select(row => row.PersonId).Distinct().Count(),
            Leaders = !actor.May(Capability.ReadLiaison) ? [] : [.. assignments.GroupBy(row => row.LeaderId).Select(leader =>
            {
                var (own, visits) = counted.Of(leader.Key);
                return new LeaderRates(leader.MaxBy(row => row.From)!.LeaderName, own, visits);
            }).Where(leader => leader.Contacts.Planned > 0 || leader.Visits.Planned > 0).OrderBy(leader => leader.Contacts.Percent ?? 100).ThenBy(leader => leader.Visits.Percent ?? 100).ThenBy(leader => leader.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>The years in which anybody was looked after, the latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct)
    {
        var first = await db.LiaisonAssignments.OrderBy(row => row.From).Select(row => (DateOnly?)row.From).FirstOrDefaultAsync(ct);
        var today = clock.Today.Year;
        return [.. Enumerable.Range(0, today - (first?.Year ?? today) + 1).Select(back => today - back)];
    }
}

/// <param name="Year">Calendar year.</param>
/// <param name="Through">The day up to which is counted.</param>
/// <param name="Rules">By which.</param>
public sealed record LiaisonFigures(int Year, DateOnly Through, LiaisonRules Rules, LiaisonRate Contacts, LiaisonRate Visits)
{
    /// <summary>Looked after on that day.</summary>
    public int Talents { get; init; }
    /// <summary>Issues answered in time of those that were due.</summary>
    public LiaisonRate Issues { get; init; }
    /// <summary>The same by department; empty for whoever sees the county's figures alone.</summary>
    public IReadOnlyList<DepartmentRate> Departments { get; init; } = [];
    /// <summary>Whoever is farthest behind first; empty for whoever sees the county's figures alone.</summary>
    public IReadOnlyList<LeaderRates> Leaders { get; init; } = [];
}

public sealed record DepartmentRate(Department Department, LiaisonRate InTime);

public sealed record LeaderRates(string Name, LiaisonRate Contacts, LiaisonRate Visits);
