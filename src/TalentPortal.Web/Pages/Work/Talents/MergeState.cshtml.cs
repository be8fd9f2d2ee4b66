using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>One merge: what was proposed and decided, the second person's word, and the way to undo it.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class MergeStateModel(PersonMergeService merges, PersonDuplicatesQuery duplicates) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public DecideMerge Form { get; set; } = new();
    public PersonMergeRow Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Row = await duplicates.MergeAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new DecideMerge { Version = Row.Merge.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await merges.ConfirmAsync(Id, Form, ct);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        await merges.DeclineAsync(Id, Form, ct);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct)
    {
        await merges.ProposeUndoAsync(Id, Form, ct);
        return RedirectToPage(new { id = Id });
    }
}
