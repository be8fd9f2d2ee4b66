using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Joint;

/// <summary>One question about one case: whom it concerns, what is asked, and nothing else of the file.</summary>
[Requires(Capability.AnswerJointReview)]
public sealed class AnswerModel(SubsidyJointReviewService joint) : PageModel
{
    [FromRoute] public Guid QuestionId { get; set; }
    [BindProperty] public AnswerJointQuestion Form { get; set; } = new();
    public JointQuestionForDepartment Question { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Question = await joint.GetAsync(QuestionId, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await joint.AnswerAsync(QuestionId, Form, ct);
        return RedirectToPage("/Subsidies/Joint/Index");
    }
}
