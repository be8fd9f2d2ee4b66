using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Documents;

/// <summary>A paper as it was issued, to read and print.</summary>
[SignedIn]
public sealed class ViewModel(IssuedDocumentQueries documents, PaperPrinter printer) : PageModel
{
    [FromRoute] public IssuedDocumentId Id { get; set; }
    public IssuedDocument Document { get; private set; } = null!;
    public PaperSheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Document = await documents.GetAsync(Id, ct);
        Sheet = printer.Sheet(Document, Url.VerifyAddress(Document));
    }
}
