using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>A file of one's own request.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class FileModel(OwnServiceService own) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ServiceRequestId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await own.FileAsync(id, fileId, HttpContext.TraceIdentifier, ct));
}
