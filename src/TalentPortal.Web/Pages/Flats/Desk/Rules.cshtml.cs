using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The rules there were and are, and those that wait for another person of the office; none is changed.</summary>
[Requires(Capability.ReadFlats)]
public sealed class RulesModel(FlatRuleService rules, ICurrentActor current, PortalTexts texts) : PageModel
{
    [BindProperty] public DecideFlatRules Form { get; set; } = new();
    public IReadOnlyList<FlatRule> Rules { get; private set; } = [];
    public bool May => current.Actor.May(Capability.DecideFlats);

    public static string StateOf(FlatRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Decision is null ? "flat.rules.state.proposed" : rule.IsConfirmed ? "flat.rules.state.confirmed" : "flat.rules.state.returned";
    }

    public static Tone ToneOf(FlatRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Decision is null ? Tone.Wait : rule.IsConfirmed ? Tone.Ok : Tone.Quiet;
    }

    public Refusal? WhyNotDecide(FlatRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.WhyNotDecide(current.Actor.AsFlatActor());
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Rules = await rules.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.DecideFlats)]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await rules.ConfirmAsync(Form, ct);
        TempData["Done"] = texts["flat.rules.confirmed.done"];
        return RedirectToPage();
    }

    [Requires(Capability.DecideFlats)]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        await rules.ReturnAsync(Form, ct);
        TempData["Done"] = texts["flat.rules.returned.done"];
        return RedirectToPage();
    }
}
