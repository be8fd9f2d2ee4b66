using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The last day on which an entry of one of the county's lists may be chosen.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class ListEntryModel(EmployerLists lists) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public EndListEntry Form { get; set; } = new();
    public EmployerListEntry Entry { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Entry = await lists.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Until = Entry.Until;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await lists.EndAsync(Id, Form, ct);
        return RedirectToPage("Lists");
    }
}
