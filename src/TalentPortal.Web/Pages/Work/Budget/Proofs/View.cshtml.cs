using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Proofs;

/// <summary>One proof: how far it is, then its figures and each fault with the way to what it names.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class ViewModel(BudgetProofService proofs) : PageModel
{
    [FromRoute] public BudgetProofRunId Id { get; set; }
    public BudgetProofForReader Shown { get; private set; } = null!;
    public bool IsUnderWay => Shown is { Run.FinishedAt: null, Job.HasEnded: false };

    public async Task OnGetAsync(CancellationToken ct) => Shown = await proofs.GetAsync(Id, ct);

    /// <summary>The entry, the line or the case; null for a case that is not this reader's to open.</summary>
    public string? AddressOf(BudgetProofFault fault) => fault.PlaceKind switch
    {
        BudgetPlaceKind.Entry => Url.Page("/Work/Budget/Entry", new { id = new BudgetEntryId(fault.PlaceId) }),
        BudgetPlaceKind.Line => Url.Page("/Work/Budget/Line", new { id = new BudgetLineId(fault.PlaceId) }),
        _ => CaseAddress(fault.PlaceId, Shown.Places[fault.PlaceId]),
    };

    /// <summary>The cases of the line that bears the case.</summary>
    public string? LineOf(BudgetProofFault fault) =>
        fault.PlaceKind is BudgetPlaceKind.Case && Shown.Places[fault.PlaceId].Line is { } line ? Url.Page("/Work/Budget/Cases", new { id = line }) : null;

    private string? CaseAddress(Guid id, CasePlace place) => place switch
    {
        { Item: null } => null,
        { Item: AwardFundedCases.Code, Part: { } part } => Url.Page("/Awards/Desk/Payment", new { id = new AwardCaseId(id), part }),
        { Item: AwardFundedCases.Code } => Url.Page("/Awards/Desk/Case", new { id = new AwardCaseId(id) }),
        _ => Url.Page("/Subsidies/Desk/Case", new { id = new SubsidyApplicationId(id) }),
    };
}
