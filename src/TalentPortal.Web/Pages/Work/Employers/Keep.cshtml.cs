using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>Asks for the name under which the filter in the address is kept.</summary>
[Requires(Capability.MaintainEmployers, Capability.ReadTalents)]
public sealed class KeepModel(SavedViewService views, Townships townships) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public EmployerFilter Filter { get; set; } = new();
    [BindProperty] public NameView Form { get; set; } = new();
    public Townships Townships => townships;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await views.KeepAsync(ViewedList.Employers, Filter.Chosen(), Form, ct);
        return RedirectToPage("Index", Filter.Chosen().ToDictionary(choice => choice.Key, choice => (object)choice.Value));
    }
}
