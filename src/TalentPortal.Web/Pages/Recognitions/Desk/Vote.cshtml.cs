using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>How each expert votes on one case; whoever must stand aside is not asked.</summary>
[Requires(Capability.HoldRecognitionPanels)]
public sealed class VoteModel(RecognitionDeskQuery desk, RecognitionPanelService panels) : PanelPageModel(desk)
{
    private readonly RecognitionDeskQuery desk = desk;

    [FromRoute] public RecognitionApplicationId CaseId { get; set; }
    [BindProperty] public RecordVotes Form { get; set; } = new();
    public RecognitionForDesk Case { get; private set; } = null!;
    public IReadOnlySet<Guid> Excluded { get; private set; } = new HashSet<Guid>();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Case = await desk.GetAsync(CaseId, HttpContext.RequestAborted);
            Excluded = await panels.ExcludedAsync(Shown.Panel, Case.Application, HttpContext.RequestAborted);
            return await next();
        });

    public void OnGet() => Form = RecordVotes.For(Shown.Panel);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await panels.RecordAsync(Id, CaseId, Form, ct);
        return ToPanel();
    }
}
