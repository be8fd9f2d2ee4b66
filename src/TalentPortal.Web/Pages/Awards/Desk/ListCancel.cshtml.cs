using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A draft is thrown away with its reason; the people wait for another list.</summary>
[Requires(Capability.PublishNotices)]
public sealed class ListCancelModel(AwardListService lists) : PageModel
{
    [FromRoute] public AwardListId Id { get; set; }
    [BindProperty] public DecideAward Form { get; set; } = new();
    public AwardList Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await lists.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await lists.CancelAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/Lists");
    }
}
