using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>
/// The policies of which there may be cases, for lists of cases: a name for each row and a choice for the filter. A handful in ten years,
/// read once for a page.
/// </summary>
public sealed class PolicyTitles(IPortalDb db, PortalFormat format)
{
    private IReadOnlyList<Policy>? known;

    /// <summary>The graduate allowance first; each with a version that was published.</summary>
    public async Task<IReadOnlyList<Policy>> ListAsync(CancellationToken ct) => known ??=
    [
        .. (await db.Policies.AsNoTracking().Where(policy => db.PolicyVersions.Any(version => version.PolicyId == policy.Id && (version.State == PolicyVersionState.Published || version.State == PolicyVersionState.Superseded))).ToListAsync(ct))
            .OrderBy(policy => policy.IsOwn).ThenBy(policy => policy.Layer).ThenBy(policy => policy.Code, StringComparer.Ordinal),
    ];

    /// <summary>A row's policy by name, from what was listed; empty where the portal knows none.</summary>
    /// <param name="id">As a case has it: null for the graduate allowance.</param>
    public string NameOf(PolicyId? id) => known?.FirstOrDefault(policy => policy.OwnId == id) is { } found ? format.Of(found) : "";

    /// <summary>The chosen policy by name; empty where the choice names none.</summary>
    public string NameOf(PolicyChoice choice) => NameOf(choice.Id);
}
