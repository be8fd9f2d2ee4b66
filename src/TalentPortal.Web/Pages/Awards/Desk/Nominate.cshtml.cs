using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The talent office nominates somebody of the county in a selection: whom, and for what.</summary>
[Requires(Capability.DecideAwards)]
public sealed class NominateModel(AwardEmployerQuery awards, AwardEmployerService service, AwardCallQueries calls) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [FromQuery] public string? Search { get; set; }
    [BindProperty] public DescribeAward Form { get; set; } = new();
    public AwardCall Call { get; private set; } = null!;
    public IReadOnlyList<CandidateToNominate> Candidates { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Call = await calls.PublicAsync(Number, HttpContext.RequestAborted);
        if (Call.Kind is not AwardKind.Selection) throw new NotFoundException();
        Candidates = await awards.CandidatesAsync(Search, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Awards/Desk/Nomination", new { id = await service.StartAsync(Number, Form, ct) });
}
