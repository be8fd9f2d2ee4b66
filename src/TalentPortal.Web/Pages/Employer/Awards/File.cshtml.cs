using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>One file that the own house handed in, as the download it is.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class FileModel(AwardEmployerQuery awards) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AwardCaseId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await awards.FileAsync(id, fileId, ct));
}
