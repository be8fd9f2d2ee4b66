using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Insurance;

/// <summary>One roster: its check, its confirmation, its result.</summary>
[Requires(Capability.ImportInsurance)]
public sealed class RosterModel(RosterImportService rosters) : PageModel
{
    [FromRoute] public RosterImportId Id { get; set; }
    [BindProperty] public ConfirmRoster Form { get; set; } = new();
    public RosterForClerk Roster { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Roster = await rosters.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new ConfirmRoster { Version = Roster.Import.Version };

    public async Task<IActionResult> OnGetAnnotatedAsync(CancellationToken ct)
    {
        var (name, content) = await rosters.AnnotatedCopyAsync(Id, ct);
        return File(content, FileKind.Xlsx.ContentType(), name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rosters.ConfirmAsync(Id, Form, ct);
        return RedirectToPage();
    }
}
