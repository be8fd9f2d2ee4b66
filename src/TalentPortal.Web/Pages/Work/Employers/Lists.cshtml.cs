using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The county's own lists: industry chains and kinds of qualifications.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class ListsModel(EmployerLists lists) : PageModel
{
    [BindProperty] public AddListEntry Form { get; set; } = new();
    public IReadOnlyList<EmployerListEntry> Entries { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Entries = await lists.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await lists.AddAsync(Form, ct);
        return RedirectToPage("Lists");
    }
}
