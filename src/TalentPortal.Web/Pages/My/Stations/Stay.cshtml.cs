using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>One stay: where, when, which bed, and what the guest can do now.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class StayModel(OwnStayService own) : OwnStayPageModel(own)
{
    public void OnGet()
    {
    }
}
