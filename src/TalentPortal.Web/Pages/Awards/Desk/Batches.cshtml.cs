using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Lists of instalments for the bank, the latest first.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class BatchesModel(AwardBatchQuery batches) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<AwardBatchRow> Lists { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Lists = await batches.ListAsync(After, Before, ct);
}
