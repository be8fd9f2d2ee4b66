using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>One set of rules in full; another person than who entered it puts it in force, or it is thrown away.</summary>
[Requires(Capability.ReadLoans)]
public sealed class RuleModel(LoanRuleService rules, PortalTexts texts) : PageModel
{
    [FromRoute] public LoanRuleId Id { get; set; }
    [BindProperty] public MoveLoan Form { get; set; } = new();
    public LoanRule Shown { get; private set; } = null!;
    public LoanActor Reader { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var book = await rules.AllAsync(HttpContext.RequestAborted);
        (Shown, Reader) = (book.Rules.SingleOrDefault(rule => rule.Id == Id) ?? throw new NotFoundException(), book.Reader);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    [Requires(Capability.JudgeLoans)]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await rules.ConfirmAsync(Id, Form.Version, ct);
        TempData["Done"] = texts["loan.rules.done.confirmed"];
        return RedirectToPage("Rules");
    }

    [Requires(Capability.JudgeLoans)]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await rules.DiscardAsync(Id, Form.Version, ct);
        TempData["Done"] = texts["loan.rules.done.discarded"];
        return RedirectToPage("Rules");
    }
}
