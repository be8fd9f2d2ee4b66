using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>A page about one own application: it is loaded within the applicant's reach before any handler runs.</summary>
public abstract class ApplyPageModel(SubsidyApplicantQuery applications) : PageModel
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }
    public SubsidyForApplicant Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Case = await applications.GetAsync(Id, HttpContext.RequestAborted);
        ViewData["Back"] = BackAddress;
        ViewData["BackText"] = BackText;
        if (MayShow) await next();
        else context.Result = ToStatus();
    }

    /// <summary>False leads to the status page: what the page is for is not possible now.</summary>
    protected virtual bool MayShow => true;

    protected virtual string? BackAddress => Url.Page("/Subsidies/Apply/Tasks", new { Id });
    protected virtual string? BackText => null;

    protected RedirectToPageResult ToStatus() => RedirectToPage("/Subsidies/Status/Index", new { Id });
}

/// <summary>One question group. It is open while the application can be edited.</summary>
public abstract class QuestionPageModel(SubsidyApplicantQuery applications) : ApplyPageModel(applications)
{
    protected override bool MayShow => Case.Application.CanBeEdited;

    protected override string? BackAddress => IsCorrection ? Url.Page("/Subsidies/Status/Correct", new { Id }) : base.BackAddress;

    protected bool IsCorrection => Case.Application.Status is SubsidyStatus.AwaitingCorrection;

    /// <summary>The next group that is not done; a correction goes back to its list.</summary>
    protected RedirectToPageResult Onward(ApplySection done) =>
        IsCorrection ? RedirectToPage("/Subsidies/Status/Correct", new { Id })
        : Enum.GetValues<ApplySection>().Where(section => section > done && section < ApplySection.Consent && !Case.IsDone(section)).Select(section => (ApplySection?)section).FirstOrDefault() is { } next
            ? RedirectToPage("/Subsidies/Apply/" + ApplyPages.Of(next), new { Id })
            : RedirectToPage("/Subsidies/Apply/Tasks", new { Id });
}

/// <summary>The page of each question group.</summary>
public static class ApplyPages
{
    public static string Of(ApplySection section) => section switch
    {
        ApplySection.BankAccount => "Account",
        _ => section.ToString(),
    };
}
