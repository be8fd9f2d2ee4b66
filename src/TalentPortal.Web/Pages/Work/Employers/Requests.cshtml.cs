using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>What officers ask for, the oldest first.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class RequestsModel(EmployerRequestQuery requests) : PageModel
{
    [FromQuery] public EmployerRequestState? State { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public EmployerRequestPage Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Found = await requests.PageAsync(new EmployerRequestFilter { State = State, After = After, Before = Before }, ct);
}
