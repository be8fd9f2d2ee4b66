using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Applications that wait for money (待资金): with it they go on to the public notice, and the applicant is told.</summary>
public sealed class SubsidyFunds(IPortalDb db, ICurrentActor current, CaseClocks clocks, SubsidyNews news) : IFundedCases
{
    public string Item => Policy.GraduateAllowance;

    public async Task<IReadOnlyDictionary<Guid, Guid?>> OpenableAsync(IReadOnlyCollection<Guid> cases, CancellationToken ct)
    {
        var ids = cases.Select(SubsidyApplicationId.From).ToArray();
        return (await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct)).ToDictionary(id => id.Value, _ => (Guid?)null);
    }

    public async Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == SubsidyApplicationId.From(caseId), ct);
        application.GrantFunds(entryNumber, await clocks.NowAsync(ct));
        await news.TellAsync(application, ct);
    }
}
