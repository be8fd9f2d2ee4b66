using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>What the codes and ids in an employer's history stand for.</summary>
public sealed class EmployerChangeNames(IPortalDb db, Townships townships) : IChangeNames
{
    private static readonly string[] Entries = [nameof(Employer.ChainId), $"{nameof(EmployerQualification)}.{nameof(EmployerQualification.KindId)}"];
    private static readonly string[] Places = [nameof(Employer.TownshipCode), nameof(Employer.TaxTownshipCode)];

    /// <summary>A history names the same few entries line after line; each is asked for once.</summary>
    private readonly Dictionary<Guid, string?> known = [];

    public bool Names(RegisterSubject subject, string field) => subject is RegisterSubject.Employer && (Places.Contains(field) || Entries.Contains(field) || field == nameof(Employer.MergedInto));

    public async Task<string?> NameOfAsync(string value, CancellationToken ct)
    {
        if (!Guid.TryParse(value, out var id)) return townships.NameOf(value);
        if (known.TryGetValue(id, out var name)) return name;
        var employer = new EmployerId(id);
        return known[id] = await db.EmployerListEntries.Where(entry => entry.Id == id).Select(entry => entry.Name).SingleOrDefaultAsync(ct)
            ?? await db.Employers.Where(row => row.Id == employer).Select(row => row.Name).SingleOrDefaultAsync(ct);
    }
}
