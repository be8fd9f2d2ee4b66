using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

/// <summary>A leader's two minutes: whom to see first, and how the county stands in numbers. Whoever assists a leader sees the talents only.</summary>
[Requires(Capability.ReadLeaderView, Capability.KeepContacts)]
public sealed class IndexModel(LeaderFiguresQuery query, LeaderTalentsQuery talents, SharedTalentsQuery shared, LiaisonFiguresQuery liaison, ICurrentActor current, CountyClock clock) : PageModel
{
    /// <summary>Null for whoever looks after nobody by right.</summary>
    public LeaderHome? Home { get; private set; }
    /// <summary>Other leaders' talents, to read.</summary>
    public IReadOnlyList<SharedTalentCard> Shared { get; private set; } = [];
    /// <summary>Null for whoever assists.</summary>
    public LeaderFigures? Figures { get; private set; }
    public LiaisonFigures? Year { get; private set; }
    public DateTime At { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        At = clock.UtcNow;
        if (current.Actor.May(Capability.KeepContacts)) (Home, Shared) = (await talents.HomeAsync(ct), await shared.HomeAsync(ct));
        if (!current.Actor.May(Capability.ReadLeaderView)) return;
        (Figures, Year) = (await query.GetAsync(ct), await liaison.YearAsync(clock.Today.Year, ct));
    }
}
