using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Accrual;

/// <summary>The accrual runs, and the start of the next one.</summary>
[Requires(Capability.RunAccrual, Capability.ReadPayments)]
public sealed class IndexModel(AccrualQueries queries, AccrualService accrual) : PageModel
{
    [BindProperty] public StartAccrual Form { get; set; } = new();
    public IReadOnlyList<AccrualRunForList> Runs { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Runs = await queries.RunsAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Month = queries.NextMonth.ToString();

    [Requires(Capability.RunAccrual)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Run", new { id = await accrual.StartAsync(Form, ct) });
}
