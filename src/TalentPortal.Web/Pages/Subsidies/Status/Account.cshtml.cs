using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>Another bank card after the bank sent the money back.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class AccountModel(SubsidyApplicantQuery applications, SubsidyApplicantService service) : ApplyPageModel(applications), IAccountPage
{
    [BindProperty] public SaveBankAccount Form { get; set; } = new();

    protected override bool MayShow => HttpMethods.IsPost(Request.Method) || Case.WhyNot(SubsidyAction.CorrectAccount) is null;
    protected override string? BackAddress => Url.Page("/Subsidies/Status/Index", new { Id });

    public void OnGet() => Form = new SaveBankAccount { HolderName = Case.Person?.Name, BankName = Case.Person?.BankAccount?.BankName };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CorrectAccountAsync(Id, Form, ct);
        return ToStatus();
    }
}
