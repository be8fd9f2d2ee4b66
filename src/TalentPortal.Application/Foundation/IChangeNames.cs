using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Names for the codes and ids that the fields of a register hold. An area registers one where the value itself tells a reader nothing.</summary>
public interface IChangeNames
{
    bool Names(RegisterSubject subject, string field);

    /// <returns>Null where the value is shown as it is.</returns>
    Task<string?> NameOfAsync(string value, CancellationToken ct);
}
