using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The licence or certificate that came with a request, as the download it is.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class RequestProofModel(EmployerRequestQuery requests) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, CancellationToken ct) => MaterialResult.Of(await requests.ProofAsync(id, ct));
}
