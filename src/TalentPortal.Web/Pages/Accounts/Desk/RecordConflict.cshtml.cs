using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageSecurity)]
public sealed class RecordConflictModel(ConflictService conflicts) : PageModel
{
    [BindProperty] public RecordConflict Form { get; set; } = new();
    public IReadOnlyList<Colleague> Staff { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Staff = await conflicts.StaffAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await conflicts.RecordAsync(Form, ct);
        return RedirectToPage("Conflicts");
    }
}
