using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Numbers;

/// <summary>What waits for a second person, and what was taken out lately.</summary>
[Requires(Capability.ApproveNumberExports)]
public sealed class DeskModel(NumberExportDesk desk) : PageModel
{
    public IReadOnlyList<NumberExport> Waiting { get; private set; } = [];
    public IReadOnlyList<NumberExport> Decided { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Waiting, Decided) = await desk.ListAsync(ct);
}
