using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One objection to a level: what was said, and the next step with its reason.</summary>
[Requires(Capability.DecideObjections)]
public sealed class ObjectionModel(RecognitionObjectionService service, RecognitionObjectionQuery objections) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }
    [BindProperty] public DecideObjection Form { get; set; } = new();
    public RecognitionObjectionForOffice Shown { get; private set; } = null!;
    /// <summary>The objector's number, once, after its reason was written down.</summary>
    public string? Contact { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await objections.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new DecideObjection { Version = Shown.Objection.Version };

    public async Task<IActionResult> OnPostAsync([FromForm] ObjectionAction step, CancellationToken ct)
    {
        await service.TakeAsync(Id, step, Form, ct);
        return RedirectToPage("Objection", new { Id });
    }

    [Repeatable("each look is written down; the answer is never kept")]
    public async Task OnPostContactAsync(CancellationToken ct)
    {
        Contact = await service.RevealContactAsync(Id, Form, ct);
        Shown = await objections.GetAsync(Id, ct);
        // What was written stays: it may be the reason of the decision that comes next.
        ModelState.Clear();
        Form.Version = Shown.Objection.Version;
    }
}
