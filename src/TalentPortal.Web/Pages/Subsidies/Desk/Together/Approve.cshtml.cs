using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk.Together;

[Requires(Capability.ApproveSubsidies), FreshSignIn]
public sealed class ApproveModel(SubsidyTogetherQuery query, SubsidyTogetherService service, SubsidyOutlook outlook, PortalTexts texts) : TogetherPageModel(query, service, texts)
{
    public override SubsidyAction Action => SubsidyAction.Approve;

    /// <summary>What approving all of them would reserve, and who of them would wait.</summary>
    public BudgetOutlook? Outlook { get; private set; }

    protected override async Task LoadAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        await base.LoadAsync(ids, ct);
        Outlook = await outlook.OfAsync(Chosen.Fitting, ct);
    }
}
