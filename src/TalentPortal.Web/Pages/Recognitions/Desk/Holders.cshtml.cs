using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>Who holds which level; what is due for the mid-term check, and withdrawals that wait for a second person.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class HoldersModel(RecognitionHolderService holders, CountyClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public HolderFilter Filter { get; set; } = new();
    public IReadOnlyList<Recognition> Rows { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => Rows = await holders.ListAsync(Filter, ct);
}
