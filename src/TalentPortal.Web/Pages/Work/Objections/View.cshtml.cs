using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

[Requires(Capability.DecideObjections)]
public sealed class ViewModel(ObjectionQueries objections) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }
    public ObjectionForOffice Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await objections.GetAsync(Id, ct);
}
