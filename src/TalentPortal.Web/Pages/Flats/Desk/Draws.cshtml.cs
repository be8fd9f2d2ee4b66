using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Who shares a place and waits for a draw, and every draw that was held.</summary>
[Requires(Capability.ReadFlats)]
public sealed class DrawsModel(FlatDrawQuery draws) : PageModel
{
    public FlatDrawBoard Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Board = await draws.BoardAsync(ct);
}
