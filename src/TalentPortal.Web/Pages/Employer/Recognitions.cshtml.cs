using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The own staff's applications for a level that wait for a recommendation.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class RecognitionsModel(RecognitionEmployerService staff) : PageModel
{
    public IReadOnlyList<RecognitionApplication> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await staff.WaitingAsync(ct);
}
