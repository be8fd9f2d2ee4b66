using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Rules from another day on; they begin as the latest are, or as the county's draft.</summary>
[Requires(Capability.DecideFlats)]
public sealed class NewRulesModel(FlatRuleService rules, PortalTexts texts) : PageModel
{
    [BindProperty] public EnterFlatRules Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Form = EnterFlatRules.Of((await rules.AllAsync(ct)) is [var latest, ..] ? latest.Rules : FlatRules.CountyDraft());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rules.ProposeAsync(Form, ct);
        TempData["Done"] = texts["flat.rules.proposed.done"];
        return RedirectToPage("Rules");
    }
}
