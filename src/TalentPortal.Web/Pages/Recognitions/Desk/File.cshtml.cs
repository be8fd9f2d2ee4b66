using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One proof as the download it is, and a picture's smaller copy for the case page.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class FileModel(RecognitionDeskQuery cases) : PageModel
{
    public async Task<IActionResult> OnGetAsync(RecognitionApplicationId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await cases.FileAsync(id, fileId, ct));

    public async Task<IActionResult> OnGetPreviewAsync(RecognitionApplicationId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.PreviewOf(await cases.FileAsync(id, fileId, ct));
}
