using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Corrections;

/// <summary>One proof of a request: the download, and a picture's smaller copy for the page.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class ProofModel(RecordCorrectionQuery requests) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public StoredFileId FileId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (file, content) = await requests.DeskProofAsync(Id, FileId, ct);
        return File(content, file.ContentType, file.OriginalName);
    }

    public async Task<IActionResult> OnGetPreviewAsync(CancellationToken ct)
    {
        var (file, content) = await requests.DeskProofAsync(Id, FileId, ct);
        return ImagePreview.Of(content) is { } preview ? File(preview, "image/jpeg", file.Id + ".jpg") : NotFound();
    }
}
