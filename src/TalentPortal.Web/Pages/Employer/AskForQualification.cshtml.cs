using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>A qualification that the register does not know yet, with its certificate.</summary>
[Requires(Capability.ConfirmEmployment)]
[UploadInMemory]
public sealed class AskForQualificationModel(EmployerOfficerService service, EmployerLists lists, PortalTexts texts) : PageModel
{
    [BindProperty] public QualificationForm Form { get; set; } = new();
    public IReadOnlyList<EmployerListEntry> Kinds { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Kinds = await lists.OpenAsync(EmployerList.Qualification, null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AskAsync(Form, await Uploads.ReadAsync(Form.File, ct), ct);
        TempData["Done"] = texts["employer.request.sent"];
        return RedirectToPage("Firm");
    }
}

/// <summary>The same with the certificate.</summary>
public sealed record QualificationForm : AskForQualification
{
    public IFormFile? File { get; set; }
}
