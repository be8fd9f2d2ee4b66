using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>One request of the own employer: what was asked, what became of it, and taking it back.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class RequestModel(EmployerOfficerQuery officers, EmployerOfficerService service, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public WithdrawRequest Form { get; set; } = new();
    public OwnRequest Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Row = await officers.RequestAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Row.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.WithdrawAsync(Id, Form, ct);
        TempData["Done"] = texts["employer.request.withdrawn", Row.Request.Number];
        return RedirectToPage("Firm");
    }
}
