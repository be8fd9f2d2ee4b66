using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>One application for a level of the own staff, and the words the employer gives it.</summary>
public abstract class StaffRecognitionPageModel(RecognitionEmployerService staff) : PageModel
{
    [FromRoute] public RecognitionApplicationId Id { get; set; }
    [BindProperty] public DecideRecognition Form { get; set; } = new();
    public StaffRecognition Row { get; private set; } = null!;
    public abstract bool IsRecommendation { get; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Row = await staff.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Row.Application.Version;

    protected IActionResult Done(string words)
    {
        TempData["Done"] = words;
        return RedirectToPage("/Employer/Recognitions");
    }
}
