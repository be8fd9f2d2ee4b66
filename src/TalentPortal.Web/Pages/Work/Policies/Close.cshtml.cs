using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>The end of new applications for a policy, from a day on.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class CloseModel(PolicyCourseService course, PolicyQueries policies) : PageModel
{
    /// <summary>Null for the graduate allowance.</summary>
    [FromQuery] public PolicyId? Policy { get; set; }
    [BindProperty] public ClosePolicy Form { get; set; } = new();
    public Policy Of { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Of = await policies.PolicyAsync(Policy, HttpContext.RequestAborted) ?? throw new NotFoundException();
        await next();
    }

    public void OnGet() => Form = new ClosePolicy { Version = Of.Version, From = Of.ReopenedFrom is null ? Of.ClosedFrom : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await course.CloseAsync(Policy, Form, ct);
        return RedirectToPage("Index", new { policy = Policy });
    }
}
