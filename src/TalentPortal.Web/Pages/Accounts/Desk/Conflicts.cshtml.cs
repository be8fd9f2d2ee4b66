using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageSecurity)]
public sealed class ConflictsModel(ConflictService conflicts) : PageModel
{
    public IReadOnlyList<ConflictRow> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Rows = await conflicts.OpenAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    /// <summary>The relation no longer exists.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await conflicts.EndAsync(id, ct);
        return RedirectToPage();
    }
}
