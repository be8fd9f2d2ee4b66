using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>One round: the list with what is proposed and decided, what each post would have, what happened.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class RoundModel(AdjustmentDeskQuery desk, AdjustmentRoundService rounds, AdjustmentExport export, PortalTexts texts) : PageModel
{
    [FromRoute] public AdjustmentRoundId Id { get; set; }
    [FromQuery] public AdjustmentFilter Show { get; set; }
    [FromQuery] public LeaderPostId? Post { get; set; }
    [FromQuery] public AdjustmentLineId? After { get; set; }
    [FromQuery] public AdjustmentLineId? Before { get; set; }
    [BindProperty] public MoveAdjustment Form { get; set; } = new();
    [BindProperty] public FollowProposals Following { get; set; } = new();
    public RoundForDesk Shown { get; private set; } = null!;
    public PageAfter<AdjustmentLineRow> Rows => Shown.PageOf(Show, Post, After, Before);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    /// <summary>What the filter shows.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("adjustment.xlsx", file => export.WriteAsync(Id, Show, Post, file, ct));

    public async Task<IActionResult> OnGetLoadsAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("adjustment-posts.xlsx", file => export.WriteLoadsAsync(Id, file, ct));

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        var counts = await rounds.LookAgainAsync(Id, Form, ct);
        return Back(texts["adjust.look.done", counts.Added, counts.Renewed, counts.FellAway]);
    }

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostFollowAsync(CancellationToken ct) => Back(texts["adjust.follow.done", await rounds.FollowAsync(Id, Following, ct)]);

    private RedirectToPageResult Back(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Round", new { Id });
    }
}
