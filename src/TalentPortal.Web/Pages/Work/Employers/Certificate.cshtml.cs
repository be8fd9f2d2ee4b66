using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The certificate of a qualification in the register, as the download it is.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class CertificateModel(EmployerRequestQuery requests) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, CancellationToken ct) => MaterialResult.Of(await requests.CertificateAsync(id, ct));
}
