using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The certificate of an own qualification, as the download it is.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class CertificateModel(EmployerOfficerQuery officers) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, CancellationToken ct) => MaterialResult.Of(await officers.CertificateAsync(id, ct));
}
