using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>One material. Pictures were re-encoded when they came in and show in the page; everything else is a download.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class FileModel(SubsidyFileQuery files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(SubsidyApplicationId id, StoredFileId fileId, CancellationToken ct) =>
        MaterialResult.Of(await files.ForDeskAsync(id, fileId, ct));
}
