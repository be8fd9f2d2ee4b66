using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Numbers;

/// <summary>The reader's own lists with personal numbers.</summary>
[Requires(Capability.RevealPersonalData)]
public sealed class IndexModel(NumberExportService exports) : PageModel
{
    public IReadOnlyList<NumberExport> Exports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Exports = await exports.MineAsync(ct);
}
