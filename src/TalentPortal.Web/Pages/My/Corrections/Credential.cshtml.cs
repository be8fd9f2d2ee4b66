using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>Asks that a title, certificate or honour is corrected or added, with its certificate.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class CredentialModel(RecordCorrectionService corrections, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid? Item { get; set; }
    [BindProperty] public StateCredential Form { get; set; } = new();
    [BindProperty] public List<IFormFile> Proofs { get; set; } = [];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Choose");
        return base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken ct) => Form = Item is { } known ? StateCredential.Of(await corrections.CredentialAsync(known, ct)) : new StateCredential();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await this.ScreenAsync(nameof(Proofs), Proofs, texts, ct) is not { } files ? Page() : RedirectToPage("View", new { id = await corrections.AskAsync(Item, Form, files, ct) });
}
