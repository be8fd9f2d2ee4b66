using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>A page about one own application for a level: it is loaded within the applicant's reach before any handler runs.</summary>
public abstract class ApplyPageModel(RecognitionApplicantQuery applications) : PageModel
{
    [FromRoute] public RecognitionApplicationId Id { get; set; }
    public RecognitionForApplicant Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Case = await applications.GetAsync(Id, HttpContext.RequestAborted);
        ViewData["Back"] = BackAddress;
        if (MayShow) await next();
        else context.Result = ToStatus();
    }

    /// <summary>False leads to the status page: what the page is for is not possible now.</summary>
    protected virtual bool MayShow => Case.Application.CanBeEdited;

    protected bool IsCorrection => Case.Application.Status is RecognitionStatus.AwaitingCorrection;

    protected virtual string? BackAddress => Url.Page(IsCorrection ? "/Recognitions/Apply/Correct" : "/Recognitions/Apply/Tasks", new { Id });

    protected RedirectToPageResult ToStatus() => RedirectToPage("/Recognitions/Apply/Status", new { Id });
}
