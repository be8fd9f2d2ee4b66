using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One material or picture as the download it is, and a picture's smaller copy for the case page.</summary>
[Requires(Capability.ReadAwards)]
public sealed class FileModel(AwardDeskQuery cases) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await cases.FileAsync(id, fileId, ct));

    public async Task<IActionResult> OnGetPreviewAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.PreviewOf(await cases.FileAsync(id, fileId, ct));
}
