using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>All versions of the catalogue this reader may see.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadRecognitions, Capability.ReadLogs)]
public sealed class CatalogueModel(CatalogueQueries catalogues) : PageModel
{
    public IReadOnlyList<CatalogueVersion> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Versions = await catalogues.ListAsync(ct);
}
