using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Import;

/// <summary>Takes an import back, with the reason.</summary>
[Requires(Capability.ImportTalents)]
public sealed class UndoModel(TalentImportService imports) : PageModel
{
    [FromRoute] public TalentImportId Id { get; set; }
    [BindProperty] public UndoTalentImport Form { get; set; } = new();
    public TalentImport Import { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Import = (await imports.GetAsync(Id, HttpContext.RequestAborted)).Import;
        await next();
    }

    public void OnGet() => Form = new UndoTalentImport { Version = Import.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await imports.UndoAsync(Id, Form, ct);
        return RedirectToPage("Import", new { id = Id });
    }
}
