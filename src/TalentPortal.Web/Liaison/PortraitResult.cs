using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents;

namespace TalentPortal.Web.Liaison;

/// <summary>A photograph small enough for a card, or as it is kept; an attachment like every stored file, which an img element shows all the same.</summary>
internal static class PortraitResult
{
    public static IActionResult Of(OpenedFile opened, bool isSmall)
    {
        var content = isSmall ? ImagePreview.Of(opened.Content, PortraitImage.CardSide) : opened.Content;
        return content is null ? new NotFoundResult() : new FileContentResult(content, "image/jpeg") { FileDownloadName = opened.File.Id + ".jpg" };
    }
}
