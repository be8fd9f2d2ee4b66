using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Sharing;

/// <summary>One sharing with its steps.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class SharingModel(SharingDeskQuery desk) : PageModel
{
    [FromRoute] public TalentSharingId Id { get; set; }
    public SharingForDesk Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await desk.GetAsync(Id, ct);
}
