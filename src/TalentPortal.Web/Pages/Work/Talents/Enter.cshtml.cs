using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>A new person, from the papers on the desk.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class EnterModel(TalentRecordService record) : PageModel
{
    [BindProperty] public EnterPerson Form { get; set; } = new();
    public List<SamePerson> LookAlikes { get; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Profile", new { id = await record.EnterAsync(Form, LookAlikes, ct) });
}
