using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The licence or certificate that came with an own request, as the download it is.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class RequestProofModel(EmployerOfficerQuery officers) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, CancellationToken ct) => MaterialResult.Of(await officers.ProofAsync(id, ct));
}
