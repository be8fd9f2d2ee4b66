using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The desks' queue, by state and in order of the due date.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class IndexModel(RecognitionDeskQuery desk) : PageModel
{
    [FromQuery] public RecognitionStatus? Status { get; set; }
    [FromQuery] public int Number { get; set; } = 1;
    public RecognitionQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await desk.QueueAsync(Status, Number, ct);
}
