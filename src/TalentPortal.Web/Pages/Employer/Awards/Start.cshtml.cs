using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>An application begins: for whom, for which class, with which project.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class StartModel(AwardEmployerQuery awards, AwardEmployerService service, AwardCallQueries calls) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [BindProperty] public DescribeAward Form { get; set; } = new();
    public AwardCall Call { get; private set; } = null!;
    public IReadOnlyList<StaffToAward> Staff { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        (Call, Staff) = (await calls.PublicAsync(Number, HttpContext.RequestAborted), await awards.StaffAsync(HttpContext.RequestAborted));
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Employer/Awards/Award", new { id = await service.StartAsync(Number, Form, ct) });
}
