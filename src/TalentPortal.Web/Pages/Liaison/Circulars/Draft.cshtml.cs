using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Circulars;

/// <summary>A quarter's circular as it would be issued now; issuing it fixes its figures.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DraftModel(CircularService circulars) : PageModel
{
    [FromRoute] public int Year { get; set; }
    [FromRoute(Name = "quarter")] public int Number { get; set; }
    public PaperSheet Sheet { get; private set; } = null!;

    private Quarter Quarter => Year is >= 2000 and <= 2200 ? new Quarter(Year, Number) : throw new NotFoundException();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Sheet = await circulars.DraftAsync(Quarter, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => ViewData["Back"] = Url.Page("Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Documents/View", new { id = await circulars.IssueAsync(Quarter, ct) });
}
