using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

/// <summary>The file an objector sent; downloaded, never shown as a page of ours.</summary>
[Requires(Capability.DecideObjections)]
public sealed class EvidenceModel(ObjectionService service) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (file, content) = await service.EvidenceAsync(Id, ct);
        return File(content, file.ContentType, file.OriginalName);
    }
}
