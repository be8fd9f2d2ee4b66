using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents;

namespace TalentPortal.Web.Subsidies;

/// <summary>A stored material as an answer: always an attachment, never a document of this site. An img element shows a picture all the same.</summary>
internal static class MaterialResult
{
    public static IActionResult Of(OpenedFile opened) =>
        new FileContentResult(opened.Content, opened.File.ContentType) { FileDownloadName = opened.File.OriginalName };

    public static IActionResult PreviewOf(OpenedFile opened) =>
        ImagePreview.Of(opened.Content) is { } preview ? new FileContentResult(preview, "image/jpeg") { FileDownloadName = opened.File.Id + ".jpg" } : new NotFoundResult();
}
