using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>Two entries side by side: merged into one, or said to be two.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class MergeModel(EmployerMergeService merges, Townships townships) : PageModel
{
    [FromRoute] public EmployerId Id { get; set; }
    [FromRoute] public EmployerId Other { get; set; }
    [BindProperty] public MergeEmployers Form { get; set; } = new();
    public ComparedEmployer One { get; private set; } = null!;
    public ComparedEmployer Second { get; private set; } = null!;
    public Townships Townships => townships;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        (One, Second) = await merges.CompareAsync(Id, Other, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await merges.MergeAsync(Id, Other, Form, ct);
        return RedirectToPage("Profile", new { id = Form.KeepOther ? Other : Id });
    }

    public async Task<IActionResult> OnPostDistinctAsync(CancellationToken ct)
    {
        await merges.DistinguishAsync(Id, Other, Form, ct);
        return RedirectToPage("Duplicates");
    }
}
