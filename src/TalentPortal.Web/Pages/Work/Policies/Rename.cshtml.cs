using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>Another name or group of a policy, with the reason.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class RenameModel(PolicyCourseService course, PolicyQueries policies) : PageModel
{
    /// <summary>Null for the graduate allowance.</summary>
    [FromQuery] public PolicyId? Policy { get; set; }
    [BindProperty] public RenamePolicy Form { get; set; } = new();
    public Policy Of { get; private set; } = null!;
    public IReadOnlyList<PolicyGroup> Groups { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Of = await policies.PolicyAsync(Policy, HttpContext.RequestAborted) ?? throw new NotFoundException();
        Groups = await policies.GroupsAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new RenamePolicy { NameZh = Of.NameZh, NameEn = Of.NameEn, Group = Of.Group, Version = Of.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await course.RenameAsync(Policy, Form, ct);
        return RedirectToPage("Index", new { policy = Policy });
    }
}
