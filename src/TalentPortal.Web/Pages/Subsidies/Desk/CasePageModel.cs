using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>A page about one case: the case is loaded within the actor's reach before any handler runs.</summary>
public abstract class CasePageModel(SubsidyCaseQuery cases) : PageModel
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }
    public SubsidyForDesk Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await cases.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>After a decision the next waiting file opens; with none left, the queue.</summary>
    protected async Task<IActionResult> NextFileAsync(CancellationToken ct)
    {
        TempData["Done"] = Case.Application.CaseNumber;
        return await cases.NextAsync(Id, ct) is { } next ? RedirectToPage("/Subsidies/Desk/Case", new { id = next }) : RedirectToPage("/Subsidies/Desk/Index");
    }

    protected RedirectToPageResult SameFile() => RedirectToPage("/Subsidies/Desk/Case", new { id = Id });
}

/// <summary>A decision with an opinion or a reason.</summary>
public abstract class DecisionPageModel(SubsidyCaseQuery cases) : CasePageModel(cases)
{
    [BindProperty] public DecideOnCase Form { get; set; } = new();
    public abstract SubsidyAction Action { get; }

    public void OnGet() => Form = new DecideOnCase { Version = Case.Version };
}
