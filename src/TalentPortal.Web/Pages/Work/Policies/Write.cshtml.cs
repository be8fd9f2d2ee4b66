using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A new version: a copy of an earlier one to be changed, or the county's first.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class WriteModel(PolicyOfficeService office, PolicyQueries policies) : PageModel, IPolicyForm
{
    [FromQuery] public PolicyVersionId? From { get; set; }
    [BindProperty] public WritePolicyVersion Form { get; set; } = new();
    public PolicyVersion? Source { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (From is { } id) Source = (await policies.GetAsync(id, HttpContext.RequestAborted)).Version;
        await next();
    }

    public void OnGet() => Form = Source is null ? PolicyForms.First() : PolicyForms.Of(Source.Terms);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await office.WriteAsync(Form, ct) });
}
