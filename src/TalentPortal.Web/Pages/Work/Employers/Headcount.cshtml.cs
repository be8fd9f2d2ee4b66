using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;
using RegisteredEmployer = TalentPortal.Domain.Employers.Employer;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>Staff numbers of a year; a second statement of the same year corrects the first.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class HeadcountModel(EmployerFactsService facts) : PageModel
{
    [FromRoute] public EmployerId Id { get; set; }
    [BindProperty] public StateHeadcount Form { get; set; } = new();
    public RegisteredEmployer Registered { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Registered = await facts.ReachedAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await facts.StateHeadcountAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
