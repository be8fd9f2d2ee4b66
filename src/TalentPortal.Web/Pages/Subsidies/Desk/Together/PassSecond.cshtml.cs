using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk.Together;

[Requires(Capability.SecondReviewSubsidies)]
public sealed class PassSecondModel(SubsidyTogetherQuery query, SubsidyTogetherService service, PortalTexts texts) : TogetherPageModel(query, service, texts)
{
    public override SubsidyAction Action => SubsidyAction.PassSecondReview;
}
