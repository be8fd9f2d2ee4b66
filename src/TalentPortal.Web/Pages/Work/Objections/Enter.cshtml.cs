using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

/// <summary>A letter or a visitor: first which row it is about, then what is said.</summary>
[Requires(Capability.DecideObjections)]
[UploadInMemory]
public sealed class EnterModel(ObjectionEntryService entries, PortalTexts texts) : PageModel
{
    [FromQuery] public string? Notice { get; set; }
    [FromQuery] public int? Serial { get; set; }
    [BindProperty] public EnterObjection Form { get; set; } = new();
    [BindProperty] public List<IFormFile> Evidence { get; set; } = [];
    public IReadOnlyList<ListToObject> Notices { get; private set; } = [];
    /// <summary>Null until notice and row are chosen.</summary>
    public ObjectionTarget? Target { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var ct = HttpContext.RequestAborted;
        if (Notice is { Length: > 0 } number && Serial is { } serial) Target = await entries.TargetAsync(number, serial, ct);
        else Notices = await entries.ListsAsync(ct);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Target is null) return RedirectToPage();
        if (await this.ScreenAsync(nameof(Evidence), Evidence, texts, ct) is not { } files) return Page();
        return RedirectToPage("View", new { id = await entries.EnterAsync(Target.Number, Target.Serial, Form, files, ct) });
    }
}
