using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Stations;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>Stations with free beds for the reader on the nights that were chosen, or why there can be none.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class FindModel(OwnStayService own, CountyClock clock) : PageModel
{
    [FromQuery] public DateOnly? From { get; set; }
    [FromQuery] public DateOnly? To { get; set; }
    public OpenStations Shown { get; private set; } = null!;
    /// <summary>Tomorrow night where nothing was chosen.</summary>
    public StayDates Dates => AskedDates.Of(From, To, clock.Today);

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.FindAsync(Dates, ct);
}
