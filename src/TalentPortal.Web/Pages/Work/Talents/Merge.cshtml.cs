using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Two records side by side: merged into one, value by value, or said to be two people.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class MergeModel(PersonMergeService merges, PersonCompareQuery comparisons, Ethnicities ethnicities) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public PersonId Other { get; set; }
    [BindProperty] public MergePeople Form { get; set; } = new();
    public PersonComparison Both { get; private set; } = null!;
    public Ethnicities Ethnicities => ethnicities;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Both = await comparisons.OpenAsync(Id, Other, HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = Both.Form();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("MergeState", new { id = (await merges.ProposeAsync(Id, Other, Form, ct)).Id });

    public async Task<IActionResult> OnPostDistinctAsync(CancellationToken ct)
    {
        await merges.DistinguishAsync(Id, Other, Form, ct);
        return RedirectToPage("Duplicates");
    }
}
