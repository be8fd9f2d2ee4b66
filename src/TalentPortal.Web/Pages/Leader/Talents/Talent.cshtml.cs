using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Talents;

/// <summary>One talent on one sheet, to read before a visit, also on paper.</summary>
[Requires(Capability.KeepContacts)]
public sealed class TalentModel(LeaderTalentsQuery talents, TalentSheetPrinter printer) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    public TalentSheet Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await talents.SheetAsync(Id, HttpContext.TraceIdentifier, ct);

    /// <summary>The same to keep on a phone without a connection.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct) => File(await printer.PdfAsync(await talents.SheetAsync(Id, HttpContext.TraceIdentifier, ct), ct), "application/pdf", "talent.pdf");
}
