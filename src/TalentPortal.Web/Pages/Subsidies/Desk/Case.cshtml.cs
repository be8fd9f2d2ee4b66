using TalentPortal.Application.Documents;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The file: facts, materials, receipt, papers and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class CaseModel(SubsidyCaseQuery cases, SubsidyNeighboursQuery neighbours, IssuedDocumentQueries documents) : CasePageModel(cases)
{
    public SubsidyNeighbours Neighbours { get; private set; } = null!;
    public IReadOnlyList<IssuedDocumentRow> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Fixed"] = true;
        Neighbours = await neighbours.OfAsync(Case.Application, Filter, ct);
        Papers = await documents.OfAsync(new DocumentSubject(SubjectKind.Application, Id.Value), ct);
    }
}
