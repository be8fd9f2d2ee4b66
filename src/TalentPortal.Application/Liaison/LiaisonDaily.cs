using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>Whoever left, retired or died has no leader any more: their assignments end on the day the register says so. Each row is asked again, so doing it twice changes nothing more.</summary>
public sealed class LiaisonDaily(IPortalDb db, SharingEndings sharings, PortalTexts texts, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many ended; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var gone = await db.LiaisonAssignments.Where(row => row.To == null).Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { Assignment = row, person.Standing })
            .Where(row => row.Standing != TalentStanding.Active).OrderBy(row => row.Assignment.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var note = texts.In(PortalLanguage.Chinese, "liaison.ended_by_register");
        foreach (var row in gone) row.Assignment.End(EndingOf(row.Standing), clock.Today, note, Actor.System, clock.UtcNow);
        var today = clock.Today;
        var shared = await db.TalentSharings.Where(row => row.Ending == null && row.To >= today && db.People.Any(person => person.Id == row.PersonId && person.Standing != TalentStanding.Active)).Select(row => row.PersonId).Distinct().OrderBy(person => person).Take(atMost).ToListAsync(ct);
        await sharings.WithTalentsAsync(shared, note, Actor.System, ct);
        await db.SaveChangesAsync(ct);
        return gone.Count + shared.Count;
    }

    private static LiaisonEnding EndingOf(TalentStanding standing) => standing switch
    {
        TalentStanding.LeftCounty => LiaisonEnding.TalentLeft,
        TalentStanding.Retired => LiaisonEnding.Retired,
        TalentStanding.Deceased => LiaisonEnding.Deceased,
        _ => LiaisonEnding.RecordCancelled,
    };
}
