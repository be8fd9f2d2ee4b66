using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Web.Subsidies;

/// <summary>A stored material as an answer: a picture for an img element, or an attachment; never a document of this site.</summary>
internal static class MaterialResult
{
    public static IActionResult Of(OpenedFile opened) =>
        new FileContentResult(opened.Content, opened.File.Kind.ContentType()) { FileDownloadName = opened.File.Kind is FileKind.Jpeg or FileKind.Png ? null : opened.File.OriginalName };
}
