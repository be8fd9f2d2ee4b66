using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>A new employer.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class EnterModel(EmployerRegisterService register, Townships townships) : PageModel
{
    [BindProperty] public EnterEmployer Form { get; set; } = new();
    public Townships Townships => townships;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        return RedirectToPage("Profile", new { id = await register.EnterAsync(Form, ct) });
    }
}
