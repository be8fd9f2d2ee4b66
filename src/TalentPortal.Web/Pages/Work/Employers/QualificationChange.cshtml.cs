using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;
using RegisteredEmployer = TalentPortal.Domain.Employers.Employer;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>One qualification: compared with its certificate, or ended before its time.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class QualificationChangeModel(EmployerFactsService facts) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public EndQualification Form { get; set; } = new();
    public EmployerQualification Held { get; private set; } = null!;
    public RegisteredEmployer Registered { get; private set; } = null!;
    public string Kind { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        (Held, Registered, Kind) = await facts.GetQualificationAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await facts.EndAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Registered.Id });
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await facts.CheckAsync(Id, ct);
        return RedirectToPage("Profile", new { id = Registered.Id });
    }
}
