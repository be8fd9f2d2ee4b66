using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A new version: a copy of an earlier one to be changed, or the first of a policy.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class WriteModel(PolicyOfficeService office, PolicyQueries policies) : PageModel, IPolicyForm
{
    [FromQuery] public PolicyVersionId? From { get; set; }
    /// <summary>Whose first version is written; null for the graduate allowance.</summary>
    [FromQuery] public PolicyId? Policy { get; set; }
    [BindProperty] public WritePolicyVersion Form { get; set; } = new();
    public PolicyVersion? Source { get; private set; }
    public Policy? Of { get; private set; }
    public string Here => Url.Page(null, new { from = From, policy = Policy })!;
    public string RowAddress => Url.Page(null, "Row", new { from = From, policy = Policy }, null, null, ConditionRows.Anchor)!;
    public IReadOnlyList<Policy> Others { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (From is { } id) Source = (await policies.GetAsync(id, ct)).Version;
        Of = await policies.PolicyAsync(Source?.PolicyId ?? Policy, ct);
        Others = await policies.OthersAsync(Of?.Id, ct);
        Form.IsOwn = Of?.IsOwn ?? false;
        await next();
    }

    public void OnGet() => Form = Source is not null ? PolicyForms.Of(Source.Terms) : Of is { IsOwn: true } ? OwnPolicyForms.First() : PolicyForms.First();

    /// <summary>A condition more or less; everything typed stays.</summary>
    [Repeatable("Changes the form only; nothing is kept."), HalfTyped]
    public void OnPostRow(string? add, string? remove) => ConditionRows.Change(Form, ModelState, add, remove);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await office.WriteAsync(Of?.Id, Form, ct) });
}
