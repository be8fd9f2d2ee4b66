using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>Tells what just happened (steps that have a text <c>station.news.Action</c>): the guest where and when, the desk that somebody waits to be confirmed.</summary>
public sealed class StayNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
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
            foreach (var reader in desk) messages.Send(reader, new MessageAbout(MessageSubject.DeskStay, stay.Id.Value), "station.news.to_confirm", stay.Number, stay.Deadline!.DueOn);
            return;
        }

        var key = $"station.news.{step.Action}";
        if (!texts.Has(key)) return;
        foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, stay.PersonId, ct))
            messages.Send(reader, new MessageAbout(MessageSubject.OwnStay, stay.Id.Value), key, stay.Number, station.Name, stay.Arrival, stay.Departure, station.Address, station.Phone, stay.Nights);
    }
}
