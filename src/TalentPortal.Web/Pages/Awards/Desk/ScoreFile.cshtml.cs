using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A material that experts may read.</summary>
[Requires(Capability.ScoreAwards)]
public sealed class ScoreFileModel(AwardExpertService scores) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await scores.FileAsync(id, fileId, ct));

    public async Task<IActionResult> OnGetPreviewAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.PreviewOf(await scores.FileAsync(id, fileId, ct));
}
