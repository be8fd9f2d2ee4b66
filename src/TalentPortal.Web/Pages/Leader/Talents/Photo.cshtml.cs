using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Leader.Talents;

/// <summary>A picture of a contact as the download it is, and its smaller copy.</summary>
[Requires(Capability.KeepContacts, Capability.ReadLiaison)]
public sealed class PhotoModel(LeaderTalentsQuery talents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(LiaisonContactId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await talents.PhotoAsync(id, fileId, ct));

    public async Task<IActionResult> OnGetPreviewAsync(LiaisonContactId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.PreviewOf(await talents.PhotoAsync(id, fileId, ct));
}
