using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Notes pairs that may be one person within the caller's unit of work: nothing is saved here, and a pair that is known is not noted twice.</summary>
public sealed class PersonSuspicions(IPortalDb db, CountyClock clock)
{
    /// <summary>
    /// One question for all pairs. Both people of a pair are in the register when the caller saves. A pair that somebody decided stays
    /// decided; one that is open gets the new grounds as well.
    /// </summary>
    /// <returns>How many pairs are new.</returns>
    public async Task<int> RaiseAsync(IReadOnlyCollection<LookAlike> pairs, SuspicionOrigin origin, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0) return 0;
        var inOrder = pairs.GroupBy(pair => PersonSuspicion.InOrder(pair.Candidate, pair.Existing)).ToList();
        var firsts = inOrder.Select(pair => pair.Key.First).Distinct().ToList();
        await db.PersonSuspicions.Where(suspicion => firsts.Contains(suspicion.First)).LoadAsync(ct);
        // What this unit of work has noted and not saved yet is there too.
        var known = db.PersonSuspicions.Local.ToDictionary(suspicion => (suspicion.First, suspicion.Second));
        var raised = 0;
        foreach (var pair in inOrder)
        {
            var grounds = pair.Aggregate(SuspicionGrounds.None, (all, one) => all | one.Grounds);
            if (known.TryGetValue(pair.Key, out var suspicion))
            {
                suspicion.Add(grounds);
                continue;
            }

            db.PersonSuspicions.Add(new PersonSuspicion(pair.Key.First, pair.Key.Second, grounds, origin, clock.UtcNow));
            raised++;
        }

        return raised;
    }
}
