using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>One explanation for all open months of one person.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class ExplainModel(SubsidyEmployerQuery staff, SubsidyEmployerService service, PortalTexts texts) : PageModel
{
    [FromRoute] public PersonId Person { get; set; }
    [BindProperty] public ExplainBackPayment Form { get; set; } = new();
    public UnexplainedMonths Months { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Months = (await staff.UnexplainedAsync(HttpContext.RequestAborted)).SingleOrDefault(row => row.Person == Person) ?? throw new NotFoundException();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData["Done"] = texts["employer.explain.done", Months.Name, await service.ExplainAsync(Person, Form, ct)];
        return RedirectToPage("/Employer/Explanations");
    }
}
