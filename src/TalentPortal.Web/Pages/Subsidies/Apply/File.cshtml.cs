using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>One own material: a picture to look at, anything else as a download.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class FileModel(SubsidyFileQuery files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(SubsidyApplicationId id, StoredFileId fileId, CancellationToken ct) =>
        MaterialResult.Of(await files.ForApplicantAsync(id, fileId, ct));
}
