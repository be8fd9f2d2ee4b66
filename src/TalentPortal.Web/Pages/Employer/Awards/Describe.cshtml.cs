using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>What was written is changed, before the submission or for a correction.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class DescribeModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public DescribeAward Form { get; set; } = new();

    public void OnGet() => Form = DescribeAward.Of(Case.Award);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DescribeAsync(Id, Form, ct);
        return ToAward();
    }
}
