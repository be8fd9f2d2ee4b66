using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Whom the contract names as payee: the person, or the employer with its account.</summary>
[Requires(Capability.DecideAwards)]
public sealed class PayeeModel(AwardDeskQuery cases, AwardOfficeService office) : CasePageModel(cases)
{
    [BindProperty] public NameAwardPayee Form { get; set; } = new();

    public void OnGet() => Form = new NameAwardPayee { Kind = Case.Award.Payee?.Kind, BankName = Case.Award.Payee?.Account?.BankName, Version = Case.Award.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.NamePayeeAsync(Id, Form, ct);
        return ToCase();
    }
}
