using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Documents;

[SignedIn]
public sealed class PdfModel(IssuedDocumentQueries documents, PaperPrinter printer) : PageModel
{
    [FromRoute] public IssuedDocumentId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var document = await documents.GetAsync(Id, ct);
        return File(printer.Pdf(printer.Sheet(document, Url.VerifyAddress(document))), "application/pdf", $"{document.Number}.pdf");
    }
}
