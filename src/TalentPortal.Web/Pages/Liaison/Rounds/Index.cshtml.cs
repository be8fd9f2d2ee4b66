using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>The rounds of all years, and the way to open this year's.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class IndexModel(AdjustmentDeskQuery desk, AdjustmentRoundService rounds, PortalTexts texts) : PageModel
{
    [BindProperty] public OpenAdjustment Form { get; set; } = new();
    public AdjustmentLedger Ledger { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Ledger = await desk.LedgerAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Year = Ledger.Years.Cast<int?>().FirstOrDefault();

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await rounds.OpenAsync(Form, ct);
        TempData["Done"] = texts["adjust.open.done", (await desk.GetAsync(id, ct)).Rows.Count];
        return RedirectToPage("Round", new { id });
    }
}
