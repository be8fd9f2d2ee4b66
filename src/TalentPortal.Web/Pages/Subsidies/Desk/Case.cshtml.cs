using TalentPortal.Application.Budgets;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The file: facts, materials, receipt, papers and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class CaseModel(SubsidyCaseQuery cases, SubsidyNeighboursQuery neighbours, IssuedDocumentQueries documents, SubsidyOutlook outlook, EntitlementGrants grants) : CasePageModel(cases)
{
    /// <summary>Steps that finish the file at its desk with nothing but an opinion, and the page that takes it.</summary>
    public static readonly IReadOnlyDictionary<SubsidyAction, string> FinishingPages = new Dictionary<SubsidyAction, string>
    {
        [SubsidyAction.PassFirstReview] = "Pass",
        [SubsidyAction.ClearDoubt] = "ClearDoubt",
        [SubsidyAction.PassSecondReview] = "PassSecond",
        [SubsidyAction.Approve] = "Approve",
    };

    /// <summary>Whether the reader has the file on the desk, so that another one follows.</summary>
    public bool IsHandled => Case.Application.IsHandledBy(Case.Actor);
    public SubsidyNextFile? NextFile { get; private set; }
    public SubsidyNeighbours Neighbours { get; private set; } = null!;
    /// <summary>For whoever decides: what the approval would do to the budget.</summary>
    public BudgetOutlook? Outlook { get; private set; }
    /// <summary>For whoever decides: why what the reviews agreed to cannot be granted any more.</summary>
    public Refusal? MovedOn { get; private set; }
    public IReadOnlyList<IssuedDocumentRow> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Fixed"] = true;
        Neighbours = await neighbours.OfAsync(Case.Application, Filter, ct);
        if (IsHandled) NextFile = await Cases.NextAsync(Id, Filter, ct);
        if (Case.Offers(SubsidyAction.Approve)) (Outlook, MovedOn) = ((await outlook.OfAsync([Case.Application], ct)).SingleOrDefault(), await grants.WhyNotGrantAsync(Case.Application, ct));
        Papers = await documents.OfAsync(new DocumentSubject(SubjectKind.Application, Id.Value), ct);
    }
}
