using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>Tells what just happened (steps that have a text <c>station.news.Action</c>): the guest where and when, the desk that somebody waits to be confirmed.</summary>
public sealed class StayNews(IPortalDb db, AccountMessages messages, StationRulesInForce rules, CountyClock clock, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(StationStay stay, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stay);
        var station = await db.Stations.AsNoTracking().SingleAsync(row => row.Id == stay.StationId, ct);
        if (stay.History.MaxBy(row => row.Sequence) is not { } step)
        {
            var own = station.Keepers.Select(keeper => keeper.AccountId.Value).ToArray();
            var desk = await AccountMessages.ReadersAsync(db.Accounts.Where(row => EF.Parameter(own).Contains(row.Id) && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.StationKeeper)), ct);
            // A station that nobody runs is the talent office's.
            if (desk.Count == 0) desk = await AccountMessages.ReadersAsync(db.Accounts.Where(row => !row.IsDisabled && row.Roles.Any(held => held.Role == Role.TalentOffice)), ct);
            foreach (var reader in desk) messages.Send(reader, new MessageAbout(MessageSubject.DeskStay, stay.Id.Value), "station.news.to_confirm", stay.Number, stay.ConfirmBy);
            return;
        }

        var barred = step.Action is StayAction.NoShow ? await BarredUntilAsync(stay, ct) : null;
        var key = $"station.news.{step.Action}{(barred is null ? "" : ".bars")}";
        if (!texts.Has(key)) return;
        foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, stay.PersonId, ct))
            messages.Send(reader, new MessageAbout(MessageSubject.OwnStay, stay.Id.Value), key, stay.Number, station.Name, stay.Arrival, stay.Departure, station.Address, station.Phone, stay.Nights, barred);
    }

    /// <summary>From when on the guest may book again, when this missed arrival bars; it is not saved yet.</summary>
    private async Task<DateOnly?> BarredUntilAsync(StationStay stay, CancellationToken ct)
    {
        var (person, own) = (stay.PersonId, stay.Id);
        var missed = await db.StationStays.Where(row => row.PersonId == person && row.Status == StayStatus.NoShow && row.Id != own).OrderBy(row => row.Arrival).Select(row => row.Arrival).ToListAsync(ct);
        return await rules.FindAsync(clock.Today, ct) is { } inForce && NoShowBar.Until([.. missed, stay.Arrival], inForce) is { } until && until > clock.Today ? until : null;
    }
}
