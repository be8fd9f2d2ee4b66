using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>All panels, the latest first.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class PanelsModel(RecognitionDeskQuery desk) : PageModel
{
    public IReadOnlyList<RecognitionPanel> Panels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Panels = await desk.PanelsAsync(ct);
}
