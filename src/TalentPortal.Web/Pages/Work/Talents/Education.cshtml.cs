using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>One more education, or the same level again from its certificate.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class EducationModel(TalentRecordService record) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty] public StateEducation Form { get; set; } = new();
    public Person Person { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new StateEducation { Version = Person.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.StateEducationAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
