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

/// <summary>Asks that an education is corrected or added, with its certificate.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class EducationModel(RecordCorrectionService corrections, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid? Item { get; set; }
    [BindProperty] public StateEducation Form { get; set; } = new();
    [BindProperty] public List<IFormFile> Proofs { get; set; } = [];
    public Person Person { get; private set; } = null!;
    public Education? Known { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Choose");
        Person = await corrections.OwnAsync(HttpContext.RequestAborted);
        Known = Item is { } item ? await corrections.EducationAsync(item, HttpContext.RequestAborted) : null;
        await next();
    }

    public void OnGet() => Form = StateEducation.Of(Known, Person.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await this.ScreenAsync(nameof(Proofs), Proofs, texts, ct) is not { } files ? Page() : RedirectToPage("View", new { id = await corrections.AskAsync(Item, Form, files, ct) });
}
