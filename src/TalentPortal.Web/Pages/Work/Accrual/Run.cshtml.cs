using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Accrual;

/// <summary>One run: its progress, its outcome by reason, and the check by a second person.</summary>
[Requires(Capability.RunAccrual, Capability.ReadPayments)]
public sealed class RunModel(AccrualQueries queries, AccrualService accrual) : PageModel
{
    [FromRoute] public AccrualRunId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public AccrualRunForCheck Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Run.Version;

    [Requires(Capability.RunAccrual)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await accrual.CheckAsync(Id, Version, ct);
        return RedirectToPage("Index");
    }
}
