using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>Says what withdrawing does before it is done.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class WithdrawModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public WithdrawApplication Form { get; set; } = new();

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.WithdrawAsync(Id, Form, ct);
        return ToAward();
    }
}
