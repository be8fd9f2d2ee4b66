using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What is the applicant's own beyond one application: the running allowance month by month, and who looked at the full numbers.</summary>
public sealed class OwnAllowanceQuery(IPortalDb db, ICurrentActor current)
{
    private const int LooksShown = 200;

    /// <summary>The newest right first; usually there is one.</summary>
    public async Task<IReadOnlyList<OwnAllowance>> RightsAsync(CancellationToken ct)
    {
        if (current.Actor.Person is not { } person) return [];
        var rights = await db.Entitlements.AsNoTracking().Where(row => row.PersonId == person).OrderByDescending(row => row.CreatedAt).ToListAsync(ct);
        var ids = rights.ConvertAll(row => row.Id);
        var lines = await db.AccrualLines.AsNoTracking().Where(line => ids.Contains(line.EntitlementId)).ToListAsync(ct);
        return [.. rights.Select(right => new OwnAllowance(right, [.. lines.Where(line => line.EntitlementId == right.Id).OrderByDescending(line => line.Month)]))];
    }

    public async Task<IReadOnlyList<PersonalDataAccess>> LooksAsync(CancellationToken ct) =>
        current.Actor.Person is not { } person ? []
        : await db.PersonalDataAccesses.AsNoTracking().Where(look => look.Subject == person || db.People.Any(alias => alias.MergedInto == person && alias.Id == look.Subject)).OrderByDescending(look => look.At).Take(LooksShown).ToListAsync(ct);
}

public sealed record OwnAllowance(Entitlement Right, IReadOnlyList<AccrualLine> Lines)
{
    /// <summary>Months already looked at that were not counted and still can be, once their insurance is on record (补计). None after the end.</summary>
    public IReadOnlyList<YearMonth> OpenMonths =>
        Right.RemainingMonths == 0 ? []
        : [.. Right.FirstInsuredMonth.To(Right.LastMonth < Right.WindowEnd ? Right.LastMonth : Right.WindowEnd).Where(month => Lines.All(line => line.Month != month))];
}
