using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The history of people shows ethnicities by name, and whom a record was merged into.</summary>
public sealed class TalentChangeNames(IPortalDb db, Ethnicities ethnicities) : IChangeNames
{
    public bool Names(RegisterSubject subject, string field) => subject is RegisterSubject.Person && field is (nameof(Person.EthnicityCode) or nameof(Person.MergedInto));

    public async Task<string?> NameOfAsync(string value, CancellationToken ct)
    {
        if (!PersonId.TryParse(value, null, out var id)) return ethnicities.NameOf(value);
        return await db.People.Where(person => person.Id == id).Select(person => person.Name).SingleOrDefaultAsync(ct) is { } name ? Masks.Name(name) : null;
    }
}
