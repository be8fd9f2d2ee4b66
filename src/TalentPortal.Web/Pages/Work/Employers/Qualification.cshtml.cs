using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;
using RegisteredEmployer = TalentPortal.Domain.Employers.Employer;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>A qualification, entered from its certificate.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class QualificationModel(EmployerFactsService facts, EmployerLists lists) : PageModel
{
    [FromRoute] public EmployerId Id { get; set; }
    [BindProperty] public StateQualification Form { get; set; } = new();
    public RegisteredEmployer Registered { get; private set; } = null!;
    public IReadOnlyList<EmployerListEntry> Kinds { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Registered = await facts.ReachedAsync(Id, HttpContext.RequestAborted);
        Kinds = await lists.OpenAsync(EmployerList.Qualification, null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await facts.AddQualificationAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
