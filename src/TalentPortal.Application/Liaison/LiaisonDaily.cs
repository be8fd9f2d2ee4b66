using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>Whoever left, retired or died has no leader any more: their assignments end on the day the register says so. Each row is asked again, so doing it twice changes nothing more.</summary>
public sealed class LiaisonDaily(IPortalDb db, PortalTexts texts, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many ended; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var gone = await db.LiaisonAssignments.Where(row => row.To == null).Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { Assignment = row, person.Standing })
            .Where(row => row.Standing != TalentStanding.Active).OrderBy(row => row.Assignment.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var row in gone) row.Assignment.End(EndingOf(row.Standing), clock.Today, texts.In(PortalLanguage.Chinese, "liaison.ended_by_register"), Actor.System, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return gone.Count;
    }

    private static LiaisonEnding EndingOf(TalentStanding standing) => standing switch
    {
        TalentStanding.LeftCounty => LiaisonEnding.TalentLeft,
        TalentStanding.Retired => LiaisonEnding.Retired,
        TalentStanding.Deceased => LiaisonEnding.Deceased,
        _ => LiaisonEnding.RecordCancelled,
    };
}
