using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>Asks that an item is taken off the record.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class RemoveModel(RecordCorrectionService corrections, CorrectionState state) : PageModel
{
    [FromRoute] public CorrectedField Field { get; set; }
    [FromRoute] public Guid Item { get; set; }
    [BindProperty] public WithdrawItem Form { get; set; } = new();
    public string? Now { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Choose");
        var ct = HttpContext.RequestAborted;
        var person = await corrections.OwnAsync(ct);
        Now = await state.WordsAsync(person, Field, await state.ItemAsync(person, Field, Item, ct), ct);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await corrections.AskToRemoveAsync(Field, Item, Form, ct) });
}
