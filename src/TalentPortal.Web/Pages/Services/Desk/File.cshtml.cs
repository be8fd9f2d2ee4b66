using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>A file that was handed in, for whoever works on the request.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues)]
public sealed class FileModel(ServiceDeskQuery desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ServiceRequestId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await desk.FileAsync(id, fileId, HttpContext.TraceIdentifier, ct));
}
