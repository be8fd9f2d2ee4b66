using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>An own proof as the download it is.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class FileModel(RecognitionApplicantQuery applications) : PageModel
{
    public async Task<IActionResult> OnGetAsync(RecognitionApplicationId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await applications.FileAsync(id, fileId, ct));
}
