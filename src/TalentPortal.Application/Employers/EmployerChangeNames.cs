using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>What the codes in an employer's history stand for.</summary>
public sealed class EmployerChangeNames(Townships townships) : IChangeNames
{
    public bool Names(RegisterSubject subject, string field) => subject is RegisterSubject.Employer && field == nameof(Domain.Employers.Employer.TownshipCode);

    public Task<string?> NameOfAsync(string value, CancellationToken ct) => Task.FromResult<string?>(townships.NameOf(value));
}
