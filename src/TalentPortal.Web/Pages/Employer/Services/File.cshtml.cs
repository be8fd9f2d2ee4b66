using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>A file of a request for the staff.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class FileModel(StaffServiceService staff) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ServiceRequestId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await staff.FileAsync(id, fileId, HttpContext.TraceIdentifier, ct));
}
