using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>审批表 of the case: as issued with the approval, and before it as it stands.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class ApprovalFormModel(SubsidyCaseQuery cases, IssuedDocumentQueries documents, SubsidyPapers papers, PaperPrinter printer, ICurrentActor current) : CasePageModel(cases)
{
    public PaperSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var issued = await documents.OfAsync(new DocumentSubject(SubjectKind.Application, Id.Value), ct);
        if (issued.FirstOrDefault(paper => paper.Kind is DocumentKind.ApprovalForm) is { } form) return RedirectToPage("/Documents/View", new { id = form.Id });
        Sheet = printer.Draft(await papers.DraftApprovalAsync(Case, ct), current.Actor.Name);
        return Page();
    }
}
