using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Reports;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Reports;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Statistics;

/// <summary>How many pupils were admitted each year, with the source of the figure.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class AdmissionsModel(AdmissionService admissions) : PageModel
{
    [BindProperty] public StateAdmission Form { get; set; } = new();
    public IReadOnlyList<AdmissionFigure> Figures { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Figures = await admissions.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await admissions.StateAsync(Form, ct);
        return RedirectToPage("Admissions");
    }
}
