using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>Asks that one field says something else, or says in words what is wrong.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class ValueModel(RecordCorrectionService corrections, CorrectionState state, Ethnicities ethnicities, PortalTexts texts) : PageModel
{
    [FromRoute] public CorrectedField Field { get; set; }
    [BindProperty] public AskForValue Form { get; set; } = new();
    [BindProperty] public List<IFormFile> Proofs { get; set; } = [];
    /// <summary>What the record says, in words.</summary>
    public string? Now { get; private set; }
    public Person Person { get; private set; } = null!;
    public Ethnicities Ethnicities => ethnicities;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Choose");
        var ct = HttpContext.RequestAborted;
        Person = await corrections.OwnAsync(ct);
        Now = await state.WordsAsync(Person, Field, await state.NowAsync(Person, Field, null, ct), ct);
        await next();
    }

    public void OnGet() => Form = new AskForValue { Version = Person.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await this.ScreenAsync(nameof(Proofs), Proofs, texts, ct) is not { } files ? Page() : RedirectToPage("View", new { id = await corrections.AskAsync(Field, Form, files, ct) });
}
