using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The history of people shows ethnicities and employers by name, and whom a record was merged into.</summary>
public sealed class TalentChangeNames(IPortalDb db, Ethnicities ethnicities) : IChangeNames
{
    private const string Employers = $"{nameof(Employment)}.{nameof(Employment.EmployerId)}";

    public bool Names(RegisterSubject subject, string field) => subject is RegisterSubject.Person && field is (nameof(Person.EthnicityCode) or nameof(Person.MergedInto) or Employers);

    public async Task<string?> NameOfAsync(string value, CancellationToken ct)
    {
        if (!PersonId.TryParse(value, null, out var id)) return ethnicities.NameOf(value);
        if (await db.People.Where(person => person.Id == id).Select(person => person.Name).SingleOrDefaultAsync(ct) is { } name) return Masks.Name(name);
        var employer = new EmployerId(id.Value);
        return await db.Employers.Where(row => row.Id == employer).Select(row => row.Name).SingleOrDefaultAsync(ct);
    }
}
