using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>A merge that was wrong: every row goes back to where it was.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class MergeUndoModel(EmployerMergeService merges) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public UndoMerge Form { get; set; } = new();
    public EmployerMerge Merge { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Merge = await merges.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await merges.UndoAsync(Id, Form, ct);
        return RedirectToPage("Duplicates");
    }
}
