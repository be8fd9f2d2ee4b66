using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

[Requires(Capability.ConfirmEmployment)]
public sealed class RefuseModel(SubsidyEmployerQuery staff, SubsidyEmployerService service, PortalTexts texts) : PageModel
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }
    [BindProperty] public RefuseEmployment Form { get; set; } = new();
    public StaffApplication Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Row = await staff.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Row.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RefuseAsync(Id, Form, ct);
        TempData["Done"] = texts["employer.refuse.done", Row.Application.ApplicantName];
        return RedirectToPage("/Employer/Index");
    }
}
