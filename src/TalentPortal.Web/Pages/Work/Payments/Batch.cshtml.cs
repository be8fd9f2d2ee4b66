using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>One batch: control figures, comparison, lines by state, and what can be done now.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class BatchModel(PaymentQueries queries) : PageModel
{
    [FromRoute] public PaymentBatchId Id { get; set; }
    [FromQuery] public PaymentLineState? State { get; set; }
    [FromQuery] public int After { get; set; }
    public BatchForOfficer Shown { get; private set; } = null!;
    public BatchLinePage Lines { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await queries.GetAsync(Id, ct);
        Lines = await queries.LinesAsync(Id, State, After, ct);
    }
}
