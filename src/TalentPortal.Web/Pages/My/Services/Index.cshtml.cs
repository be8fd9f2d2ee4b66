using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>What the reader asked for, and what there is to ask for.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnServiceService own) : PageModel
{
    public OwnServices Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.MineAsync(ct);
}
