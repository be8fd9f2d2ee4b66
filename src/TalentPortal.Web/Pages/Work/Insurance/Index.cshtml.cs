using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Insurance;

/// <summary>Insurance rosters: upload one, and the history of all.</summary>
[Requires(Capability.ImportInsurance)]
[UploadInMemory]
public sealed class IndexModel(RosterImportService rosters, PortalTexts texts) : PageModel
{
    [FromQuery] public RosterImportId? Before { get; set; }
    [BindProperty] public IFormFile? Roster { get; set; }
    public RosterImportPage History { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        History = await rosters.ListAsync(Before, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Roster is null)
        {
            ModelState.AddModelError(nameof(Roster), texts["roster.upload.missing"]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await using var content = Roster.OpenReadStream();
        return RedirectToPage("Roster", new { id = await rosters.UploadAsync(new UploadedSheet(Roster.FileName), content, ct) });
    }
}
