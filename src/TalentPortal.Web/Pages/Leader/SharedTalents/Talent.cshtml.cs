using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.SharedTalents;

/// <summary>Another leader's talent, whom the office shares: to read, nothing to do.</summary>
[Requires(Capability.KeepContacts)]
public sealed class TalentModel(SharedTalentsQuery talents, TalentSheetPrinter printer) : PageModel
{
    [FromRoute] public TalentSharingId Id { get; set; }
    public SharedTalentSheet Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await talents.SheetAsync(Id, HttpContext.TraceIdentifier, ct);

    /// <summary>The same to keep on a phone without a connection; a look like the other.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct) => File(await printer.PdfAsync(await talents.SheetAsync(Id, HttpContext.TraceIdentifier, ct), ct), "application/pdf", "talent.pdf");
}
