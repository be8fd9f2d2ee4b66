using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Recoveries;

/// <summary>Recoveries, and departures that were reported after money had gone out.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class IndexModel(RecoveryQueries queries) : PageModel
{
    [FromQuery] public RecoveryState? State { get; set; }
    public IReadOnlyList<RecoveryForList> Recoveries { get; private set; } = [];
    public IReadOnlyList<LateDeparture> Late { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Recoveries = await queries.ListAsync(State, ct);
        Late = await queries.LateDeparturesAsync(ct);
    }
}
