using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Who may stay and how long, from which day on; another set is entered, none is changed.</summary>
[Requires(Capability.ReadStations)]
public sealed class RulesModel(StationRuleService rules, PortalTexts texts) : PageModel
{
    [BindProperty] public EnterStationRules Form { get; set; } = new();
    public IReadOnlyList<StationRule> Rules { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Rules = await rules.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = EnterStationRules.Of(Rules.Count > 0 ? Rules[0].Rules : StationRules.CountyDraft());

    [Requires(Capability.ManageStations)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rules.EnterAsync(Form, ct);
        TempData["Done"] = texts["station.rules.entered"];
        return RedirectToPage();
    }
}
