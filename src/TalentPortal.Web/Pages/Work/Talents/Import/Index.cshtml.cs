using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Import;

/// <summary>Talent lists: upload one, and the history of all.</summary>
[Requires(Capability.ImportTalents)]
[UploadInMemory]
public sealed class IndexModel(TalentImportService imports, PortalTexts texts) : PageModel
{
    [FromQuery] public TalentImportId? Before { get; set; }
    [BindProperty] public IFormFile? List { get; set; }
    public TalentImportPage History { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        History = await imports.ListAsync(Before, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken ct)
    {
        var content = new MemoryStream();
        await imports.WriteTemplateAsync(content, ct);
        content.Position = 0;
        return File(content, FileKind.Xlsx.ContentType(), texts["talent_import.template.file"]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (List is null)
        {
            ModelState.AddModelError(nameof(List), texts["roster.upload.missing"]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await using var content = List.OpenReadStream();
        return RedirectToPage("Columns", new { id = await imports.UploadAsync(new UploadedSheet(List.FileName), content, ct) });
    }
}
