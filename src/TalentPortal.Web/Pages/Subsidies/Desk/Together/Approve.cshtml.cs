using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk.Together;

[Requires(Capability.ApproveSubsidies), FreshSignIn]
public sealed class ApproveModel(SubsidyTogetherQuery query, SubsidyTogetherService service, SubsidyOutlook outlook, PolicyTitles policies, PortalTexts texts) : TogetherPageModel(query, service, policies, texts)
{
    public override SubsidyAction Action => SubsidyAction.Approve;

    /// <summary>What approving all of them would reserve of each budget concerned, and who of them would wait.</summary>
    public IReadOnlyList<BudgetOutlook> Outlooks { get; private set; } = [];

    protected override async Task LoadAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        await base.LoadAsync(ids, ct);
        Outlooks = await outlook.OfAsync(Chosen.Fitting, ct);
    }
}
