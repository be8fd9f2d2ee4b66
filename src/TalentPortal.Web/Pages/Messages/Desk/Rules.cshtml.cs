using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Messages.Desk;

/// <summary>When phones are left alone, from which day on; another set is entered, none is changed.</summary>
[Requires(Capability.ManageAccounts)]
public sealed class RulesModel(MessageRuleService rules) : PageModel
{
    [BindProperty] public EnterMessageRule Form { get; set; } = new();
    public IReadOnlyList<MessageRule> Rules { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Rules = await rules.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = EnterMessageRule.Of(Rules.Count > 0 ? Rules[0] : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rules.EnterAsync(Form, ct);
        return RedirectToPage();
    }
}
