using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>An own proof as the download it is.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ProofModel(RecordCorrectionQuery requests) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public StoredFileId FileId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (file, content) = await requests.MyProofAsync(Id, FileId, ct);
        return File(content, file.ContentType, file.OriginalName);
    }
}
