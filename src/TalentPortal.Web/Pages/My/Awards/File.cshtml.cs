using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.My.Awards;

/// <summary>One file that was handed in about the person, as the download it is.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class FileModel(AwardHolderQuery awards) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await awards.FileAsync(id, fileId, ct));
}
