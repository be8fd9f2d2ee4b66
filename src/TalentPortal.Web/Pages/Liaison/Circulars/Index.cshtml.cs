using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Circulars;

/// <summary>The circulars of the quarters, and the one that waits to be issued.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class IndexModel(CircularService circulars) : PageModel
{
    public Application.Liaison.Issues.Circulars Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await circulars.AllAsync(ct);
}
