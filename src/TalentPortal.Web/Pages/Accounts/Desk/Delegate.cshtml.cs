using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.DelegateDuties)]
public sealed class DelegateModel(DelegationService delegations) : PageModel
{
    [BindProperty] public DelegateDuty Form { get; set; } = new();
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];
    public IReadOnlyList<Capability> Duties => delegations.Duties;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Colleagues = await delegations.ColleaguesAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await delegations.DelegateAsync(Form, ct);
        return RedirectToPage("Delegations");
    }
}
