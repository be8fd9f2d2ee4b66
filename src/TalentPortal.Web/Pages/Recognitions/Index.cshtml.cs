using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions;

/// <summary>What levels there are, for anybody: conditions, proofs, and the lists in publicity.</summary>
[Open]
public sealed class IndexModel(CatalogueQueries catalogues, RecognitionNoticeService notices) : PageModel
{
    public CatalogueVersion? Catalogue { get; private set; }
    public IReadOnlyList<RecognitionNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Catalogue, Notices) = (await catalogues.InForceAsync(ct), await notices.PublicAsync(ct));
}
