using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;
using RegisteredEmployer = TalentPortal.Domain.Employers.Employer;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>An employer's entry, amended with a reason.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class AmendModel(EmployerRegisterService register, EmployerLists lists, Townships townships) : PageModel
{
    [FromRoute] public EmployerId Id { get; set; }
    [BindProperty] public AmendEmployer Form { get; set; } = new();
    public RegisteredEmployer Registered { get; private set; } = null!;
    public IReadOnlyList<EmployerListEntry> Chains { get; private set; } = [];
    public Townships Townships => townships;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Registered = await register.GetAsync(Id, HttpContext.RequestAborted);
        Chains = await lists.OpenAsync(EmployerList.Chain, Registered.ChainId, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = AmendEmployer.Of(Registered);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await register.AmendAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
