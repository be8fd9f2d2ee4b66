using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>One summary of what confirming does, for all that were chosen.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class ConfirmModel(SubsidyEmployerQuery staff, SubsidyEmployerService service, PortalTexts texts) : PageModel
{
    [BindProperty] public ConfirmEmployments Form { get; set; } = new();
    public IReadOnlyList<StaffApplication> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] Guid[] ids, CancellationToken ct)
    {
        Chosen = [.. (await staff.WaitingAsync(ct)).Where(row => row.WhyNot is null && ids.Contains(row.Application.Id.Value))];
        Form.Items = [.. Chosen.Select(row => new ChosenCase { Id = row.Application.Id.Value, Version = row.Application.Version })];
        if (Chosen.Count > 0) return Page();
        TempData["Needed"] = texts["employer.confirm.choose"];
        return RedirectToPage("/Employer/Index");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Chosen = [.. (await staff.WaitingAsync(ct)).Where(row => Form.Items.Exists(item => item.Id == row.Application.Id.Value))];
        TempData["Done"] = texts["employer.confirm.done", await service.ConfirmAsync(Form, ct)];
        return RedirectToPage("/Employer/Index");
    }
}
