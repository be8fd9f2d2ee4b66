using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A step of a house with what it needs: day, amount, the entry meant, words.</summary>
[Requires(Capability.JudgeLoans, Capability.GuaranteeLoans, Capability.LendLoans, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class LoanStepModel(LoanBookQuery book, LoanBookService service, PortalTexts texts) : LoanBookPageModel(book)
{
    [FromRoute] public LoanAction Step { get; set; }
    [BindProperty] public TakeLoanBookStep Form { get; set; } = new();
    public bool HasDay => LoanBookService.WithDay.Contains(Step);
    public bool HasAmount => LoanBookService.WithAmount.Contains(Step);
    public bool HasWords => !LoanBookService.WithoutWords.Contains(Step);

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        LoanBookService.Steps.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    public void OnGet()
    {
        Form.Version = Shown.Loan.Version;
        if (Step is LoanAction.ProposeExtension) Form.On = Shown.Loan.Contract.DueOn.AddMonths(Shown.Stand.Rules.ExtensionMonths);
        else if (HasDay) Form.On = Shown.Stand.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.TakeAsync(Id, Step, Form, ct);
        TempData["Done"] = texts["loan.done", Step];
        return RedirectToPage("Loan", new { Id });
    }
}
