using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>The report on one year: progress, and what was properly spent since the start.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class ReportModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public FileAwardReport Form { get; set; } = new();

    public void OnGet() => Form = new FileAwardReport { Version = Case.Award.Version, Year = Case.Today.Year };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ReportAsync(Id, Form, ct);
        return ToAward();
    }
}
