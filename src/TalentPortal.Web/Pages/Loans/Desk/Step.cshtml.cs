using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A step of a house with its words, and with an amount where one is decided.</summary>
[Requires(Capability.JudgeLoans, Capability.GuaranteeLoans, Capability.LendLoans)]
public sealed class StepModel(LoanDeskQuery desk, LoanDeskService service, PortalTexts texts) : LoanCasePageModel(desk)
{
    [FromRoute] public LoanApplicationAction Step { get; set; }
    [BindProperty] public TakeLoanStep Form { get; set; } = new();
    public bool HasAmount => LoanDeskService.WithAmount.Contains(Step);

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        LoanDeskService.ByWords.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    /// <summary>A refusal goes out with the words of whoever proposed it, unless somebody writes better ones.</summary>
    public void OnGet() => (Form.Version, Form.Amount, Form.Words) = (Shown.Application.Version, HasAmount ? (Shown.Application.Guaranteed ?? Shown.Application.Asked).Yuan : null,
        Step is LoanApplicationAction.ConfirmIneligible or LoanApplicationAction.ConfirmNoGuarantee or LoanApplicationAction.RefuseCredit ? Shown.Application.Proposal?.Words : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.TakeAsync(Id, Step, Form, ct);
        return ToCase(texts["loan.done", Step]);
    }
}
