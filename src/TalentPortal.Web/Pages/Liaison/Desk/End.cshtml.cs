using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A talent whom this leader looks after no more.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class EndModel(LiaisonDeskQuery desk, LiaisonAssignmentService assignments, CountyClock clock) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    [BindProperty] public EndAssignment Form { get; set; } = new();
    public AssignmentRow Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await desk.AssignmentAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new() { LastDay = clock.Today, Version = Shown.Assignment.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Post", new { id = await assignments.EndAsync(Id, Form, ct) });
}
