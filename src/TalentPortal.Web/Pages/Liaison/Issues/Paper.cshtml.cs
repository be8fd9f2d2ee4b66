using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>The signed paper of a refusal, for everybody who can open the issue: the bench, whoever looks after the talent, the talent.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues, Capability.KeepContacts, Capability.ApplyForSubsidies)]
public sealed class PaperModel(IssueDeskQuery desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(TalentIssueId id, StoredFileId fileId, CancellationToken ct) => MaterialResult.Of(await desk.PaperAsync(id, fileId, ct));
}
