using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Accrual;

/// <summary>The people behind one figure of a run.</summary>
[Requires(Capability.RunAccrual, Capability.ReadPayments)]
public sealed class MonthsModel(AccrualQueries queries) : PageModel
{
    [FromRoute] public AccrualRunId Id { get; set; }
    [FromRoute] public MonthReason Reason { get; set; }
    public AccrualDrillDown Shown { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken ct) => Shown = await queries.DrillDownAsync(Id, Reason, after, ct);
}
