using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>Somebody left: last day and reason, with what follows from it.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class DepartureModel(SubsidyEmployerQuery staff, SubsidyEmployerService service, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid Employment { get; set; }
    [BindProperty] public ReportDeparture Form { get; set; } = new();
    public StaffMember Member { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Member = await staff.MemberAsync(Employment, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Member.Employment.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var late = await service.ReportDepartureAsync(Employment, Form, ct);
        TempData["Done"] = late > 0 ? texts["employer.left.late", Member.Name, late] : texts["employer.left.done", Member.Name];
        return RedirectToPage("/Employer/Staff");
    }
}
