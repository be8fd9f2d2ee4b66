using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

/// <summary>The circulars of the quarters, as every leader reads them.</summary>
[Requires(Capability.ReadLeaderView)]
public sealed class CircularsModel(CircularService circulars) : PageModel
{
    public Application.Liaison.Issues.Circulars Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await circulars.AllAsync(ct);
}
