using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>What becomes of one talent: the proposal stands chosen, every post with what it has and would have beside it.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class LineModel(AdjustmentDeskQuery desk, AdjustmentRoundService rounds, PortalTexts texts) : PageModel
{
    [FromRoute] public AdjustmentRoundId Id { get; set; }
    [FromRoute] public AdjustmentLineId Line { get; set; }
    [BindProperty] public DecideLine Form { get; set; } = new();
    public LineForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.LineAsync(Id, Line, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        var line = Shown.Row.Line;
        Form = new() { Choice = line.Choice ?? line.Proposed, Post = (line.Choice is null ? line.ProposedPostId : line.PostId)?.Value, Reason = line.Reason, Version = line.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var next = await rounds.DecideAsync(Id, Line, Form, ct);
        TempData["Done"] = next is null ? texts["adjust.decide.all_done"] : texts["adjust.decide.done"];
        return Form.Next && next is { } line ? RedirectToPage("Line", new { Id, line }) : RedirectToPage("Round", new { Id });
    }
}
