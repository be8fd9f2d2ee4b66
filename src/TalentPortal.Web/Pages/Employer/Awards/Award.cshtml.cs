using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>One application of the own house: what is done, what is missing, where it stands, and the award with its money and service.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class AwardModel(AwardEmployerQuery awards) : AwardPageModel(awards)
{
    public void OnGet()
    {
    }
}
