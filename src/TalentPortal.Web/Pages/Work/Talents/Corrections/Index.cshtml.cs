using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Corrections;

/// <summary>What people ask to have corrected in their records, the oldest first.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class IndexModel(RecordCorrectionQuery requests) : PageModel
{
    [BindProperty(SupportsGet = true)] public RecordCorrectionState? State { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }
    public CorrectionPage Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Found = await requests.PageAsync(new CorrectionFilter { State = State, After = After, Before = Before }, ct);
}
