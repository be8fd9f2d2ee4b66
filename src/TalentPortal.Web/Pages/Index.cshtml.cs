using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages;

[Open]
public sealed class IndexModel(PublicNoticeQueries notices, AllowanceInForce inForce) : PageModel
{
    public IReadOnlyList<CurrentNotice> Notices { get; private set; } = [];

    /// <summary>Open today beside the graduate allowance.</summary>
    public IReadOnlyList<AllowanceVersion> Policies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Notices = await notices.CurrentAsync(ct);
        Policies = [.. (await inForce.AllAsync(ct)).Where(version => version.Policy.IsOwn)];
    }
}
