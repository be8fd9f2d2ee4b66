using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

[Requires(Capability.ApplyForSubsidies)]
public sealed class AccountModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts) : QuestionPageModel(applications), IAccountPage
{
    [BindProperty] public SaveBankAccount Form { get; set; } = new();

    public void OnGet() => Form = new SaveBankAccount { HolderName = Case.Person?.Name, BankName = Case.Person?.BankAccount?.BankName };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.SaveBankAccountAsync(Id, Form, ct);
        return Onward(ApplySection.BankAccount);
    }
}
