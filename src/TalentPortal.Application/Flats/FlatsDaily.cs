using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>
/// What a day brings that is over: a correction that was not made, a turn that was missed, the end of a publicity, a contract that was not signed. Each row is asked again, so doing it
/// twice changes nothing more.
/// </summary>
public sealed class FlatsDaily(IPortalDb db, FlatRulesInForce rules, FlatNews news, CaseClocks clocks, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many were moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.FlatApplications.Where(row => ((row.Status == FlatApplicationStatus.AwaitingCorrection || row.Status == FlatApplicationStatus.AwaitingContract) && row.Deadline!.DueOn < today)
            || (row.Status == FlatApplicationStatus.Offered && row.ChooseBy < today) || (row.Status == FlatApplicationStatus.InPublicity && row.PublicUntil < today)).OrderBy(row => row.Number).Skip(passedOver).Take(atMost).ToListAsync(ct);
        if (due.Count == 0) return 0;
        var (now, inForce) = (await clocks.NowAsync(ct), await rules.OnAsync(today, ct));
        var chosen = due.Where(row => row.Status is FlatApplicationStatus.AwaitingContract).Select(row => row.UnitId!.Value).ToArray();
        var units = chosen.Length == 0 ? [] : await db.FlatUnits.Where(row => EF.Parameter(chosen).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        foreach (var application in due)
        {
            switch (application.Status)
            {
                case FlatApplicationStatus.AwaitingCorrection: application.Lapse(now); break;
                case FlatApplicationStatus.Offered: application.MissTurn(inForce, now); break;
                case FlatApplicationStatus.InPublicity: application.EndPublicity(inForce, now); break;
                default: application.MissContract(units[application.UnitId!.Value], inForce, now); break;
            }

            await news.TellAsync(application, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
