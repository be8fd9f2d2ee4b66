using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.DelegateDuties)]
public sealed class DelegationsModel(DelegationService delegations) : PageModel
{
    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Rows = await delegations.MineAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    /// <summary>Takes a duty back.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await delegations.RevokeAsync(id, ct);
        return RedirectToPage();
    }
}
