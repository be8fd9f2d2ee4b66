using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>One material as the download it is, and a picture's smaller copy for the case page.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class FileModel(SubsidyFileQuery files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(SubsidyApplicationId id, StoredFileId fileId, CancellationToken ct) =>
        MaterialResult.Of(await files.ForDeskAsync(id, fileId, ct));

    public async Task<IActionResult> OnGetPreviewAsync(SubsidyApplicationId id, StoredFileId fileId, CancellationToken ct) =>
        MaterialResult.PreviewOf(await files.ForDeskAsync(id, fileId, ct));
}
