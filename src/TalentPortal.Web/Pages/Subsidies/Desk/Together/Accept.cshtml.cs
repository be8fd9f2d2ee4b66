using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk.Together;

[Requires(Capability.AcceptSubsidies)]
public sealed class AcceptModel(SubsidyTogetherQuery query, SubsidyTogetherService service, PolicyTitles policies, PortalTexts texts) : TogetherPageModel(query, service, policies, texts)
{
    public override SubsidyAction Action => SubsidyAction.Accept;
}
