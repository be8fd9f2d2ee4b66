using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

internal static class LiaisonCircle
{
    /// <summary>Whoever should have a leader by the rules of the day and has none.</summary>
    public static IQueryable<Person> WithoutLeader(this IPortalDb db, LiaisonRules rules, DateOnly today)
    {
        var levels = Enum.GetValues<TalentLevel>().Where(level => level <= rules.LowestLevel).ToArray();
        var held = db.HeldOn(today).Where(row => EF.Parameter(levels).Contains(row.Level));
        return db.People.AsNoTracking().Where(person => person.MergedInto == null && person.Standing == TalentStanding.Active && held.Any(row => row.PersonId == person.Id) && !db.LiaisonAssignments.Any(row => row.PersonId == person.Id && row.To == null));
    }
}
