using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>One waiting case goes on although the line does not hold it.</summary>
[Requires(Capability.KeepBudget)]
public sealed class OverrideModel(BudgetOfficeService office, BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetReservationId Id { get; set; }
    [BindProperty] public ExplainBudgetChange Form { get; set; } = new();
    public WaitingForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await budget.WaitingAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Case.Reservation.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await office.OverrideAsync(Id, Form, ct) is { } proposed ? RedirectToPage("Change", new { id = proposed }) : RedirectToPage("Waiting");
}
