using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A draft, to be changed.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class AmendModel(PolicyOfficeService office, PolicyQueries policies) : PageModel, IPolicyForm
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public WritePolicyVersion Form { get; set; } = new();
    public PolicyVersionForOffice Shown { get; private set; } = null!;
    public string Here => Url.Page(null, new { Id })!;
    public string RowAddress => Url.Page(null, "Row", new { Id }, null, null, ConditionRows.Anchor)!;
    public IReadOnlyList<Policy> Others { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await policies.GetAsync(Id, HttpContext.RequestAborted);
        Others = await policies.OthersAsync(Shown.Policy.Id, HttpContext.RequestAborted);
        Form.IsOwn = Shown.Policy.IsOwn;
        await next();
    }

    public void OnGet()
    {
        Form = PolicyForms.Of(Shown.Version.Terms);
        (Form.EffectiveFrom, Form.Version) = (Shown.Version.EffectiveFrom, Shown.Version.Version);
    }

    /// <summary>A condition more or less; everything typed stays.</summary>
    [Repeatable("Changes the form only; nothing is kept."), HalfTyped]
    public void OnPostRow(string? add, string? remove) => ConditionRows.Change(Form, ModelState, add, remove);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.AmendAsync(Id, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
