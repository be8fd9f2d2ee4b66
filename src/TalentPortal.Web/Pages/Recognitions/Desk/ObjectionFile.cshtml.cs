using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One file that came with an objection to a level: the download, and a picture's smaller copy for the page.</summary>
[Requires(Capability.DecideObjections)]
public sealed class ObjectionFileModel(RecognitionObjectionService service) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }
    [FromRoute] public StoredFileId FileId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (file, content) = await service.EvidenceAsync(Id, FileId, ct);
        return File(content, file.ContentType, file.OriginalName);
    }

    public async Task<IActionResult> OnGetPreviewAsync(CancellationToken ct)
    {
        var (file, content) = await service.EvidenceAsync(Id, FileId, ct);
        return ImagePreview.Of(content) is { } preview ? File(preview, "image/jpeg", file.Id + ".jpg") : NotFound();
    }
}
