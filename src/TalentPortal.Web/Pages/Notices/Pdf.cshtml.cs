using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

/// <summary>The notice as issued, for anybody while the list can be seen.</summary>
[Open]
public sealed class PdfModel(IssuedDocumentQueries documents, PaperPrinter printer, PublicDocumentCheck pace, CountyClock clock) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var document = await documents.OfPublicNoticeAsync(Number, clock.Today, ct);
        await pace.PacePdfAsync(HttpContext.Address(), ct);
        return File(printer.Pdf(printer.Sheet(document, Url.VerifyAddress(document))), "application/pdf", $"{document.Number}.pdf");
    }
}
