using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>The promise, and the one press that sends it.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class CheckModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public SubmitAward Form { get; set; } = new();

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SubmitAsync(Id, Form, ct);
        return ToAward();
    }
}
