using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Import;

/// <summary>One talent list: its check, its confirmation, its result.</summary>
[Requires(Capability.ImportTalents)]
public sealed class ImportModel(TalentImportService imports) : PageModel
{
    [FromRoute] public TalentImportId Id { get; set; }
    [BindProperty] public ConfirmTalentList Form { get; set; } = new();
    public TalentImportForClerk List { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        List = await imports.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new ConfirmTalentList { Version = List.Import.Version };

    public async Task<IActionResult> OnGetAnnotatedAsync(CancellationToken ct)
    {
        var (name, content) = await imports.AnnotatedCopyAsync(Id, ct);
        return File(content, FileKind.Xlsx.ContentType(), name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await imports.ConfirmAsync(Id, Form, ct);
        return RedirectToPage();
    }
}
