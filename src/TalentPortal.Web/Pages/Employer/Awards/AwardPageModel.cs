using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>A page about one application of the own house.</summary>
public abstract class AwardPageModel(AwardEmployerQuery awards) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    public AwardForEmployer Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await awards.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToAward() => RedirectToPage("/Employer/Awards/Award", new { Id });
}
