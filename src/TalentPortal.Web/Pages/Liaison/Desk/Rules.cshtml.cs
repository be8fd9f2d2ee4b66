using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>How often leaders meet their talents, from which day on; another set is entered, none is changed.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class RulesModel(LiaisonRuleService rules) : PageModel
{
    [BindProperty] public EnterLiaisonRules Form { get; set; } = new();
    public IReadOnlyList<LiaisonRule> Rules { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Rules = await rules.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = EnterLiaisonRules.Of(Rules.Count > 0 ? Rules[0].Rules : LiaisonRules.CountyDraft());

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rules.EnterAsync(Form, ct);
        return RedirectToPage();
    }
}
