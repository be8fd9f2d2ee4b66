using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The plan of an estate: floors and flats of each building, by state.</summary>
[Requires(Capability.ReadFlats)]
public sealed class EstateModel(FlatPlanQuery flats) : PageModel
{
    [FromRoute] public FlatEstateId Id { get; set; }
    public EstatePlan Plan { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Plan = await flats.EstateAsync(Id, ct);
}
