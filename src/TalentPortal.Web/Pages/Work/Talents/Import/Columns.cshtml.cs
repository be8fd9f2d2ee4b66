using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Import;

/// <summary>What each column of an uploaded list holds, and which rows may be written.</summary>
[Requires(Capability.ImportTalents)]
public sealed class ColumnsModel(TalentImportService imports) : PageModel
{
    [FromRoute] public TalentImportId Id { get; set; }
    [BindProperty] public MapTalentList Form { get; set; } = new();
    public TalentImport Import { get; private set; } = null!;
    public TalentListColumns Found { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Import = (await imports.GetAsync(Id, HttpContext.RequestAborted)).Import;
        Found = await imports.ColumnsAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnGet()
    {
        if (Import.WhyNotMap() is not null) return RedirectToPage("Import", new { id = Id });
        Form = new MapTalentList { Columns = [.. Found.Columns.Select(column => column.Holds)], Mode = Import.Mode, AsOf = Import.AsOf, Version = Import.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await imports.MapAsync(Id, Form, ct);
        return RedirectToPage("Import", new { id = Id });
    }
}
