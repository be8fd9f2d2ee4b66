using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The reader's applications, and whether another can be made.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnFlatService own) : PageModel
{
    public OwnFlats Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.MineAsync(ct);
}
