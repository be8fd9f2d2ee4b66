using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The reader's leases and applications, and whether another can be made.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnFlatService own, LeaseQuery leases) : PageModel
{
    public OwnFlats Shown { get; private set; } = null!;

    public IReadOnlyList<OwnLeaseRow> Leases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Leases) = (await own.MineAsync(ct), await leases.MineAsync(ct));
}
