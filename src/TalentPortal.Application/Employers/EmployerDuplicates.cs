using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>
/// Entries that may be one employer. The register of firms is small (some ten thousand), so three columns of it are compared in memory:
/// names without what people write differently, codes with one character another, one old registration number.
/// </summary>
public sealed class EmployerDuplicates(IPortalDb db, ICurrentActor current)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<SuspectedPair>> AllAsync(CancellationToken ct)
    {
        var rows = await db.Employers.KeptBy(current.Actor).AsNoTracking().Where(employer => employer.MergedInto == null).OrderBy(employer => employer.CreditCode)
            .Select(employer => new Entry(employer.Id, employer.Name, employer.CreditCode, employer.OldRegistrationNumber)).ToListAsync(ct);
        var distinct = (await db.DistinctEmployers.AsNoTracking().ToListAsync(ct)).Select(pair => (pair.First, pair.Second)).ToHashSet();
        var pairs = new Dictionary<(EmployerId, EmployerId), SuspectedPair>();
        Suspect(rows.GroupBy(row => EmployerNames.KeyOf(row.Name)), EmployerSuspicion.Name, static (_, _) => true);
        Suspect(rows.Where(row => row.OldNumber is not null).GroupBy(row => row.OldNumber!), EmployerSuspicion.OldNumber, static (_, _) => true);
        // One wrong character leaves one half as it is.
        Suspect(rows.GroupBy(row => "<" + row.Code[..9]), EmployerSuspicion.Code, OneCharacter);
        Suspect(rows.GroupBy(row => ">" + row.Code[9..]), EmployerSuspicion.Code, OneCharacter);
        return [.. pairs.Values.Take(Most)];

        void Suspect(IEnumerable<IGrouping<string, Entry>> groups, EmployerSuspicion why, Func<Entry, Entry, bool> alike)
        {
            foreach (var group in groups.Select(same => same.ToList()).Where(same => same.Count > 1))
                for (var i = 0; i < group.Count && pairs.Count < Most; i++)
                    foreach (var other in group.Skip(i + 1).Where(other => alike(group[i], other)))
                    {
                        var key = group[i].Id.Value.CompareTo(other.Id.Value) < 0 ? (group[i].Id, other.Id) : (other.Id, group[i].Id);
                        if (!distinct.Contains(key)) pairs.TryAdd(key, new SuspectedPair(group[i].Id, group[i].Name, group[i].Code, other.Id, other.Name, other.Code, why));
                    }
        }
    }

    private static bool OneCharacter(Entry one, Entry other) => EmployerNames.DifferInOneCharacter(one.Code, other.Code);

    private sealed record Entry(EmployerId Id, string Name, string Code, string? OldNumber);
}

public sealed record SuspectedPair(EmployerId FirstId, string FirstName, string FirstCode, EmployerId SecondId, string SecondName, string SecondCode, EmployerSuspicion Why);

public enum EmployerSuspicion
{
    Name,
    Code,
    OldNumber,
}
