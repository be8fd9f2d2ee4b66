using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Issues;

/// <summary>What the talent asked for and what became of it.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnIssueService own) : PageModel
{
    public OwnIssues Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.MineAsync(ct);
}
