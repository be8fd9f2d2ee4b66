using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Leader.Issues;

/// <summary>The signed paper of a refusal, for whoever looks after the talent.</summary>
[Requires(Capability.KeepContacts)]
public sealed class PaperModel(LeaderIssueService issues) : PageModel
{
    public async Task<IActionResult> OnGetAsync(TalentIssueId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await issues.PaperAsync(id, fileId, ct));
}
