using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Stations;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>The reader's stays, what is left of the nights, and the dates from which a booking begins.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnStayService own, CountyClock clock) : PageModel
{
    /// <summary>The dates to begin with: those of a search that found nothing.</summary>
    [FromQuery] public DateOnly? From { get; set; }
    [FromQuery] public DateOnly? To { get; set; }
    public StayDates Dates => AskedDates.Of(From, To, Today, nights: 3);
    public OwnStays Shown { get; private set; } = null!;
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.MineAsync(ct);
}
