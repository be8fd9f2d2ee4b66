using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The history of people shows ethnicities by name.</summary>
public sealed class TalentChangeNames(Ethnicities ethnicities) : IChangeNames
{
    public bool Names(RegisterSubject subject, string field) => subject is RegisterSubject.Person && field is nameof(Person.EthnicityCode);

    public Task<string?> NameOfAsync(string value, CancellationToken ct) => Task.FromResult<string?>(ethnicities.NameOf(value));
}
