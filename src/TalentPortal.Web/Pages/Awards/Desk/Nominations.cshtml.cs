using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Selections that are open for nominations, and the reader's own that are not sent yet.</summary>
[Requires(Capability.DecideAwards)]
public sealed class NominationsModel(AwardCallQueries calls, AwardEmployerQuery awards) : PageModel
{
    public IReadOnlyList<AwardCall> Calls { get; private set; } = [];
    public IReadOnlyList<AwardCase> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Calls, Drafts) = ([.. (await calls.PublicAsync(ct)).Where(call => call.Kind is AwardKind.Selection)], await awards.NominationsAsync(ct));
}
